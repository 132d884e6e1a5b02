// SPDX-License-Identifier: Apache-2.0

/// Where a person lives or sleeps, as somebody said it. Two people may differ (J016, J099).
public struct HouseholdMembership: CaseRecord {
  public enum Nature: String, ClosedList {
    case mainHome = "main-home"
    case partOfWeek = "part-of-week"
    case staysOver = "stays-over"
    case temporary
    case keepsAnother = "keeps-another"
    case unclear
  }

  public var id: Identifier<HouseholdMembership> = ""
  /// Everyone this statement is about; empty means the family.
  public var people: [Person.ID] = []
  public var address: Address.ID?
  public var nature = Nature.mainHome
  public var from: When?
  public var until: When?
  /// The statement in a few words, for the *sleeping* line.
  public var headline: String?
  public var statedBy: String?
  public var contradictedBy: String?
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "household"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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

public struct Address: CaseRecord {
  public typealias ID = Identifier<Address>

  public enum Tenure: String, ClosedList {
    case owned, privateRent = "private-rent", social, temporary, refuge
    case withFamily = "with-family"
    case other, unknown
  }

  public var id: ID = ""
  /// The place as the board may show it: an area, not a street, where safety asks for that.
  public var area = ""
  public var text: String?
  public var authority: String?
  public var tenure: Tenure?
  public var from: When?
  public var until: When?
  public var safeToWrite: TriState?
  public var whyLeft: String?
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "address"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
