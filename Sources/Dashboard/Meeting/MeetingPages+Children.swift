// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

extension MeetingPages {
  var childParts: [[Part]] {
    let children = file.children.map { child in
      group(named(child), words(of: child), child.balance)
    }
    let together =
      file.together.isEmpty ? [] : [group(StyledLine("ALL OF US", as: .heading), [], file.together)]
    let all = children + together
    return all.isEmpty
      ? [[Part(lines: [StyledLine("Nothing is written down for today yet.")])]] : all
  }

  private func named(_ child: MeetingFile.Child) -> StyledLine {
    let name = naming.text(child.name).text.uppercased()
    let age = child.age.isEmpty ? "" : ", \(child.age)"
    return StyledLine(
      SafeText((child.isUnborn ? "◇ " : "") + name + age), as: child.isUnborn ? .unborn : .heading)
  }

  private func words(of child: MeetingFile.Child) -> [StyledLine] {
    child.words.flatMap { line in
      SafeText("\"\(naming.text(line.text))\" (\(naming.text(child.name)))")
        .wrapped(to: columns - 2).map { StyledLine(" " + $0, as: .childVoice) }
    }
  }

  private func group(
    _ name: StyledLine, _ words: [StyledLine], _ balance: MeetingFile.Balance
  ) -> [Part] {
    let rows = max(balance.workingWell.count, balance.worries.count)
    let opening = [name] + gap + words
    guard rows > 0 else {
      let talk = words.isEmpty ? [StyledLine(" To talk about today.", as: .muted)] : []
      return [Part(lines: opening + talk + [StyledLine()])]
    }
    return (0..<rows).map { row in
      let pair = pair(said(balance.workingWell, row), said(balance.worries, row))
      let end = row == rows - 1 ? [StyledLine()] + (air > 1 ? gap : []) : []
      return Part(
        lines: (row == 0 ? opening : []) + pair + end, head: [name] + gap, isFirst: row == 0)
    }
  }

  private func said(_ lines: [MeetingFile.Line], _ row: Int) -> [SafeText] {
    guard lines.indices.contains(row) else { return [] }
    let text = naming.text(lines[row].text)
    let ended = text.text.last.map { ".!?\"…".contains($0) } == false ? text + "." : text
    return ended.wrapped(to: half - 3).map { " " + $0 }
  }
}
