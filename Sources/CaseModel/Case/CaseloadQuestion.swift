// SPDX-License-Identifier: Apache-2.0

/// Which cases a worker wants to see, in which order, and which stretch of them.
package struct CaseloadQuestion: Hashable, Sendable {
  /// Never by questions: no number ranks families.
  package enum Order: String, Hashable, Sendable, CaseIterable {
    case name
    case lastEntry = "last entry"
    case nextDate = "next date"
    case status
  }

  /// Each stands in the name, id, children, status or lead of the case.
  package var words: [String] = []
  package var statuses: [StatusStatement.Value] = []
  /// Agencies and themes that entries or involvements of the case have.
  package var agencies: [Agency.ID] = []
  package var themes: [Tag] = []
  /// Whose case it is: part of the lead worker's name.
  package var lead: String?
  /// Only cases with a child who is not yet so old on `today`.
  package var underAge: Int?
  /// Only cases in which others have recorded since this worker opened them last.
  package var isChanged = false
  /// Only cases with a meeting or due action up to then.
  package var nextBy: Day?
  package var today: Day
  package var order = Order.name
  package var first = 0
  package var most: Int

  package init(today: Day, most: Int = 300) {
    self.today = today
    self.most = most
  }
}

/// The stretch of the caseload that answers a question.
package struct CaseloadPage: Hashable, Sendable {
  package let question: CaseloadQuestion
  package let cases: [CaseSummary]
  /// How many cases fit, and how many this worker may open.
  package let fitting: Int
  package let all: Int

  package init(question: CaseloadQuestion, cases: [CaseSummary], fitting: Int, all: Int) {
    self.question = question
    self.cases = cases
    self.fitting = fitting
    self.all = all
  }
}
