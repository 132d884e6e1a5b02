// SPDX-License-Identifier: Apache-2.0

/// What life is like for one child: the three questions of the review (¶1.2), with who says so and
/// how they came to know.
package struct LivedExperienceNote: CaseRecord {
  package enum SeenHow: String, ClosedList {
    case alone
    case withAdult = "with-adult"
    case asleep
    case heardOnly = "heard-only"
    case notSeen = "not-seen"
  }

  package enum PartOfDay: String, ClosedList {
    case waking, meals, travel, setting, play, bedtime, night
  }

  package enum Basis: String, ClosedList { case seen, told, inferred }

  package var id: Identifier<LivedExperienceNote> = ""
  package var child: Person.ID = ""
  package var when = When()
  package var author: String?
  package var practitioner: Practitioner.ID?
  package var seen = SeenHow.notSeen
  package var setting: String?
  package var partsOfDay: [PartOfDay] = []
  /// What is life like for this child?
  package var life: String?
  /// Is it good enough?
  package var goodEnough: String?
  /// What may their look and behaviour be telling us?
  package var telling: String?
  /// The child's own words.
  package var words: String?
  /// For a baby: settles, startles, watches, feeds, sleep place.
  package var cues: String?
  package var changed: String?
  package var basis = Basis.told
  package var bestPlaced: BestPlaced?
  /// Whether the child wants their words shown at a meeting (ruling 54).
  package var childWantsShown: TriState?
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "note"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
package struct BestPlaced: Recorded {
  package var who = ""
  package var by: Day?

  package init() {}

  package static let noun = "best-placed"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("who", &who)
    visitor.field("by", &by)
  }
}
