// SPDX-License-Identifier: Apache-2.0

/// Worries, what works well and what needs to happen, mapped with the family on a day.
package struct SignsOfSafetyMap: CaseRecord {
  package var id: Identifier<SignsOfSafetyMap> = ""
  package var when = When()
  package var madeWith: [String] = []
  package var points: [MapPoint] = []
  package var dangers: [DangerStatement] = []
  package var scales: [Scale] = []
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "map"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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

package struct MapPoint: Recorded {
  package enum Column: String, ClosedList {
    case pastHarm = "past-harm"
    case futureDanger = "future-danger"
    case complicating
    case strength
    case existingSafety = "existing-safety"
    case familyGoal = "family-goal"
    case agencyGoal = "agency-goal"
    case nextStep = "next-step"
  }

  package var column = Column.strength
  package var text = ""
  package var child: Person.ID?
  package var entry: TimelineEntry.ID?
  package var audience = Audience()

  package init() {}

  package static let noun = "map-point"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("column", &column)
    visitor.required("text", &text)
    visitor.field("child", &child)
    visitor.field("entry", &entry)
    visitor.group("audience", &audience)
  }
}

/// What could happen to the child if nothing changes, and what would have to be seen to close.
package struct DangerStatement: Recorded {
  package var danger = ""
  package var goal: String?

  package init() {}

  package static let noun = "danger-statement"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("danger", &danger)
    visitor.field("goal", &goal)
  }
}

/// One person's own 0 to 10; never averaged, never computed.
package struct Scale: Recorded {
  package var who = ""
  package var question: String?
  package var number = 0
  package var reason: String?

  package init() {}

  package static let noun = "scale"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("who", &who)
    visitor.field("question", &question)
    visitor.required("number", &number)
    visitor.field("reason", &reason)
  }
}
