// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import Testing

struct `If anything more happens (B-3)` {
  /// A decision of 2 February that waits for more, after one worry and before another.
  func story(then later: String = "2026-02-16") throws -> Story {
    var story = Story()
    try story.worry("early", "2026-01-12")
    try story.add("decision", "2026-02-02", .decision, by: "csc") {
      $0.decision = Decision {
        $0.what = "Wait"
        $0.conditions = [
          Condition {
            $0.ifText = "anything more"
            $0.thenText = "an assessment"
          }
        ]
      }
    }
    try story.worry("later", later)
    return story
  }

  @Test func `is asked when something came after, and not by what came before`() throws {
    #expect(try story().prompts("B-3", on: "2026-02-15").isEmpty)

    let prompt = try #require(try story().prompts("B-3", on: "2026-02-16").first)
    #expect(prompt.certainty == .met)
    #expect(prompt.subject == .record("decision"))
    #expect(prompt.evidence == ["decision", "later"])
    #expect(prompt.numbers == "1 since: if anything more, then an assessment")
  }

  @Test func `is asked by a worry, not by what works well`() throws {
    var story = try story()
    try story.change("later") { ($0.kind, $0.tags) = (.strength, ["strength"]) }
    #expect(try story.prompts("B-3").isEmpty)
  }

  @Test func `may be asked where it may have come before`() throws {
    let prompt = try #require(try story(then: "[2026-01..2026-02]").prompts("B-3").first)
    #expect(prompt.certainty == .mayBeMet)
    #expect(prompt.toFirmUp == ["later"])
  }

  @Test func `is not asked by what whoever decided had received or cites`() throws {
    var story = try story(then: "[2026-01..2026-02]")
    let received = try Story.when("2026-01-20")
    try story.change("later") { $0.told = [Told("csc", received: received)] }
    #expect(try story.prompts("B-3").isEmpty)

    story = try self.story()
    try story.change("decision") { $0.decision?.cites = ["later"] }
    #expect(try story.prompts("B-3").isEmpty)
  }

  @Test func `counts one event once, no visit called off, and nothing put in a year late`() throws {
    var story = try story()
    try story.worry("other", "2026-02-16", by: "hv")
    for id in ["later", "other"] as [TimelineEntry.ID] {
      try story.change(id) { $0.groupKey = "one" }
    }
    #expect(
      try story.prompts("B-3").map(\.numbers) == ["1 since: if anything more, then an assessment"])

    story = try self.story()
    let received = try Story.when("2027-03-01")
    try story.change("later") { $0.source.received = received }
    #expect(try story.prompts("B-3", on: "2027-03-12").isEmpty)

    story = try self.story()
    try story.change("later") {
      $0.kind = .appointment
      $0.appointment = Appointment { $0.outcome = .cancelledByService }
    }
    #expect(try story.prompts("B-3").isEmpty)
  }

  @Test(arguments: [Condition.State.begun, .met, .withdrawn])
  func `is closed from the day on which the condition ended`(state: Condition.State) throws {
    var story = try story()
    let at = try Story.when("2026-03-02")
    try story.change("decision") {
      $0.decision?.conditions[0].state = state
      $0.decision?.conditions[0].at = at
    }
    #expect(try story.prompts("B-3", on: "2026-03-01").count == 1)
    #expect(try story.prompts("B-3", on: "2026-03-02").isEmpty)
  }

  @Test func `is closed by a manager's reason, and asked again at the next worry`() throws {
    var story = try story()
    try story.add("reason", "2026-02-20", .decision, by: "csc") {
      $0.decision = Decision {
        $0.what = "Not what was meant"
        $0.cites = ["later"]
      }
    }
    #expect(try story.prompts("B-3").count == 1)
    try story.change("reason") { $0.decision?.asManager = true }
    #expect(try story.prompts("B-3").isEmpty)

    try story.worry("next", "2026-03-02")
    #expect(try story.prompts("B-3").map(\.evidence) == [["decision", "next"]])
  }

  /// The same, decided at a meeting of 2 February to which the school came, told of by an entry.
  private func met() throws -> Story {
    var story = try story()
    let day = try Story.when("2026-02-02")
    let decision = try #require(story.file.entries.first { $0.id == "decision" }?.decision)
    story.file.meetings = [
      Meeting {
        ($0.id, $0.kind, $0.held, $0.decisions) = ("taf", .taf, day, [decision])
        $0.attendance = [
          Attendance { ($0.agency, $0.came) = ("school", .yes) }
        ]
      }
    ]
    try story.change("decision") {
      ($0.kind, $0.decision, $0.meeting) = (.meeting, nil, "taf")
    }
    return story
  }

  @Test func `is asked of what a meeting decided, as of any other decision`() throws {
    let prompt = try #require(try met().prompts("B-3", on: "2026-02-16").first)
    #expect(prompt.subject == .record("taf"))
    #expect(prompt.evidence == ["decision", "later"])
    #expect(prompt.records == ["taf"])
    #expect(try met().prompts("B-3", on: "2026-02-15").isEmpty)

    var known = try met()
    let received = try Story.when("2026-01-20")
    let vague = try Story.when("[2026-01..2026-02]")
    try known.change("later") { ($0.when, $0.source.received) = (vague, received) }
    #expect(try known.prompts("B-3").isEmpty)
  }

  @Test func `is asked of the hub only by what it was told`() throws {
    var story = try story()
    #expect(try story.prompts("B-3", Story.hub).isEmpty)

    try story.change("later") { $0.told = [Told("csc")] }
    #expect(try story.prompts("B-3", Story.hub).count == 1)
  }
}
