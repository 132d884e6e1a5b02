// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import Testing

struct `A referral that leaves a child out (A-3)` {
  /// The school's form has a place for what Robin lives with; nobody filled it.
  func story(_ kind: EntryKind = .contact, carries: [String] = ["impact"]) throws -> Story {
    var story = Story()
    try story.add("a", "2026-02-02", kind, by: "school") {
      $0.children = ["robin"]
      $0.source.carries = carries
    }
    return story
  }

  func line(on child: Person.ID, _ effect: Impact.Effect = .described) -> Impact {
    Impact {
      $0.child = child
      $0.effect = effect
    }
  }

  @Test(arguments: [EntryKind.contact, .referral])
  func `is asked about where the form has a line for the child, left blank`(
    kind: EntryKind
  ) throws {
    let prompt = try #require(try story(kind).prompts("A-3").first)
    #expect(prompt.certainty == .met)
    #expect(prompt.evidence == ["a"])
    #expect(try story(kind, carries: []).prompts("A-3").isEmpty)
  }

  @Test func `is asked about in a police report that went to social care, and in no other`() throws
  {
    var story = try story(.incident)
    story.file.entries[0].told = [Told("school"), Told("csc", .notTold)]
    #expect(try story.prompts("A-3").isEmpty)

    story.file.entries[0].told = [Told("csc")]
    #expect(try story.prompts("A-3").count == 1)
  }

  @Test func `is asked about where a child not born yet was known and is not named`() throws {
    var story = try story(carries: ["children"])
    let (due, received) = (try Story.when("2026-06"), try Story.when("2026-01-10"))
    story.add(child: "bump") {
      $0.expectedBirth = due
      $0.known.source = Source("midwifery", received: received)
    }
    #expect(try story.certainties("A-3") == [.met])

    story.file.people[3].known.source?.received = try Story.when("[2026-01..2026-03]")
    #expect(try story.certainties("A-3") == [.mayBeMet])
    story.file.people[3].known.source?.received = try Story.when("2026-02-20")
    #expect(try story.prompts("A-3").isEmpty)

    story.file.people[3].known.source?.received = received
    story.file.entries[0].source.carries = []
    #expect(try story.prompts("A-3").isEmpty)
    story.file.entries[0].source.carries = ["children"]
    story.file.entries[0].children = ["robin", "bump"]
    #expect(try story.prompts("A-3").isEmpty)
  }

  @Test func `may be asked about where the form may have come later`() throws {
    let prompt = try #require(try story().received("2026-03").prompts("A-3").first)
    #expect(prompt.certainty == .mayBeMet)
    #expect(prompt.toFirmUp == ["a"])
  }

  @Test func `is not asked about in an urgent call, a draft, or one put in a year late`() throws {
    var story = try story()
    #expect(try story.received("2027-03-01").prompts("A-3", on: "2027-04-01").isEmpty)

    story.file.entries[0].contact = Contact { $0.urgent = true }
    #expect(try story.prompts("A-3").isEmpty)
    story.file.entries[0].contact = Contact { $0.isDraft = true }
    #expect(try story.prompts("A-3").isEmpty)
    story.file.entries[0].contact = Contact()
    #expect(try story.prompts("A-3").count == 1)
  }

  @Test func `is counted once where two forms tell of one event`() throws {
    var story = try story()
    try story.add("b", "2026-02-03", .contact, by: "nursery") {
      $0.children = ["robin"]
      $0.source.carries = ["impact"]
    }
    #expect(try story.prompts("A-3").map(\.numbers) == ["2 with a child left out"])
    #expect(try story.asOneEvent.prompts("A-3").map(\.numbers) == ["1 with a child left out"])
  }

  @Test(arguments: [Impact.Effect.described, .notKnown, .toBeAsked])
  func `is closed by a line for each child, be it that nobody knows yet`(
    effect: Impact.Effect
  ) throws {
    var story = try story()
    story.add(child: "tess")
    story.file.entries[0].children = ["robin", "tess"]
    story.file.entries[0].impact = [line(on: "robin", effect)]
    #expect(try story.prompts("A-3").count == 1)

    story.file.entries[0].impact.append(line(on: "tess", effect))
    #expect(try story.prompts("A-3").isEmpty)
  }

  @Test func `is closed by looking at it again for the child`() throws {
    var story = try story()
    story.file.reviews = [
      Review {
        $0.id = "review"
        $0.entries = ["a"]
        $0.effects = [line(on: "robin")]
      }
    ]
    #expect(try story.prompts("A-3").isEmpty)

    story.file.reviews[0].entries = []
    #expect(try story.prompts("A-3").count == 1)
  }

  @Test func `is asked about again when sent again with the line still blank`() throws {
    var story = try story()
    story.file.entries[0].impact = [line(on: "robin")]
    #expect(try story.prompts("A-3").isEmpty)

    try story.add("b", "2026-03-01", .contact, by: "school") {
      $0.children = ["robin"]
      $0.source.carries = ["impact"]
    }
    #expect(try story.prompts("A-3").map(\.evidence) == [["b"]])
  }

  @Test func `is seen by the hub only once it was received`() throws {
    #expect(try story().prompts("A-3", Story.hub).isEmpty)
    #expect(try story().toldToHub.prompts("A-3", Story.hub).count == 1)
  }
}
