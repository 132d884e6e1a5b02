// SPDX-License-Identifier: Apache-2.0

/// What a case is called, how it stands, and how that changed.
public struct CaseHeader: Recorded {
  public enum Kind: String, ClosedList {
    case live
    /// A published review, kept for learning: opens on a day that is asked for.
    case published
    /// An invented family, for the demonstration.
    case invented
  }

  public var id: CaseFile.ID = ""
  /// Initials or a pseudonym.
  public var label = ""
  public var kind = Kind.live
  /// What this case is and how to handle it, said where it is opened.
  public var about: String?
  /// The service whose view is the *hub* viewpoint; the configured one where blank.
  public var hub: Agency.ID?
  /// The day an invented case is played on.
  public var today: Day?
  public var opened: When?
  public var closed: When?
  public var children: [Person.ID] = []
  public var status: [StatusStatement] = []
  public var lead: [LeadStatement] = []
  public var level: [LevelStatement] = []
  public var access: [AccessStatement] = []
  /// The stretches that a published review divides its story into.
  public var episodes: [Episode] = []
  /// Recommendations in force for this case, by letter.
  public var standing: [String] = []

  public init() {}

  public static let noun = "case"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
public struct Episode: Recorded {
  public var label = ""
  /// Its last day: what the case looked like when it ended.
  public var until = Day(number: 0)

  public init() {}

  public static let noun = "episode"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("label", &label)
    visitor.required("until", &until)
  }
}
