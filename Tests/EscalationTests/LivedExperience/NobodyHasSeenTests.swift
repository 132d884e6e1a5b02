// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import Testing

struct `A child whom nobody has seen (A-6)` {
  /// A child of eight with a plan, last seen by the health visitor.
  func story(
    seen: String = "2026-02-01", born: String = "2018-01-10",
    _ status: StatusStatement.Value = .cin
  ) throws -> Story {
    var story = Story()
    let (birth, from) = (try Story.when(born), try Story.when("2025-06-01"))
    try story.change("robin") { $0.birth = birth }
    story.file.header.status = [
      StatusStatement {
        $0.value = status
        $0.from = from
      }
    ]
    try story.add("seen", seen, .visit, by: "hv") { $0.people = [Presence("robin", .seen)] }
    return story
  }

  @Test(arguments: [StatusStatement.Value.earlyHelp, .cin, .cp])
  func `is asked about after four weeks while help or a plan is open`(
    status: StatusStatement.Value
  ) throws {
    let story = try story(status)
    #expect(try story.prompts("A-6", on: "2026-03-01").isEmpty)

    let prompt = try #require(try story.prompts("A-6", on: "2026-03-02").first)
    #expect(prompt.certainty == .met)
    #expect(prompt.evidence == ["seen"])
    #expect(prompt.since.bounds == DayBounds(try Day(fieldText: "2026-03-02")))
  }

  func story(_ status: StatusStatement.Value) throws -> Story {
    try story(seen: "2026-02-01", status)
  }

  @Test func `is asked about after two weeks in the first year, on the day`() throws {
    let story = try story(born: "2025-10-01")
    #expect(try story.prompts("A-6", on: "2026-02-15").isEmpty)
    #expect(try story.prompts("A-6", on: "2026-02-16").map(\.group) == [.today])
  }

  @Test func `is asked about after ninety days without a plan, where no setting expects them`()
    throws
  {
    var story = try story(seen: "2025-12-01", born: "2023-01-10", .contact)
    #expect(try story.prompts("A-6", on: "2026-03-01").isEmpty)
    #expect(try story.certainties("A-6", on: "2026-03-02") == [.met])

    story.file.involvements = [
      Involvement {
        $0.id = "nursery"
        $0.agency = "nursery"
        $0.people = ["robin"]
      }
    ]
    #expect(try story.prompts("A-6").isEmpty)
    #expect(try self.story(seen: "2025-12-01", .contact).prompts("A-6").isEmpty)
  }

  @Test func `may be asked about where the last visit is vague`() throws {
    let prompt = try #require(try story(seen: "2026-02").prompts("A-6").first)
    #expect(prompt.certainty == .mayBeMet)
    #expect(prompt.toFirmUp == ["seen"])
  }

  @Test(arguments: [Presence.Kind.subject, .absent, .overheard, .elsewhere])
  func `is not seen by a visit that did not meet them`(how: Presence.Kind) throws {
    var story = try story()
    try story.add("try", "2026-03-05", .visit, by: "hv") { $0.people = [Presence("robin", how)] }
    #expect(try story.prompts("A-6").map(\.evidence) == [["seen"]])

    try story.change("try") { $0.people = [Presence("robin", .spokenTo)] }
    #expect(try story.prompts("A-6").isEmpty)
  }

  @Test func `is not seen by police reports, a stretch of weeks, or a sister being seen`() throws {
    var story = try story()
    story.add(child: "tess")
    try story.add("sister", "2026-03-05", .visit, by: "hv") {
      $0.people = [Presence("tess", .seen)]
    }
    try story.add("report", "2026-03-05", .incident) { $0.people = [Presence("robin", .present)] }
    try story.add("weeks", "2026-02-20/2026-03-10", .visit, by: "hv") {
      $0.people = [Presence("robin", .seen)]
    }
    #expect(try story.prompts("A-6").map(\.evidence).contains(["seen"]))
  }

  @Test func `is not asked about where someone confirms that they live there`() throws {
    var story = try story()
    try story.add("word", "2026-03-05", .housing, by: "hv") {
      $0.people = [Presence("robin", .elsewhere)]
      $0.source.firsthand = .yes
    }
    #expect(try story.prompts("A-6").isEmpty)

    try story.change("word") { $0.source.firsthand = .no }
    #expect(try story.prompts("A-6").count == 1)

    // To have been elsewhere during an incident is no home.
    try story.change("word") {
      $0.source.firsthand = .yes
      $0.kind = .incident
      $0.incident = Incident()
    }
    #expect(try story.prompts("A-6").count == 1)
  }

  @Test func `is not asked about before birth, or in a closed case`() throws {
    var story = try story()
    #expect(try story.prompts("A-6").count == 1)
    let due = try Story.when("2026-06")
    try story.change("robin") { ($0.birth, $0.expectedBirth) = (nil, due) }
    #expect(try story.prompts("A-6").isEmpty)

    story = try self.story()
    let closed = try Story.when("2026-02-20")
    story.file.header.status.append(
      StatusStatement {
        $0.value = .closed
        $0.from = closed
      })
    #expect(try story.prompts("A-6").isEmpty)
  }

  @Test func `is closed by a note of having seen them`() throws {
    var story = try story()
    let when = try Story.when("2026-03-06")
    story.file.notes = [
      LivedExperienceNote {
        $0.id = "note"
        $0.child = "robin"
        $0.when = when
        $0.seen = .alone
      }
    ]
    #expect(try story.prompts("A-6").isEmpty)

    story.file.notes[0].seen = .heardOnly
    #expect(try story.prompts("A-6").count == 1)
  }

  @Test func `is asked about again when the named day passes`() throws {
    var story = try story()
    let (when, by) = (try Story.when("2026-03-10"), try Day(fieldText: "2026-03-16"))
    story.file.notes = [
      LivedExperienceNote {
        $0.id = "note"
        $0.child = "robin"
        $0.when = when
        $0.bestPlaced = BestPlaced {
          $0.who = "the school nurse"
          $0.by = by
        }
      }
    ]
    #expect(try story.prompts("A-6", on: "2026-03-16").isEmpty)
    #expect(try story.prompts("A-6", on: "2026-03-17").count == 1)

    story.file.notes[0].bestPlaced?.by = try Day(fieldText: "2026-03-18")
    #expect(try story.prompts("A-6", on: "2026-03-10").count == 1)
  }

  @Test func `is asked about by a hub that was not told who saw them`() throws {
    var story = try story()
    try story.add("lately", "2026-03-05", .visit, by: "hv") {
      $0.people = [Presence("robin", .seen)]
    }
    #expect(try story.prompts("A-6").isEmpty)
    #expect(try story.prompts("A-6", Story.hub).count == 1)
    #expect(try story.toldToHub.prompts("A-6", Story.hub).isEmpty)
  }
}
