// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import Testing

struct `What life is like for a child (A-1)` {
  /// Two worries that four weeks hold.
  func story() throws -> Story {
    var story = Story()
    try story.worry("a", "2026-02-10")
    try story.worry("b", "2026-02-20", by: "hv")
    return story
  }

  func note(_ day: String, on child: Person.ID = "robin") throws -> LivedExperienceNote {
    let when = try Story.when(day)
    return LivedExperienceNote {
      $0.id = "note"
      $0.child = child
      $0.when = when
      $0.seen = .withAdult
      $0.basis = .seen
      $0.life = "Up at six, breakfast club, home by four"
      $0.goodEnough = "Most days"
      $0.telling = "Quieter than before"
    }
  }

  @Test func `is asked after two worries in four weeks`() throws {
    let prompt = try #require(try story().prompts("A-1").first)
    #expect(prompt.certainty == .met)
    #expect(prompt.subject == .person("robin"))
    #expect(prompt.evidence == ["a", "b"])

    var apart = try story()
    apart.file.entries[0].when = try Story.when("2026-01-10")
    #expect(try apart.prompts("A-1").isEmpty)
  }

  @Test(arguments: [Presence.Kind.present, .heardIt, .overheard, .seen])
  func `is asked after one incident that the child was at or heard`(how: Presence.Kind) throws {
    var story = Story()
    try story.add("a", "2026-03-01", .incident, tags: ["domestic-abuse"]) {
      $0.people = [Presence("robin", how)]
    }
    #expect(try story.certainties("A-1") == [.met])

    story.file.entries[0].people = [Presence("robin", .elsewhere)]
    #expect(try story.prompts("A-1").isEmpty)
  }

  @Test func `is asked after one thing told, one injury, or one child without what they need`()
    throws
  {
    var story = Story()
    try story.worry("a", "2026-03-01")
    #expect(try story.prompts("A-1").isEmpty)

    try story.change("a") { $0.kind = .disclosure }
    #expect(try story.prompts("A-1").count == 1)
    try story.change("a") { $0.kind = .health }
    #expect(try story.prompts("A-1").isEmpty)
    try story.change("a") { $0.injuries = [Injury { $0.child = "robin" }] }
    #expect(try story.prompts("A-1").count == 1)
    try story.change("a") { $0.injuries = [] }
    try story.change("a") { ($0.kind, $0.tags) = (.observation, ["neglect"]) }
    #expect(try story.prompts("A-1").count == 1)
  }

  @Test func `may be asked where a date is vague`() throws {
    var story = try story()
    story.file.entries[0].when = try Story.when("[2025-12..2026-02]")

    let prompt = try #require(try story.prompts("A-1").first)
    #expect(prompt.certainty == .mayBeMet)
    #expect(prompt.toFirmUp == ["a"])
  }

  @Test func `is not asked after routine health entries, or what the service called off`() throws {
    var story = try story()
    story.each { ($0.kind, $0.tags) = (.health, ["health"]) }
    #expect(try story.prompts("A-1").isEmpty)

    for (outcome, count) in [(Appointment.Outcome.cancelledByService, 0), (.wasNotBrought, 1)] {
      story.each {
        ($0.kind, $0.tags) = (.appointment, ["missed-appointment"])
        $0.appointment = Appointment { $0.outcome = outcome }
      }
      #expect(try story.prompts("A-1").count == count)
    }
  }

  @Test func `counts one event once, and nothing put in a year late`() throws {
    #expect(try story().asOneEvent.prompts("A-1").isEmpty)
    #expect(try story().received("2027-02-10").prompts("A-1", on: "2027-03-12").count == 1)
    #expect(try story().received("2027-03-01").prompts("A-1", on: "2027-03-12").isEmpty)
  }

  @Test func `is closed by a whole note that rests on the child, and by no other`() throws {
    var story = try story()
    story.file.notes = [try note("2026-03-02")]
    #expect(try story.prompts("A-1").isEmpty)

    story.file.notes[0].telling = nil
    #expect(try story.prompts("A-1").count == 1)

    story.file.notes = [try note("2026-03-02").with { ($0.basis, $0.seen) = (.inferred, .notSeen) }]
    #expect(try story.prompts("A-1").count == 1)

    story.add(child: "tess")
    story.file.notes = [try note("2026-03-02", on: "tess")]
    #expect(try story.prompts("A-1").map(\.subject) == [.person("robin")])
  }

  @Test func `is closed by somebody named with a day, until that day has passed`() throws {
    var story = try story()
    let day = try Day(fieldText: "2026-03-20")
    story.file.notes = [
      try note("2026-03-09").with {
        $0.life = nil
        $0.bestPlaced = BestPlaced {
          $0.who = "the health visitor"
          $0.by = day
        }
      }
    ]
    #expect(try story.prompts("A-1", on: "2026-03-20").isEmpty)
    #expect(try story.prompts("A-1", on: "2026-03-21").count == 1)

    story.file.notes[0].bestPlaced?.by = try Day(fieldText: "2026-03-24")
    #expect(try story.prompts("A-1", on: "2026-03-20").count == 1)
  }

  @Test(arguments: [
    ("2018-05", "2026-03-30", 0), ("2018-05", "2026-03-31", 1), ("2025-05", "2026-03-17", 1),
  ])
  func `is asked again once the note has aged, sooner for a small child`(
    birth: String, day: String, count: Int
  ) throws {
    var story = try story()
    let birth = try Story.when(birth)
    try story.change("robin") { $0.birth = birth }
    story.file.notes = [try note("2026-03-02")]
    try story.worry("told", day) { $0.kind = .disclosure }
    #expect(try story.prompts("A-1", on: day).count == count)
  }

  @Test func `is asked of the life around a pregnancy, and again at the birth`() throws {
    var story = try story()
    let due = try Story.when("2026-03-20")
    try story.change("robin") { $0.expectedBirth = due }
    story.file.notes = [try note("2026-03-02").with { ($0.basis, $0.seen) = (.told, .notSeen) }]
    let born = try Story.when("2026-03-10")
    try story.change("robin") { $0.lifeEvents = [LifeEvent { $0.when = born }] }

    #expect(try story.prompts("A-1", on: "2026-03-09").isEmpty)
    #expect(try story.prompts("A-1", on: "2026-03-10").count == 1)
  }

  @Test func `is asked again after a move or with a new carer`() throws {
    var moved = try story()
    moved.file.notes = [try note("2026-03-02")]
    var joined = moved
    try moved.add("move", "2026-03-08", .housing, by: "hv")
    joined.file.relationships[1].kind = .carer
    joined.file.relationships[1].since = try Story.when("2026-03-08")
    for story in [moved, joined] {
      #expect(try story.prompts("A-1", on: "2026-03-07").isEmpty)
      #expect(try story.prompts("A-1", on: "2026-03-08").count == 1)
    }
  }

  @Test func `is seen by the hub only as far as it was told`() throws {
    #expect(try story().prompts("A-1", Story.hub).isEmpty)
    #expect(try story().toldToHub.prompts("A-1", Story.hub).count == 1)
  }
}
