// SPDX-License-Identifier: Apache-2.0

/// What an entry records. A kind's own fields are in the part of the same name.
public enum EntryKind: String, ClosedList {
  case contact, referral, visit, observation, incident, disclosure, allegation, appointment
  case assessment, decision, offer
  case helpSought = "help-sought"
  case challenge, engagement, education, health
  case recordRequest = "record-request"
  case enquiry
  case informationSharing = "information-sharing"
  case meeting, complaint, housing, crisis, legal, birth, death, strength, statement
  /// A finding over many events (J117, J118): shown, never counted.
  case pattern
}

/// A theme or sign from `data/vocabulary.yaml`, where it has its words and census code.
public struct Tag: FieldValue, ExpressibleByStringLiteral, Comparable {
  public let text: String

  public init(_ text: String) { self.text = text }
  public init(stringLiteral text: String) { self.text = text }
  public init(fieldText: String) throws(Unreadable) {
    guard !fieldText.isEmpty else { throw Unreadable(expected: "a tag from vocabulary.yaml") }
    text = fieldText
  }
  public var fieldText: String { text }
  public static func < (left: Tag, right: Tag) -> Bool { left.text < right.text }
}
