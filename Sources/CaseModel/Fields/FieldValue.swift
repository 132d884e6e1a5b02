// SPDX-License-Identifier: Apache-2.0

/// A single value of a field: it has one text form, which documents and the store share.
public protocol FieldValue: Hashable, Sendable {
  /// Reads the text form, exactly as `fieldText` writes it.
  init(fieldText: String) throws(Unreadable)

  var fieldText: String { get }

  /// The closed list of text forms, where there is one; the store checks against it.
  static var choices: [String]? { get }

  /// True where the store keeps a number.
  static var isNumber: Bool { get }
}

/// A text that could not be read as the value it was meant to be.
public struct Unreadable: Error, Hashable, Sendable {
  /// What would have been read: "a date such as 2016-03 or [2016-03..2016-07]".
  public let expected: String

  public init(expected: String) {
    self.expected = expected
  }
}

extension FieldValue {
  public static var choices: [String]? { nil }
  public static var isNumber: Bool { false }
}

extension String: FieldValue {
  public init(fieldText: String) { self = fieldText }
  public var fieldText: String { self }
}

extension Int: FieldValue {
  public init(fieldText: String) throws(Unreadable) {
    guard let number = Int(fieldText) else { throw Unreadable(expected: "a whole number") }
    self = number
  }
  public var fieldText: String { String(self) }
  public static var isNumber: Bool { true }
}

extension Bool: FieldValue {
  public init(fieldText: String) throws(Unreadable) {
    switch fieldText {
    case "yes": self = true
    case "no": self = false
    default: throw Unreadable(expected: "yes or no")
    }
  }
  public var fieldText: String { self ? "yes" : "no" }
  public static var choices: [String]? { ["yes", "no"] }
}

/// A closed list: the raw value is the text form, `was-not-brought`.
public protocol ClosedList: FieldValue, CaseIterable, RawRepresentable<String>
where AllCases: Sendable {}

extension ClosedList {
  public init(fieldText: String) throws(Unreadable) {
    guard let value = Self(rawValue: fieldText) else {
      throw Unreadable(expected: "one of \(Self.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    self = value
  }
  public var fieldText: String { rawValue }
  public static var choices: [String]? { allCases.map(\.rawValue) }
}

/// Yes, no or unknown, where blank must never mean no.
public enum TriState: String, ClosedList { case yes, no, unknown }

/// Yes, no or unknown where asking is itself a practice step, so that not asking can be said.
public enum Asked: String, ClosedList {
  case yes, no, unknown
  case notAsked = "not-asked"
}
