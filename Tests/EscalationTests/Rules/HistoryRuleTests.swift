// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Escalation
import Testing

struct `A file somewhere (C2-1)` {
  /// Kim was looked after as a child, and a duty visit was made.
  func pointed(visit: Visit.Purpose = .dutyVisit, _ day: String = "2026-03-02") throws
    -> Story
  {
    var story = Story()
    let known = try Story.when("2026-01-05")
    try story.change(Person.ID("kim")) {
      $0.careHistory = [CareHistory { $0.known.source = Source("csc", received: known) }]
    }
    try story.add("visit", day, .visit, by: "csc") { $0.visit = Visit { $0.purpose = visit } }
    return story
  }

  func request(_ status: RecordRequest.Status, _ day: String) throws -> RecordRequest {
    let at = try Story.when(day)
    return RecordRequest {
      $0.id = "request"
      $0.about = ["kim"]
      $0.holder = "old-files"
      $0.steps = [
        RecordRequestStep {
          $0.status = status
          $0.at = at
        }
      ]
    }
  }

  @Test func `is asked about five working days after pointer and need met`() throws {
    #expect(try pointed().certainties("C2-1", on: "2026-03-09").isEmpty)
    let prompt = try #require(try pointed().prompts("C2-1", on: "2026-03-10").first)
    #expect(prompt.subject == .person("kim"))
    #expect(prompt.certainty == .met)
  }

  @Test func `is left alone where nothing makes it matter now`() throws {
    #expect(try pointed(visit: .routine).certainties("C2-1").isEmpty)
  }

  @Test func `may be asked about where the day is vague`() throws {
    #expect(try pointed("[2026-02..2026-03]").certainties("C2-1") == [.mayBeMet])
  }

  @Test(arguments: [
    (RecordRequest.Status.sent, "2026-03-02", 0), (.sent, "2026-02-02", 1),
    (.read, "2026-02-02", 0),
    (.nothingHeld, "2026-02-02", 0), (.notNeeded, "2026-02-02", 0), (.refused, "2026-03-02", 1),
  ])
  func `closes by what came of the request`(
    status: RecordRequest.Status, day: String, open: Int
  ) throws {
    var story = try pointed()
    story.file.recordRequests = [try request(status, day)]
    #expect(try story.prompts("C2-1").count == open)
  }

  @Test func `closes a refusal that was taken higher`() throws {
    var story = try pointed()
    story.file.recordRequests = [try request(.refused, "2026-03-02")]
    let at = try Story.when("2026-03-04")
    story.file.recordRequests[0].steps.append(
      RecordRequestStep {
        $0.kind = .escalated
        $0.at = at
      })
    #expect(try story.certainties("C2-1").isEmpty)
  }

  @Test func `is seen by the hub only when the pointer reached it`() throws {
    var story = try pointed()
    #expect(try story.certainties("C2-1", .agency("csc")) == [.met])
    try story.change(Person.ID("kim")) { $0.careHistory[0].known.source?.agency = "school" }
    #expect(try story.certainties("C2-1", .agency("csc")).isEmpty)
    #expect(try story.certainties("C2-1") == [.met])
  }
}

struct `An assessment from elsewhere (C2-2)` {
  func assessment(
    received: String = "2026-03-02", _ change: (inout Assessment) -> Void = { _ in }
  )
    throws -> Story
  {
    var story = Story()
    let date = try Story.when(received)
    story.file.assessments = [
      Assessment {
        $0.id = "elsewhere"
        $0.kind = .elsewhere
        $0.known.source = Source("csc", received: date)
        change(&$0)
      }
    ]
    return story
  }

  let confirmed = Stored { $0.confirmedBy = "Sam" }

  @Test func `is asked about when no second person has found it in two working days`() throws {
    #expect(try assessment().certainties("C2-2", on: "2026-03-04").isEmpty)
    #expect(try assessment().certainties("C2-2", on: "2026-03-05") == [.met])
    #expect(try assessment { $0.stored = confirmed }.certainties("C2-2").isEmpty)
  }

  @Test func `may be asked about where its coming is vague`() throws {
    #expect(try assessment(received: "[2026-03..2026-04]").certainties("C2-2") == [.mayBeMet])
  }

  @Test func `is asked about for a point left blank, not for one that nobody knows`() throws {
    let blank = try assessment {
      $0.stored = confirmed
      $0.salient = [SalientPoint { $0.coverage = .leftBlank }]
    }
    #expect(try blank.certainties("C2-2") == [.met])
    let known = try assessment {
      $0.stored = confirmed
      $0.salient = [SalientPoint { $0.coverage = .nothingKnown }]
    }
    #expect(try known.certainties("C2-2").isEmpty)
  }

  @Test func `opens again when it was looked for and not found`() throws {
    let at = try Story.when("2026-03-09")
    let lost = try assessment {
      $0.stored = confirmed
      $0.lookedFor = [
        LookedFor {
          $0.at = at
          $0.found = .no
        }
      ]
    }
    #expect(try lost.certainties("C2-2") == [.met])
  }

  @Test func `is left alone where only a letter came`() throws {
    #expect(try assessment { $0.onlyLetter = true }.certainties("C2-2").isEmpty)
  }

  @Test func `is seen by those who have it`() throws {
    #expect(try assessment().certainties("C2-2", .agency("csc")) == [.met])
    #expect(try assessment().certainties("C2-2", .agency("school")).isEmpty)
  }
}

struct `A past we have not asked about (C2-3)` {
  func histories(_ covered: [Person.ID], notAsked: [Person.ID]) throws -> Story {
    var story = Story()
    let received = try Story.when("2026-01-05")
    story.file.assessments = [
      Assessment {
        $0.id = "assessment"
        $0.known.source = Source("csc", received: received)
        $0.histories =
          covered.map { id in
            AdultHistory {
              $0.adult = id
              $0.coverage = .covered
            }
          }
          + notAsked.map { id in
            AdultHistory {
              $0.adult = id
              $0.coverage = .notAsked
            }
          }
      }
    ]
    return story
  }

  @Test func `is asked about for the parent left out, while the other's is known`() throws {
    let prompt = try #require(try histories(["kim"], notAsked: ["ash"]).prompts("C2-3").first)
    #expect(prompt.subject == .person("ash"))
    #expect(prompt.certainty == .met)
  }

  @Test func `is left alone where both were asked, or neither was`() throws {
    #expect(try histories(["kim", "ash"], notAsked: []).certainties("C2-3").isEmpty)
    #expect(try histories([], notAsked: ["kim", "ash"]).certainties("C2-3").isEmpty)
  }

  @Test func `is asked about for another name nobody searched under, until somebody does`() throws {
    var story = Story()
    let known = try Story.when("2026-01-05")
    try story.change(Person.ID("ash")) {
      $0.names = [
        PersonName {
          $0.text = "Ashley"
          $0.kind = .former
          $0.known.source = Source("school", received: known)
        }
      ]
    }
    #expect(try story.certainties("C2-3") == [.met])
    #expect(try story.certainties("C2-3", .agency("csc")).isEmpty)
    try story.change(Person.ID("ash")) {
      $0.names[0].searched = [NameSearch { $0.system = "ours" }]
    }
    #expect(try story.certainties("C2-3").isEmpty)
  }

  @Test func `is asked about for a person who stands in no relationship`() throws {
    var story = Story()
    story.file.people.append(
      Person {
        $0.id = "jean"
        $0.label = "Jean"
      })
    try story.add("a", "[2026-03..2026-04]", .visit, by: "hv") {
      $0.people = [Presence("jean", .present)]
    }
    #expect(try story.certainties("C2-3") == [.mayBeMet])
    story.file.relationships.append(
      Relationship {
        $0.id = "jean-kim"
        $0.from = "jean"
        $0.to = "kim"
      })
    #expect(try story.certainties("C2-3").isEmpty)
  }

  @Test func `is asked about where accounts disagree`() throws {
    var story = Story()
    try story.add("a", "2026-03-02", .statement, by: "csc", tags: ["history"]) {
      $0.people = [Presence("ash", .subject)]
      $0.links = [EntryLink(.conflictsWith, "b")]
    }
    try story.add("b", "2026-03-03", .statement, by: "school", tags: ["history"])
    #expect(try story.certainties("C2-3") == [.met])
  }
}
