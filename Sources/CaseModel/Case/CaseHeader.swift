// SPDX-License-Identifier: Apache-2.0

/// What a case is called, how it stands, and how that changed.
package struct CaseHeader: Recorded {
  package enum Kind: String, ClosedList {
    case live
    /// A published review, kept for learning: opens on a day that is asked for.
    case published
    /// An invented family, for the demonstration.
    case invented
  }

  package var id: CaseFile.ID = ""
  /// Initials or a pseudonym.
  package var label = ""
  package var kind = Kind.live
  /// What this case is and how to handle it, said where it is opened.
  package var about: String?
  /// The service whose view is the *hub* viewpoint; the configured one where blank.
  package var hub: Agency.ID?
  /// The day an invented case is played on.
  package var today: Day?
  package var opened: When?
  package var closed: When?
  package var children: [Person.ID] = []
  package var status: [StatusStatement] = []
  package var lead: [LeadStatement] = []
  package var level: [LevelStatement] = []
  package var access: [AccessStatement] = []
  /// The stretches that a published review divides its story into.
  package var episodes: [Episode] = []
  /// Recommendations in force for this case, by letter.
  package var standing: [String] = []

  package init() {}

  package static let noun = "case"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("label", &label)
    visitor.field("kind", &kind, usual: .live)
    visitor.field("about", &about)
    visitor.field("hub", &hub)
    visitor.field("today", &today)
    visitor.group("opened", &opened)
    visitor.group("closed", &closed)
    visitor.fields("children", &children)
    visitor.records("status", &status)
    visitor.records("lead", &lead)
    visitor.records("level", &level)
    visitor.records("access", &access)
    visitor.records("episodes", &episodes)
    visitor.fields("standing", &standing)
  }
}

/// A stretch of a published case with a name (ruling 55).
package struct Episode: Recorded {
  package var label = ""
  /// Its last day: what the case looked like when it ended.
  package var until = Day(number: 0)

  package init() {}

  package static let noun = "episode"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("label", &label)
    visitor.required("until", &until)
  }
}
