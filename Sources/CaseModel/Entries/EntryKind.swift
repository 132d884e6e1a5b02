// SPDX-License-Identifier: Apache-2.0

/// What an entry records. A kind's own fields are in the part of the same name.
package enum EntryKind: String, ClosedList {
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
package struct Tag: FieldValue, ExpressibleByStringLiteral, Comparable {
  package let text: String

  package init(_ text: String) { self.text = text }
  package init(stringLiteral text: String) { self.text = text }
  package init(fieldText: String) throws(Unreadable) {
    guard !fieldText.isEmpty else { throw Unreadable(expected: "a tag from vocabulary.yaml") }
    text = fieldText
  }
  package var fieldText: String { text }
  package static func < (left: Tag, right: Tag) -> Bool { left.text < right.text }
}
