// SPDX-License-Identifier: Apache-2.0

/// One line of the caseload: what a worker chooses by. Never a number of prompts.
package struct CaseSummary: Hashable, Sendable, Identifiable {
  package let id: CaseFile.ID
  package let label: String
  package let kind: CaseHeader.Kind
  /// Labels of the children, unborn included.
  package let children: [String]
  package let status: StatusStatement.Value?
  package let leadAgency: String?
  package let entryCount: Int
  /// The latest day any entry can have happened on, where one is bounded.
  package let lastEntry: Day?
  /// The next meeting or due action after the day shown.
  package let nextDate: Day?

  package init(
    id: CaseFile.ID, label: String, kind: CaseHeader.Kind, children: [String],
    status: StatusStatement.Value?, leadAgency: String?, entryCount: Int, lastEntry: Day?,
    nextDate: Day?
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.children = children
    self.status = status
    self.leadAgency = leadAgency
    self.entryCount = entryCount
    self.lastEntry = lastEntry
    self.nextDate = nextDate
  }
}
