// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// What a meeting was shown, on paper: made from what the room may see and from nothing else. It
/// says who was there and the day, never a filter or a count (ruling 19).
package struct MeetingReport {
  private let file: MeetingFile

  package init(_ file: MeetingFile, showsRoles: Bool = false) {
    self.file = showsRoles ? file.withRoles() : file
  }

  /// All that was on the screen, for everybody to take home.
  package var page: Report {
    report(file.title ?? "Our meeting", [children] + agreements + [numbers, next])
  }

  /// Who came, and what was decided and agreed.
  package var minutes: Report {
    let who = Report.Section(heading: "Who was there", blocks: [.list(guests)])
    return report(
      "Minutes: \(file.title ?? "our meeting")", [who] + agreements + [numbers, next])
  }

  private func report(_ title: String, _ sections: [Report.Section]) -> Report {
    Report(
      title: "\(title), \(file.dayInWords)",
      statement: [
        "In the room: \(guests.joined(separator: ", ")).",
        "Made for the people in the room: ask them before you hand it on.",
      ], sections: sections.filter { !$0.blocks.isEmpty })
  }

  private var guests: [String] {
    file.room.map { guest in guest.name + (guest.role.map { " (\($0))" } ?? "") }
  }

  // MARK: - The children

  private var children: Report.Section {
    let together: [Report.Block] =
      file.together.isEmpty ? [] : [.heading("All of us"), balance(file.together)]
    return Report.Section(
      heading: "The children", blocks: file.children.flatMap(blocks) + together)
  }

  private func blocks(of child: MeetingFile.Child) -> [Report.Block] {
    let words = child.words.map { "\"\($0.text)\" (\(child.name))" }
    let rest: Report.Block =
      child.balance.isEmpty ? .nothing("To talk about.") : balance(child.balance)
    return [.heading(child.title)] + (words.isEmpty ? [] : [.list(words)])
      + (child.balance.isEmpty && !words.isEmpty ? [] : [rest])
  }

  private func balance(_ balance: MeetingFile.Balance) -> Report.Block {
    .columns([
      column("What is working well", balance.workingWell),
      column("What we are worried about", balance.worries),
    ])
  }

  private func column(_ heading: String, _ lines: [MeetingFile.Line]) -> Report.Column {
    Report.Column(heading: heading, lines: lines.map(\.text), nothing: "To talk about.")
  }

  // MARK: - What was agreed

  private var agreements: [Report.Section] {
    [
      listed("What we decided", file.decisions),
      Report.Section(heading: "What we agreed", blocks: [actions]),
      listed("What needs to happen", file.goals),
    ]
  }

  private func listed(_ heading: String, _ lines: [MeetingFile.Line]) -> Report.Section {
    Report.Section(
      heading: heading, blocks: lines.isEmpty ? [] : [.list(lines.map(\.text))])
  }

  private var actions: Report.Block {
    guard !file.actions.isEmpty else { return .nothing("Nothing is written down yet.") }
    return .table(
      Report.Table(
        caption: "To ask: not in the room, or not asked yet.",
        head: ["Who", "What", "By when", "Said yes"],
        rows: file.actions.map { action in
          [
            action.owner ?? "Nobody yet", action.what.text, action.due?.dueWords ?? "No day named",
            action.isAccepted ? "Yes" : "To ask",
          ]
        }))
  }

  private var numbers: Report.Section {
    let table = Report.Table(
      caption: "0 as hard as it gets, 10 going well. Numbers are never added up.",
      head: ["Who", "Number", "In their own words"],
      rows: file.numbers.map { [$0.who.text, String($0.number), $0.reason ?? ""] })
    return Report.Section(
      heading: "Where each of us puts today",
      blocks: file.numbers.isEmpty ? [] : [.table(table)])
  }

  private var next: Report.Section {
    Report.Section(
      heading: "We meet again", blocks: file.next.map { [.text("\($0.inWords).")] } ?? [])
  }
}

extension MeetingFile.Child {
  /// "Robin, 8"; "Baby, due in June, not yet born".
  fileprivate var title: String {
    [name, age, isUnborn ? "not yet born" : ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
