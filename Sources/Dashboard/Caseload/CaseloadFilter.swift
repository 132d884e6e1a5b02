// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// Which cases the caseload shows, as editable text:
/// `status:cin agency:school theme:housing lead:sam under:5 next:14 changed:yes` and words.
package struct CaseloadFilter {
  /// A part that could not be read, with what was expected.
  package struct Problem: Error, Equatable {
    package let term: String
    package let expected: String
  }

  static let hint =
    "Words, or status: agency: theme: lead: under:5 (age) next:14 (days) changed:yes"

  package private(set) var question: CaseloadQuestion

  /// - Parameter blank: a question about all cases.
  package init(_ text: String, _ blank: CaseloadQuestion) throws(Problem) {
    question = blank
    for term in text.split(whereSeparator: \.isWhitespace) { try add(String(term)) }
  }

  private mutating func add(_ term: String) throws(Problem) {
    guard let colon = term.firstIndex(of: ":") else { return question.words.append(term) }
    let value = String(term[term.index(after: colon)...]).lowercased()
    // A facet whose value is still being typed filters nothing.
    if value.isEmpty { return }
    switch term[..<colon].lowercased() {
    case "status": question.statuses += try statuses(value, term)
    case "agency": question.agencies.append(Agency.ID(value))
    case "theme": question.themes.append(Tag(value))
    case "lead": question.lead = value
    case "under": question.underAge = try number(value, 0...25, term, "an age up to 25")
    case "next":
      let days = try number(value, 0...3_660, term, "a number of days from today")
      question.nextBy = question.today.advanced(by: days)
    case "changed": question.isChanged = try isYes(value, term)
    default: throw Problem(term: term, expected: Self.hint)
    }
  }

  private func statuses(_ value: String, _ term: String) throws(Problem)
    -> [StatusStatement.Value]
  {
    let all = StatusStatement.Value.allCases
    let found = all.filter {
      $0.rawValue.hasPrefix(value)
        || $0.words.lowercased().replacing(" ", with: "-").hasPrefix(value)
    }
    guard !found.isEmpty else {
      throw Problem(term: term, expected: all.map(\.rawValue).joined(separator: ", "))
    }
    return found
  }

  private func number(
    _ value: String, _ range: ClosedRange<Int>, _ term: String, _ expected: String
  ) throws(Problem) -> Int {
    guard let number = Int(value), range.contains(number) else {
      throw Problem(term: term, expected: expected)
    }
    return number
  }

  private func isYes(_ value: String, _ term: String) throws(Problem) -> Bool {
    if "yes".hasPrefix(value) { return true }
    guard "no".hasPrefix(value) else { throw Problem(term: term, expected: "yes or no") }
    return false
  }
}
