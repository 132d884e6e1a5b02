// SPDX-License-Identifier: Apache-2.0

/// Where a person lives or sleeps, as somebody said it. Two people may differ (J016, J099).
package struct HouseholdMembership: CaseRecord {
  package enum Nature: String, ClosedList {
    case mainHome = "main-home"
    case partOfWeek = "part-of-week"
    case staysOver = "stays-over"
    case temporary
    case keepsAnother = "keeps-another"
    case unclear
  }

  package var id: Identifier<HouseholdMembership> = ""
  /// Everyone this statement is about; empty means the family.
  package var people: [Person.ID] = []
  package var address: Address.ID?
  package var nature = Nature.mainHome
  package var from: When?
  package var until: When?
  /// The statement in a few words, for the *sleeping* line.
  package var headline: String?
  package var statedBy: String?
  package var contradictedBy: String?
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "household"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.fields("people", &people)
    visitor.field("address", &address)
    visitor.required("nature", &nature)
    visitor.group("from", &from)
    visitor.group("until", &until)
    visitor.field("headline", &headline)
    visitor.field("stated-by", &statedBy)
    visitor.field("contradicted-by", &contradictedBy)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}

package struct Address: CaseRecord {
  package typealias ID = Identifier<Address>

  package enum Tenure: String, ClosedList {
    case owned, privateRent = "private-rent", social, temporary, refuge
    case withFamily = "with-family"
    case other, unknown
  }

  package var id: ID = ""
  /// The place as the board may show it: an area, not a street, where safety asks for that.
  package var area = ""
  package var text: String?
  package var authority: String?
  package var tenure: Tenure?
  package var from: When?
  package var until: When?
  package var safeToWrite: TriState?
  package var whyLeft: String?
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "address"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("area", &area)
    visitor.field("text", &text)
    visitor.field("authority", &authority)
    visitor.field("tenure", &tenure)
    visitor.group("from", &from)
    visitor.group("until", &until)
    visitor.field("safe-to-write", &safeToWrite)
    visitor.field("why-left", &whyLeft)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}
