// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// What a meeting was shown as rows for a spreadsheet, to follow up what was agreed.
package struct MeetingTable {
  private let file: MeetingFile

  package init(_ file: MeetingFile, showsRoles: Bool = false) {
    self.file = showsRoles ? file.withRoles() : file
  }

  package func write() -> String { ([head] + rows).map(DelimitedWriter.row).joined() }

  private let head = ["part", "about", "text", "who", "by_when", "said_yes"]

  private var rows: [[String]] {
    let children = file.children.flatMap { child in
      child.words.map { row("own words", child.name, $0.text) } + rows(child.balance, child.name)
    }
    return children + rows(file.together, "all of us")
      + file.decisions.map { row("decided", "", $0.text) }
      + file.actions.map { action in
        row(
          "agreed", "", action.what.text, who: action.owner ?? "", due: action.due?.text ?? "",
          saidYes: action.isAccepted ? "yes" : "to ask")
      } + file.goals.map { row("to happen", "", $0.text) }
      + file.numbers.map { row("number", "", words(of: $0), who: $0.who.text) }
      + (file.next.map { [row("next", "", $0.inWords, due: $0.when.text)] } ?? [])
  }

  private func words(of number: MeetingFile.Number) -> String {
    ([String(number.number)] + [number.reason].compactMap { $0 }).joined(separator: ": ")
  }

  private func rows(_ balance: MeetingFile.Balance, _ about: String) -> [[String]] {
    balance.workingWell.map { row("working well", about, $0.text) }
      + balance.worries.map { row("worry", about, $0.text) }
  }

  private func row(
    _ part: String, _ about: String, _ text: String, who: String = "", due: String = "",
    saidYes: String = ""
  ) -> [String] { [part, about, text, who, due, saidYes] }
}
