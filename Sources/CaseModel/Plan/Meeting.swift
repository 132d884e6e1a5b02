// SPDX-License-Identifier: Apache-2.0

public struct Meeting: CaseRecord {
  public typealias ID = Identifier<Meeting>

  public enum Kind: String, ClosedList {
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

  public var id: ID = ""
  public var kind = Kind.taf
  public var planned: When?
  public var held: When?
  public var place: String?
  public var attendance: [Attendance] = []
  public var cancelledBy: String?
  public var cancelledWhy: String?
  public var rebooked: When?
  public var decisions: [Decision] = []
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "meeting"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
public struct Attendance: Recorded {
  public var agency: Agency.ID?
  public var practitioner: Practitioner.ID?
  public var person: Person.ID?
  public var name: String?
  public var invited: TriState?
  public var came: TriState?
  /// Whether they were told of a change or cancellation.
  public var toldOfChange: TriState?

  public init() {}

  public static let noun = "attendance"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("agency", &agency)
    visitor.field("practitioner", &practitioner)
    visitor.field("person", &person)
    visitor.field("name", &name)
    visitor.field("invited", &invited)
    visitor.field("came", &came)
    visitor.field("told-of-change", &toldOfChange)
  }
}
