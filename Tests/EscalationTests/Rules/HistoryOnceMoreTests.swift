// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import Testing

extension `A file somewhere (C2-1)` {
  @Test func `is asked about for an earlier child removed, another name, or a letter`() throws {
    let known = try Story.when("2026-01-05")
    var child = try pointed()
    try child.change(Person.ID("kim")) { $0.careHistory = [] }
    #expect(try child.prompts("C2-1").isEmpty)
    var (named, letter) = (child, child)

    child.file.people.append(
      Person {
        $0.id = "first"
        $0.careHistory = [
          CareHistory {
            $0.kind = .removed
            $0.known.source = Source("csc", received: known)
          }
        ]
      })
    child.file.relationships.append(
      Relationship {
        $0.id = "kim-first"
        ($0.from, $0.to, $0.kind) = ("kim", "first", .birthParent)
      })
    try named.change(Person.ID("kim")) {
      $0.names = [
        PersonName {
          ($0.text, $0.kind) = ("Kimberley", .former)
          $0.known.source = Source("csc", received: known)
        }
      ]
    }
    letter.file.assessments = [
      Assessment {
        ($0.id, $0.kind, $0.authority, $0.onlyLetter) = ("letter", .elsewhere, "Northshire", true)
        $0.known.source = Source("csc", received: known)
      }
    ]
    for story in [child, named] {
      #expect(try story.prompts("C2-1").map(\.subject) == [.person("kim")])
    }
    #expect(try letter.prompts("C2-1").count == 2)
  }

  /// They lived in Northshire, where its social care knew them.
  private func elsewhere(until: String) throws -> Story {
    var story = try pointed()
    try story.change(Person.ID("kim")) { $0.careHistory = [] }
    let (known, left) = (try Story.when("2026-01-05"), try Story.when(until))
    story.file.agencies.append(
      Agency {
        ($0.id, $0.name, $0.sector, $0.area) = (
          "northshire", "Northshire", .socialCare, "Northshire"
        )
      })
    story.file.addresses = [
      Address {
        ($0.id, $0.authority, $0.until) = ("old", "Northshire", left)
        $0.known.source = Source("csc", received: known)
      }
    ]
    story.file.households = [
      HouseholdMembership {
        ($0.id, $0.people, $0.address, $0.until) = ("home", ["kim"], "old", left)
        $0.known.source = Source("csc", received: known)
      }
    ]
    return story
  }

  @Test(arguments: [("2022-01-01", 1), ("2020-06-01", 0)])
  func `is asked about for a home in another authority within five years`(
    until: String, count: Int
  ) throws {
    #expect(try elsewhere(until: until).prompts("C2-1").count == count)
  }

  @Test func `is left alone where a full copy can be found, or nobody there knew them`() throws {
    var story = try elsewhere(until: "2024-01-01")
    let known = try Story.when("2026-01-05")
    story.file.assessments = [
      Assessment {
        ($0.id, $0.kind, $0.authority) = ("copy", .elsewhere, "Northshire")
        $0.stored = Stored { $0.confirmedBy = "Sam" }
        $0.known.source = Source("csc", received: known)
      }
    ]
    #expect(try story.prompts("C2-1").isEmpty)
    story.file.assessments[0].stored = nil
    #expect(try story.prompts("C2-1").count == 1)
    story.file.agencies.removeLast()
    #expect(try story.prompts("C2-1").isEmpty)
  }

  @Test func `matters for a referral from elsewhere, a third contact, or a child to be born`()
    throws
  {
    let still = try pointed(visit: .routine)
    var (sent, third, unborn) = (still, still, still)
    sent.file.agencies.append(
      Agency {
        ($0.id, $0.sector) = ("northshire", .socialCare)
      })
    try sent.add("referral", "2026-03-02", .referral, by: "northshire")
    for (id, day) in [("x", "2025-06-02"), ("y", "2025-10-02"), ("z", "2026-02-02")] {
      try third.add(id, day, .contact, by: "school")
    }
    let due = try Story.when("2026-07")
    unborn.add(child: "bump") {
      $0.expectedBirth = due
      $0.known.source = Source("midwifery")
    }
    for story in [sent, third, unborn] { #expect(try story.prompts("C2-1").count == 1) }
  }

  @Test func `is asked about again for a new name, and for what came and lies unread`() throws {
    var story = try pointed()
    story.file.recordRequests = [try request(.nothingHeld, "2026-02-02")]
    let later = try Story.when("2026-02-20")
    try story.change(Person.ID("kim")) {
      $0.names = [
        PersonName {
          ($0.text, $0.kind) = ("Kimberley", .former)
          $0.known.source = Source("csc", received: later)
        }
      ]
    }
    #expect(
      try story.prompts("C2-1").map(\.numbers) == ["another name; no request since"])

    story = try pointed()
    story.file.recordRequests = [try request(.received, "2026-02-02")]
    #expect(try story.prompts("C2-1", on: "2026-02-16").isEmpty)
    #expect(try story.prompts("C2-1", on: "2026-02-17").count == 1)
  }

  @Test func `is asked about again at a pregnancy, where no file was thought needed`() throws {
    var story = try pointed()
    story.file.recordRequests = [try request(.notNeeded, "2026-02-02")]
    #expect(try story.prompts("C2-1").isEmpty)
    let (due, known) = (try Story.when("2026-09"), try Story.when("2026-03-02"))
    story.add(child: "bump") {
      $0.expectedBirth = due
      $0.known.source = Source("midwifery", received: known)
    }
    #expect(try story.prompts("C2-1").count == 1)
  }
}

extension `An assessment from elsewhere (C2-2)` {
  @Test func `is asked about again when an assessment begins that has not read it`() throws {
    let (at, started) = (try Story.when("2026-03-02"), try Story.when("2026-03-03"))
    var story = try assessment {
      $0.stored = Stored {
        ($0.confirmedBy, $0.confirmedAt) = ("Sam", at)
      }
    }
    #expect(try story.prompts("C2-2").isEmpty)
    story.file.assessments.append(
      Assessment {
        ($0.id, $0.started) = ("own", started)
      })
    #expect(try story.prompts("C2-2", on: "2026-03-05").isEmpty)
    #expect(try story.prompts("C2-2", on: "2026-03-06").count == 1)
    story.file.assessments[1].historiesRead = ["elsewhere"]
    #expect(try story.prompts("C2-2").isEmpty)
  }

  @Test func `is closed on the day that somebody finds it`() throws {
    let (lost, found) = (try Story.when("2026-03-06"), try Story.when("2026-03-10"))
    let story = try assessment {
      $0.stored = Stored {
        ($0.confirmedBy, $0.confirmedAt) = ("Sam", found)
      }
      $0.lookedFor = [(lost, TriState.no), (found, .yes)].map { at, answer in
        LookedFor {
          ($0.at, $0.found) = (at, answer)
        }
      }
    }
    #expect(try story.prompts("C2-2", on: "2026-03-09").map(\.certainty) == [.met])
    #expect(try story.prompts("C2-2", on: "2026-03-10").isEmpty)
  }
}

extension `A past we have not asked about (C2-3)` {
  @Test func `is asked about for whoever is named in two incidents about the children`() throws {
    var story = try histories(["kim", "ash"], notAsked: [])
    story.file.people.append(
      Person {
        $0.id = "jo"
        $0.label = "Jo"
      })
    story.file.relationships.append(
      Relationship {
        ($0.id, $0.from, $0.to) = ("jo-kim", "jo", "kim")
      })
    for (id, day) in [("a", "2026-02-02"), ("b", "2026-02-20")] {
      #expect(try story.prompts("C2-3").isEmpty)
      try story.add(id, day, .incident) {
        $0.people = [Presence("jo", .present)]
        $0.children = ["robin"]
      }
    }
    #expect(try story.prompts("C2-3").map(\.subject) == [.person("jo")])
  }

  @Test func `leaves alone an adult whose ties have all ended, and a sealed child`() throws {
    var story = try histories(["kim"], notAsked: ["ash"])
    let until = try Story.when("2025-01-05")
    story.file.relationships[1].until = until
    #expect(try story.prompts("C2-3").isEmpty)

    story = Story()
    story.file.people.append(
      Person {
        $0.id = "first"
        $0.label = "First child"
        $0.careHistory = [CareHistory { $0.kind = .adopted }]
        $0.names = [
          PersonName {
            ($0.text, $0.kind) = ("Sealed", .birth)
          }
        ]
      })
    #expect(try story.prompts("C2-3").isEmpty)
  }

  @Test func `opens again at a return to the household`() throws {
    var story = try histories(["kim"], notAsked: ["ash"])
    let until = try Story.when("2025-01-05")
    story.file.relationships[1].until = until
    let back = try Story.when("2026-03-01")
    story.file.households = [
      HouseholdMembership {
        ($0.id, $0.people, $0.from) = ("back", ["ash"], back)
      }
    ]
    #expect(try story.prompts("C2-3").map(\.subject) == [.person("ash")])
  }

  @Test func `is seen by the hub only where the assessment reached it`() throws {
    var story = try histories(["kim"], notAsked: ["ash"])
    #expect(try story.prompts("C2-3", Story.hub).count == 1)
    story.file.assessments[0].known.source?.agency = "hv"
    #expect(try story.prompts("C2-3", Story.hub).isEmpty)
  }
}
