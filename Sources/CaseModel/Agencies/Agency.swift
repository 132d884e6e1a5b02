// SPDX-License-Identifier: Apache-2.0

/// An organisation that meets the family or holds something about it.
package struct Agency: CaseRecord {
  package typealias ID = Identifier<Agency>

  package enum Sector: String, ClosedList {
    case socialCare = "social-care"
    case earlyHelp = "early-help"
    case police, health, education, housing, probation, court, voluntary
    /// The family itself, where it is the source.
    case family
    case other
  }

  package var id: ID = ""
  package var name = ""
  /// A name of at most 12 columns for lists; the name where blank.
  package var short: String?
  package var sector = Sector.other
  /// Contact source code of the DfE children in need census (item N00152): `3B`.
  package var censusCode: String?
  /// The authority it works in.
  package var area: String?
  package var recordSystem: String?
  /// A duty line or mailbox.
  package var reach: String?
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "agency"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
package struct Practitioner: CaseRecord {
  package typealias ID = Identifier<Practitioner>

  package var id: ID = ""
  package var name = ""
  /// Health visitor, designated safeguarding lead ...
  package var role: String?
  package var agency: Agency.ID = ""
  package var manager = false
  package var phone: String?
  package var mail: String?
  package var from: When?
  package var until: When?
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "practitioner"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
