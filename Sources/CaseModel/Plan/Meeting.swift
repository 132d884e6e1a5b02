// SPDX-License-Identifier: Apache-2.0

package struct Meeting: CaseRecord {
  package typealias ID = Identifier<Meeting>

  package enum Kind: String, ClosedList {
    case taf, tac
    case professionals
    case strategyDiscussion = "strategy-discussion"
    case mapping
    case gpMDT = "gp-mdt"
    case marac
    case cpConference = "cp-conference"
    case coreGroup = "core-group"
    case supervision, other
  }

  package var id: ID = ""
  package var kind = Kind.taf
  package var planned: When?
  package var held: When?
  package var place: String?
  package var attendance: [Attendance] = []
  package var cancelledBy: String?
  package var cancelledWhy: String?
  package var rebooked: When?
  package var decisions: [Decision] = []
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "meeting"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("kind", &kind)
    visitor.group("planned", &planned)
    visitor.group("held", &held)
    visitor.field("place", &place)
    visitor.records("attendance", &attendance)
    visitor.field("cancelled-by", &cancelledBy)
    visitor.field("cancelled-why", &cancelledWhy)
    visitor.group("rebooked", &rebooked)
    visitor.records("decisions", &decisions)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}

/// One person or agency and one meeting.
package struct Attendance: Recorded {
  package var agency: Agency.ID?
  package var practitioner: Practitioner.ID?
  package var person: Person.ID?
  package var name: String?
  package var invited: TriState?
  package var came: TriState?
  /// Whether they were told of a change or cancellation.
  package var toldOfChange: TriState?

  package init() {}

  package static let noun = "attendance"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("agency", &agency)
    visitor.field("practitioner", &practitioner)
    visitor.field("person", &person)
    visitor.field("name", &name)
    visitor.field("invited", &invited)
    visitor.field("came", &came)
    visitor.field("told-of-change", &toldOfChange)
  }
}
