// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

extension MeetingPages {
  var agreedParts: [[Part]] {
    let actions = file.actions.enumerated().map { Part(lines: lines(of: $1, $0 + 1)) }
    let none = Part(lines: [
      StyledLine(" Nothing yet: a writes something down.", as: .muted), StyledLine(),
    ])
    return [[Part(lines: [agreedHead] + [StyledLine()])] + (actions.isEmpty ? [none] : actions)]
      + listed("WHAT WE DECIDED", file.decisions) + listed("WHAT NEEDS TO HAPPEN", file.goals)
      + numbersInShort
  }

  /// Number, owner, what, by when, said yes.
  private var widths: (owner: Int, what: Int, due: Int) {
    let (owner, due) = columns < 90 ? (12, 15) : (14, 18)
    return (owner, columns - owner - due - 14, due)
  }

  private var agreedHead: StyledLine {
    let title: SafeText = "WHAT WE AGREED"
    return StyledLine(title.padded(to: 4 + widths.owner + widths.what + 2), as: .heading)
      .adding(SafeText("by when").padded(to: widths.due), as: .muted).adding("said yes", as: .muted)
  }

  private func lines(of action: MeetingFile.Action, _ number: Int) -> [StyledLine] {
    let owner = naming.text(action.owner ?? "nobody yet").wrapped(to: widths.owner - 1)
    let what = naming.text(action.what.text).wrapped(to: widths.what)
    let due = action.due.map { SafeText($0.dueWords).wrapped(to: widths.due - 1) } ?? []
    let count = max(owner.count, what.count, due.count)
    let lines = (0..<count).map { row in
      StyledLine(SafeText(row == 0 ? " \(number)" : "").padded(to: 4), as: .muted)
        .adding((row < owner.count ? owner[row] : "").padded(to: widths.owner), as: .heading)
        .adding((row < what.count ? what[row] : "").padded(to: widths.what + 2))
        .adding((row < due.count ? due[row] : "").padded(to: widths.due))
        .adding(row == 0 ? (action.isAccepted ? "yes" : "to ask") : "")
    }
    return lines + gap
  }

  private func listed(_ title: SafeText, _ lines: [MeetingFile.Line]) -> [[Part]] {
    guard !lines.isEmpty else { return [] }
    let heading = [StyledLine(), StyledLine(title, as: .heading)] + gap
    let parts = lines.enumerated().map { row, line in
      Part(
        lines: (row == 0 ? heading : [])
          + naming.text(line.text).wrapped(to: columns - 3).map { StyledLine(" " + $0) },
        head: [StyledLine(title, as: .heading)] + gap, isFirst: row == 0)
    }
    return [parts]
  }

  /// Everybody's number in a row, below what was agreed; never added up.
  private var numbersInShort: [[Part]] {
    guard !file.numbers.isEmpty else { return [] }
    let row = file.numbers.map { "\(naming.text($0.who.text))  \($0.number)" }
    var lines: [String] = []
    for piece in row {
      if let last = lines.last, SafeText(last + piece).columns + 6 <= columns - 2 {
        lines[lines.count - 1] = last + "      " + piece
      } else {
        lines.append(piece)
      }
    }
    let title = StyledLine("WHERE EACH OF US PUTS TODAY", as: .heading).adding(
      "    0 as hard as it gets    10 going well", as: .muted)
    let rule = StyledLine(SafeText(String(repeating: "─", count: columns)), as: .border)
    return [
      [
        Part(
          lines: gap + [rule, title] + gap + lines.map { StyledLine("  " + SafeText($0)) })
      ]
    ]
  }

  var numberParts: [[Part]] {
    guard !file.numbers.isEmpty else {
      return [[Part(lines: [StyledLine("Nobody has put a number yet.", as: .muted)])]]
    }
    return file.numbers.map { number in
      let who = naming.text(number.who.text).padded(to: 16)
      let reason = number.reason.map { naming.text("\"\($0)\"").wrapped(to: columns - 26) } ?? []
      let first = StyledLine("  " + who, as: .heading)
        .adding(SafeText("\(number.number)").padded(to: 6), as: .key)
        .adding(reason.first ?? "")
      let rest = reason.dropFirst().map { line in
        StyledLine(SafeText("").padded(to: 24)).adding(line)
      }
      return [Part(lines: [first] + rest + gap)]
    }
  }
}
