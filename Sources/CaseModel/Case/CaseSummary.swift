// SPDX-License-Identifier: Apache-2.0

/// One line of the caseload: what a worker chooses by. Never a number of prompts.
public struct CaseSummary: Hashable, Sendable, Identifiable {
  public let id: CaseFile.ID
  public let label: String
  public let kind: CaseHeader.Kind
  /// Labels of the children, unborn included.
  public let children: [String]
  public let status: StatusStatement.Value?
  public let leadAgency: String?
  public let entryCount: Int
  /// The latest day any entry can have happened on, where one is bounded.
  public let lastEntry: Day?
  /// The next meeting or due action after the day shown.
  public let nextDate: Day?

  public init(
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
