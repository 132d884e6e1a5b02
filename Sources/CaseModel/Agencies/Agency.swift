// SPDX-License-Identifier: Apache-2.0

/// An organisation that meets the family or holds something about it.
public struct Agency: CaseRecord {
  public typealias ID = Identifier<Agency>

  public enum Sector: String, ClosedList {
    case socialCare = "social-care"
    case earlyHelp = "early-help"
    case police, health, education, housing, probation, court, voluntary
    /// The family itself, where it is the source.
    case family
    case other
  }

  public var id: ID = ""
  public var name = ""
  /// A name of at most 12 columns for lists; the name where blank.
  public var short: String?
  public var sector = Sector.other
  /// Contact source code of the DfE children in need census (item N00152): `3B`.
  public var censusCode: String?
  /// The authority it works in.
  public var area: String?
  public var recordSystem: String?
  /// A duty line or mailbox.
  public var reach: String?
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "agency"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("name", &name)
    visitor.field("short", &short)
    visitor.required("sector", &sector)
    visitor.field("census-code", &censusCode)
    visitor.field("area", &area)
    visitor.field("record-system", &recordSystem)
    visitor.field("reach", &reach)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}

/// A named professional.
public struct Practitioner: CaseRecord {
  public typealias ID = Identifier<Practitioner>

  public var id: ID = ""
  public var name = ""
  /// Health visitor, designated safeguarding lead ...
  public var role: String?
  public var agency: Agency.ID = ""
  public var manager = false
  public var phone: String?
  public var mail: String?
  public var from: When?
  public var until: When?
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "practitioner"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("name", &name)
    visitor.field("role", &role)
    visitor.required("agency", &agency)
    visitor.field("manager", &manager, usual: false)
    visitor.field("phone", &phone)
    visitor.field("mail", &mail)
    visitor.group("from", &from)
    visitor.group("until", &until)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}
