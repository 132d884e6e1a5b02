// SPDX-License-Identifier: Apache-2.0

/// What life is like for one child: the three questions of the review (¶1.2), with who says so and
/// how they came to know.
public struct LivedExperienceNote: CaseRecord {
  public enum SeenHow: String, ClosedList {
    case alone
    case withAdult = "with-adult"
    case asleep
    case heardOnly = "heard-only"
    case notSeen = "not-seen"
  }

  public enum PartOfDay: String, ClosedList {
    case waking, meals, travel, setting, play, bedtime, night
  }

  public enum Basis: String, ClosedList { case seen, told, inferred }

  public var id: Identifier<LivedExperienceNote> = ""
  public var child: Person.ID = ""
  public var when = When()
  public var author: String?
  public var practitioner: Practitioner.ID?
  public var seen = SeenHow.notSeen
  public var setting: String?
  public var partsOfDay: [PartOfDay] = []
  /// What is life like for this child?
  public var life: String?
  /// Is it good enough?
  public var goodEnough: String?
  /// What may their look and behaviour be telling us?
  public var telling: String?
  /// The child's own words.
  public var words: String?
  /// For a baby: settles, startles, watches, feeds, sleep place.
  public var cues: String?
  public var changed: String?
  public var basis = Basis.told
  public var bestPlaced: BestPlaced?
  /// Whether the child wants their words shown at a meeting (ruling 54).
  public var childWantsShown: TriState?
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "note"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("child", &child)
    visitor.group("when", &when)
    visitor.field("author", &author)
    visitor.field("practitioner", &practitioner)
    visitor.required("seen", &seen)
    visitor.field("setting", &setting)
    visitor.fields("parts-of-day", &partsOfDay)
    visitor.field("life", &life)
    visitor.field("good-enough", &goodEnough)
    visitor.field("telling", &telling)
    visitor.field("words", &words)
    visitor.field("cues", &cues)
    visitor.field("changed", &changed)
    visitor.required("basis", &basis)
    visitor.record("best-placed", &bestPlaced)
    visitor.field("child-wants-shown", &childWantsShown)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}

/// Who could best find out, and by when.
public struct BestPlaced: Recorded {
  public var who = ""
  public var by: Day?

  public init() {}

  public static let noun = "best-placed"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("who", &who)
    visitor.field("by", &by)
  }
}
