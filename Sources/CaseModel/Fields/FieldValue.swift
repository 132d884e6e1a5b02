// SPDX-License-Identifier: Apache-2.0

/// A single value of a field: it has one text form, which documents and the store share.
package protocol FieldValue: Hashable, Sendable {
  /// Reads the text form, exactly as `fieldText` writes it.
  init(fieldText: String) throws(Unreadable)

  var fieldText: String { get }

  /// The closed list of text forms, where there is one; the store checks against it.
  static var choices: [String]? { get }

  /// True where the store keeps a number.
  static var isNumber: Bool { get }
}

/// A text that could not be read as the value it was meant to be.
package struct Unreadable: Error, Hashable, Sendable {
  /// What would have been read: "a date such as 2016-03 or [2016-03..2016-07]".
  package let expected: String

  package init(expected: String) {
    self.expected = expected
  }
}

extension FieldValue {
  package static var choices: [String]? { nil }
  package static var isNumber: Bool { false }
}

extension String: FieldValue {
  package init(fieldText: String) { self = fieldText }
  package var fieldText: String { self }
}

extension Int: FieldValue {
  package init(fieldText: String) throws(Unreadable) {
    guard let number = Int(fieldText) else { throw Unreadable(expected: "a whole number") }
    self = number
  }
  package var fieldText: String { String(self) }
  package static var isNumber: Bool { true }
}

extension Bool: FieldValue {
  package init(fieldText: String) throws(Unreadable) {
    switch fieldText {
    case "yes": self = true
    case "no": self = false
    default: throw Unreadable(expected: "yes or no")
    }
  }
  package var fieldText: String { self ? "yes" : "no" }
  package static var choices: [String]? { ["yes", "no"] }
}

/// A closed list: the raw value is the text form, `was-not-brought`.
package protocol ClosedList: FieldValue, CaseIterable, RawRepresentable<String>
where AllCases: Sendable {}

extension ClosedList {
  package init(fieldText: String) throws(Unreadable) {
    guard let value = Self(rawValue: fieldText) else {
      throw Unreadable(expected: "one of \(Self.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    self = value
  }
  package var fieldText: String { rawValue }
  package static var choices: [String]? { allCases.map(\.rawValue) }
}

/// Yes, no or unknown, where blank must never mean no.
package enum TriState: String, ClosedList { case yes, no, unknown }

/// Yes, no or unknown where asking is itself a practice step, so that not asking can be said.
package enum Asked: String, ClosedList {
  case yes, no, unknown
  case notAsked = "not-asked"
}
