// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import Testing

extension `Pieces of one picture (D-1)` {
  @Test func `count one event once, nothing put in a year late, and all that the hub was told`()
    throws
  {
    #expect(try pieces().asOneEvent.prompts("D-1").isEmpty)
    #expect(try pieces().received("2027-03-03").prompts("D-1", on: "2027-03-12").isEmpty)
    #expect(try pieces().toldToHub.prompts("D-1", Story.hub).count == 1)
  }

  @Test func `are read together again once a reading without a next step is three months old`()
    throws
  {
    var story = try pieces()
    let at = try Story.when("2026-03-05")
    story.file.reviews = [
      Review {
        ($0.id, $0.kind, $0.theme, $0.at) = ("review", .theme, "substance-misuse", at)
      }
    ]
    #expect(try story.prompts("D-1", on: "2026-06-01").isEmpty)
    #expect(try story.prompts("D-1", on: "2026-06-04").count == 1)
    story.file.reviews[0].nextStep = "the health visitor asks at each visit"
    #expect(try story.prompts("D-1", on: "2026-06-04").isEmpty)
    story.file.reviews[0].theme = "domestic-abuse"
    #expect(try story.prompts("D-1").count == 1)
  }
}

extension `Past use (D-2)` {
  @Test func `is asked about though it was put in late, and by the hub where it was told`() throws {
    var late = try said("2020-02-02")
    let received = try Story.when("2026-02-02")
    try late.change("a") { $0.source.received = received }
    #expect(try late.prompts("D-2").count == 1)
    #expect(try said().toldToHub.prompts("D-2", Story.hub).count == 1)
  }

  @Test func `opens again with a partner, with more of the family about, and with a move`() throws {
    var story = try said()
    story.file.substances = [try answers("Losing the flat")]
    let since = try Story.when("2026-03-01")
    var (partner, relative, moved) = (story, story, story)
    partner.file.relationships.append(
      Relationship {
        ($0.id, $0.from, $0.to, $0.kind, $0.since) = ("jo-kim", "ash", "kim", .partner, since)
      })
    relative.file.people.append(
      Person {
        $0.id = "jean"
        $0.label = "Jean"
      })
    relative.file.households = [
      HouseholdMembership {
        ($0.id, $0.people, $0.from) = ("stays", ["jean"], since)
      }
    ]
    try moved.add("move", "2026-03-01", .housing, by: "housing")
    for story in [partner, relative, moved] {
      #expect(try story.prompts("D-2", on: "2026-02-28").isEmpty)
      #expect(try story.prompts("D-2", on: "2026-03-01").map(\.subject) == [.person("kim")])
    }
  }

  @Test func `is not left alone, however long ago, where a pressure has come since`() throws {
    var story = try said()
    let ended = try Story.when("2008")
    story.file.substances = [
      SubstanceHistory {
        ($0.id, $0.adult) = ("history", "kim")
        $0.claims = [SubstanceClaim { $0.endedWhen = ended }]
      }
    ]
    try story.add("quarrel", "2026-01-05", .incident, tags: ["domestic-abuse"])
    #expect(try story.prompts("D-2").count == 1)
  }
}

extension `Noticed, not talked about (D-3)` {
  @Test func `is left alone without children, in statements, and put in a year late`() throws {
    var story = try smell()
    #expect(try story.received("2027-03-03").prompts("D-3", on: "2027-03-12").isEmpty)
    try story.change("a") { $0.substances[0].form = .statement }
    #expect(try story.prompts("D-3").isEmpty)

    story = try smell()
    story.file.header.children = []
    #expect(try story.prompts("D-3").isEmpty)
  }

  @Test func `is closed by looking at it again for the child, and seen as the hub was told`() throws
  {
    var story = try smell(carries: ["impact"])
    story.file.reviews = [
      Review {
        ($0.id, $0.entries, $0.effects) = ("review", ["a"], [Impact { $0.child = "robin" }])
      }
    ]
    #expect(try story.prompts("D-3").isEmpty)
    #expect(try smell().toldToHub.prompts("D-3", Story.hub).count == 1)
  }

  @Test func `does not count what was left out of a telling that is still to come`() throws {
    var story = try smell(carries: [])
    var told = Told("csc", received: try Story.when("2026-04-01"))
    told.leftOut = ["the smell"]
    try story.change("a") { $0.told = [told] }
    #expect(try story.prompts("D-3").isEmpty)
    #expect(try story.prompts("D-3", on: "2026-04-01").count == 1)
  }
}

extension `A baby's sleep (D-4)` {
  /// A talk on 10 February that covered use and saw where the baby sleeps.
  private func talked(with carers: [Person.ID] = []) throws -> Story {
    var story = try use()
    try story.add("talk", "2026-02-10", .health, by: "hv") {
      $0.health = HealthEvent {
        $0.safeSleep = SafeSleep {
          ($0.carers, $0.coveredUse, $0.sleepPlaceSeen) = (carers, .yes, .yes)
        }
      }
    }
    return story
  }

  @Test func `closes once each carer was talked with, who still is one`() throws {
    var story = try talked(with: ["kim"])
    #expect(try story.prompts("D-4").count == 1)
    #expect(try talked(with: ["kim", "ash"]).prompts("D-4").isEmpty)
    story.file.relationships[1].until = try Story.when("2026-01-05")
    #expect(try story.prompts("D-4").isEmpty)

    var unseen = try talked()
    try unseen.change("talk") { $0.health?.safeSleep?.sleepPlaceSeen = .no }
    #expect(try unseen.prompts("D-4").count == 1)
  }

  @Test func `opens again after a move, or with somebody new to look after the baby`() throws {
    var (moved, joined) = (try talked(), try talked())
    try moved.add("move", "2026-03-01", .housing, by: "hv")
    let since = try Story.when("2026-03-01")
    joined.file.relationships.append(
      Relationship {
        ($0.id, $0.from, $0.to, $0.kind, $0.since) = ("jean", "jean", "robin", .carer, since)
      })
    for story in [moved, joined] {
      #expect(try story.prompts("D-4", on: "2026-02-28").isEmpty)
      #expect(try story.prompts("D-4", on: "2026-03-01").count == 1)
    }
  }

  @Test func `leaves prescribed medicine alone, and is seen as the hub was told`() throws {
    var story = try use()
    #expect(try story.toldToHub.prompts("D-4", Story.hub).count == 1)
    try story.change("a") { $0.substances[0].use = .prescribed }
    #expect(try story.prompts("D-4").isEmpty)
  }
}

extension `Content untested (D-5)` {
  @Test func `counts one event once, and nothing put in a year late`() throws {
    var story = try claim()
    try story.add("b", "2026-03-02", .allegation, by: "school") {
      $0.allegation = Allegation { $0.byClass = .neighbour }
    }
    #expect(try story.prompts("D-5").map(\.numbers) == ["2 not tested"])
    #expect(try story.asOneEvent.prompts("D-5").map(\.numbers) == ["1 not tested"])
    #expect(try claim().received("2027-03-03").prompts("D-5", on: "2027-03-12").isEmpty)
  }

  @Test(arguments: [Allegation.Accuracy.corroborated, .partly, .contradicted, .cannotBeTested])
  func `is closed by what came of testing it, whatever that was`(accuracy: Allegation.Accuracy)
    throws
  {
    #expect(try claim { $0.accuracy = accuracy }.prompts("D-5").isEmpty)
  }

  @Test func `is asked again when something new comes on the matter`() throws {
    var story = try claim().answered("D-5", "2026-03-10")
    #expect(try story.prompts("D-5").isEmpty)
    try story.add("b", "2026-03-03", .allegation, by: "csc") {
      $0.allegation = Allegation { $0.byClass = .friend }
    }
    #expect(try story.prompts("D-5").count == 1)
  }
}
