// SPDX-License-Identifier: Apache-2.0

/// Worries, what works well and what needs to happen, mapped with the family on a day.
public struct SignsOfSafetyMap: CaseRecord {
  public var id: Identifier<SignsOfSafetyMap> = ""
  public var when = When()
  public var madeWith: [String] = []
  public var points: [MapPoint] = []
  public var dangers: [DangerStatement] = []
  public var scales: [Scale] = []
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "map"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.group("when", &when)
    visitor.fields("made-with", &madeWith)
    visitor.records("points", &points)
    visitor.records("dangers", &dangers)
    visitor.records("scales", &scales)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}

public struct MapPoint: Recorded {
  public enum Column: String, ClosedList {
    case pastHarm = "past-harm"
    case futureDanger = "future-danger"
    case complicating
    case strength
    case existingSafety = "existing-safety"
    case familyGoal = "family-goal"
    case agencyGoal = "agency-goal"
    case nextStep = "next-step"
  }

  public var column = Column.strength
  public var text = ""
  public var child: Person.ID?
  public var entry: TimelineEntry.ID?
  public var audience = Audience()

  public init() {}

  public static let noun = "map-point"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("column", &column)
    visitor.required("text", &text)
    visitor.field("child", &child)
    visitor.field("entry", &entry)
    visitor.group("audience", &audience)
  }
}

/// What could happen to the child if nothing changes, and what would have to be seen to close.
public struct DangerStatement: Recorded {
  public var danger = ""
  public var goal: String?

  public init() {}

  public static let noun = "danger-statement"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("danger", &danger)
    visitor.field("goal", &goal)
  }
}

/// One person's own 0 to 10; never averaged, never computed.
public struct Scale: Recorded {
  public var who = ""
  public var question: String?
  public var number = 0
  public var reason: String?

  public init() {}

  public static let noun = "scale"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("who", &who)
    visitor.field("question", &question)
    visitor.required("number", &number)
    visitor.field("reason", &reason)
  }
}
