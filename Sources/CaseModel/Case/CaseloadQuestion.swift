// SPDX-License-Identifier: Apache-2.0

/// Which cases a worker wants to see, in which order, and which stretch of them.
public struct CaseloadQuestion: Hashable, Sendable {
  /// Never by questions: no number ranks families.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    case name
    case lastEntry = "last entry"
    case nextDate = "next date"
    case status
  }

  /// Each stands in the name, id, children, status or lead of the case.
  public var words: [String] = []
  public var statuses: [StatusStatement.Value] = []
  /// Agencies and themes that entries or involvements of the case have.
  public var agencies: [Agency.ID] = []
  public var themes: [Tag] = []
  /// Whose case it is: part of the lead worker's name.
  public var lead: String?
  /// Only cases with a child who is not yet so old on `today`.
  public var underAge: Int?
  /// Only cases in which others have recorded since this worker opened them last.
  public var isChanged = false
  /// Only cases with a meeting or due action up to then.
  public var nextBy: Day?
  public var today: Day
  public var order = Order.name
  public var first = 0
  public var most: Int

  public init(today: Day, most: Int = 300) {
    self.today = today
    self.most = most
  }
}

/// The stretch of the caseload that answers a question.
public struct CaseloadPage: Hashable, Sendable {
  public let question: CaseloadQuestion
  public let cases: [CaseSummary]
  /// How many cases fit, and how many this worker may open.
  public let fitting: Int
  public let all: Int

  public init(question: CaseloadQuestion, cases: [CaseSummary], fitting: Int, all: Int) {
    self.question = question
    self.cases = cases
    self.fitting = fitting
    self.all = all
  }
}
