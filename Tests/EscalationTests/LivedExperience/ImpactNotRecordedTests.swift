// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import Testing

struct `A child who was there (A-2)` {
  func story(_ how: Presence.Kind = .inHousehold, carries: Bool = true) throws -> Story {
    var story = Story()
    try story.add("a", "2026-02-02", .incident) {
      $0.people = [Presence("robin", how)]
      if carries { $0.source.carries = ["impact"] }
    }
    return story
  }

  func impact(_ effect: Impact.Effect, _ reason: Impact.Reason? = nil) -> Impact {
    Impact {
      $0.child = "robin"
      $0.effect = effect
      $0.reason = reason
    }
  }

  @Test(arguments: [Presence.Kind.inHousehold, .present, .heardIt, .seen])
  func `is asked about five working days after, where the field was left blank`(
    how: Presence.Kind
  ) throws {
    let story = try story(how)

    #expect(try story.prompts("A-2", on: "2026-02-09").isEmpty)
    #expect(try story.certainties("A-2", on: "2026-02-10") == [.met])
  }

  @Test func `is not asked about where the source never had the field`() throws {
    #expect(try story(carries: false).prompts("A-2").isEmpty)
  }

  @Test func `may be asked about where nobody knows since when it was on record`() throws {
    let prompt = try #require(try story().received("[2026-02..2026-03]").prompts("A-2").first)
    #expect(prompt.certainty == .mayBeMet)
    #expect(prompt.toFirmUp == ["a"])
  }

  @Test(arguments: [Impact.Reason.age, .playing])
  func `is asked about when put at none for being small or at play`(reason: Impact.Reason) throws {
    var story = try story(carries: false)
    story.file.entries[0].impact = [impact(.none, reason)]
    #expect(try story.prompts("A-2").count == 1)

    story.file.entries[0].impact = [impact(.none, .other)]
    #expect(try story.prompts("A-2").isEmpty)
  }

  @Test(arguments: [Incident.Kind.neighbour, .noise])
  func `is not asked about trouble outside that the child neither saw nor heard`(
    type: Incident.Kind
  ) throws {
    var story = try story()
    story.file.entries[0].incident?.types = [type]
    #expect(try story.prompts("A-2").isEmpty)

    story.file.entries[0].people.append(Presence("robin", .heardIt))
    #expect(try story.prompts("A-2").count == 1)
  }

  @Test func `is not asked about when elsewhere, unless something shows that they know`() throws {
    var story = try story(.elsewhere)
    #expect(try story.prompts("A-2").isEmpty)

    story.file.entries[0].people.append(Presence("robin", .heardIt))
    #expect(try story.prompts("A-2").count == 1)
  }

  @Test func `is not asked about where nothing was found, or it came in a year late`() throws {
    var story = try story()
    #expect(try story.received("2027-03-01").prompts("A-2", on: "2027-04-01").isEmpty)
    #expect(try story.received("2027-02-01").prompts("A-2", on: "2027-04-01").count == 1)

    story.file.entries[0].incident?.outcome = .nothingFound
    #expect(try story.prompts("A-2").isEmpty)
  }

  @Test func `is asked about once for one event, and one report that says it is enough`() throws {
    var story = try story()
    try story.add("b", "2026-02-02", .incident, by: "school") {
      $0.people = [Presence("robin", .present)]
      $0.source.carries = ["impact"]
    }
    #expect(
      try story.asOneEvent.prompts("A-2").map(\.numbers) == [
        "1 with nothing on this child, of 1 incident in 12 months"
      ])

    story.file.entries[1].impact = [impact(.described)]
    #expect(try story.asOneEvent.prompts("A-2").isEmpty)
    #expect(try story.prompts("A-2").map(\.evidence) == [["a"]])
  }

  @Test func `is closed by what it was like, then or on looking again`() throws {
    var story = try story()
    story.file.reviews = [
      Review {
        $0.id = "review"
        $0.entries = ["a"]
        $0.effects = [impact(.described)]
      }
    ]
    #expect(try story.prompts("A-2").isEmpty)

    story.file.reviews[0].effects[0].child = "tess"
    #expect(try story.prompts("A-2").count == 1)

    story.file.entries[0].impact = [impact(.described)]
    #expect(try story.prompts("A-2").isEmpty)
  }

  @Test func `is asked about again when the day to find out has passed`() throws {
    var story = try story()
    let due = try Day(fieldText: "2026-03-10")
    story.file.entries[0].impact = [impact(.toBeAsked).with { $0.dueBy = due }]

    #expect(try story.prompts("A-2", on: "2026-03-10").isEmpty)
    #expect(try story.prompts("A-2", on: "2026-03-11").count == 1)
  }

  @Test func `is asked about again at the next incident, over an answer to the first`() throws {
    var story = try story()
    story.file.answers = [
      PromptResponse {
        $0.id = "answer"
        $0.rule = "A-2"
        $0.subject = "robin"
        $0.evidence = ["a"]
      }
    ]
    #expect(try story.prompts("A-2").isEmpty)

    try story.add("b", "2026-02-20", .incident) {
      $0.people = [Presence("robin", .present)]
      $0.source.carries = ["impact"]
    }
    #expect(try story.prompts("A-2").map(\.evidence) == [["a", "b"]])
  }

  @Test func `is known to the hub only as far as it was told`() throws {
    #expect(try story().prompts("A-2", Story.hub).isEmpty)
    #expect(try story().toldToHub.prompts("A-2", Story.hub).count == 1)
  }
}
