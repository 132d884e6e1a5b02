// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import Testing

struct `Closed because someone else was dealing with it (B-7)` {
  /// Social care closed on Monday 2 February, with or without leaving it to the school.
  func closed(
    leftToSchool: Bool = true, _ day: String = "2026-02-02", by agency: Agency.ID = "csc"
  ) throws -> Story {
    var story = Story()
    try story.add("decision", day, .decision, by: agency) {
      $0.decision = Decision {
        $0.what = "Close"
        $0.step = .close
        $0.reasonCode = leftToSchool ? .handledByOther : .noConcern
        $0.handledBy = leftToSchool ? "the school" : nil
      }
    }
    return story
  }

  /// Then, on Tuesday 10 February, something weighty reached the police and stayed there.
  func heldBack(
    _ change: (inout TimelineEntry) -> Void = { $0.signs = ["weapon"] }
  ) throws -> Story {
    var story = try closed(leftToSchool: false)
    try story.add("news", "2026-02-10", .observation) {
      $0.told = [Told("csc", .notTold)]
      change(&$0)
    }
    return story
  }

  @Test func `is asked about where they have not said yes in five working days`() throws {
    #expect(try closed().prompts("B-7", on: "2026-02-09").isEmpty)

    let prompt = try #require(try closed().prompts("B-7", on: "2026-02-10").first)
    #expect(prompt.certainty == .met)
    #expect(prompt.subject == .record("decision"))
    #expect(prompt.numbers == "the school not heard from")
    #expect(try closed(leftToSchool: false).prompts("B-7").isEmpty)
  }

  @Test func `is asked about a working day after something weighty came and went no further`()
    throws
  {
    let injured = try heldBack { $0.injuries = [Injury { $0.child = "robin" }] }
    let photographed = try heldBack { $0.material = Material() }
    for story in [try heldBack(), try heldBack { $0.kind = .disclosure }, injured, photographed] {
      #expect(try story.prompts("B-7", on: "2026-02-11").isEmpty)
      #expect(
        try story.prompts("B-7", on: "2026-02-12").map(\.evidence) == [["decision", "news"]])
    }
    #expect(try heldBack { _ in }.prompts("B-7").isEmpty)
  }

  @Test func `is asked about where the telling was left blank, not where there is no such field`()
    throws
  {
    var story = try heldBack()
    try story.change("news") { $0.told = [] }
    #expect(try story.prompts("B-7").isEmpty)
    try story.change("news") { $0.source.carries = ["told"] }
    #expect(try story.prompts("B-7").count == 1)
  }

  @Test func `may be asked about where the day, or the yes, is vague`() throws {
    var story = try closed(leftToSchool: true, "[2026-02..2026-03]")
    #expect(try story.certainties("B-7") == [.mayBeMet])
    #expect(try story.prompts("B-7").map(\.toFirmUp) == [["decision"]])

    story = try closed()
    story.file.entries[0].decision?.acceptedAt = try Story.when("2026-03")
    #expect(try story.certainties("B-7") == [.mayBeMet])

    story = try heldBack()
    story.file.entries[1].when = try Story.when("[2026-01..2026-02]")
    #expect(try story.certainties("B-7") == [.mayBeMet])
  }

  @Test func `is not asked about after a transfer that was acknowledged in writing`() throws {
    var story = try closed()
    let (from, acknowledged) = (try Story.when("2026-02-03"), try Story.when("2026-02-05"))
    story.file.header.status = [
      StatusStatement {
        $0.value = .transferred
        $0.from = from
        $0.transferredTo = "Northshire"
      }
    ]
    #expect(try story.prompts("B-7").count == 1)
    story.file.header.status[0].acknowledged = acknowledged
    #expect(try story.prompts("B-7").isEmpty)
  }

  @Test func `is not asked about what came before, what is put in a year late, or one event twice`()
    throws
  {
    var story = try heldBack()
    try story.add("same", "2026-02-10", .observation, by: "hv") {
      $0.signs = ["weapon"]
      $0.told = [Told("csc", .notTold)]
    }
    #expect(try story.prompts("B-7").map(\.numbers) == ["2 came since and went no further"])
    for id in ["news", "same"] as [TimelineEntry.ID] {
      try story.change(id) { $0.groupKey = "one" }
    }
    #expect(try story.prompts("B-7").map(\.numbers) == ["1 came since and went no further"])

    story = try heldBack()
    story.file.entries[1].when = try Story.when("2026-01-30")
    #expect(try story.prompts("B-7").isEmpty)
    #expect(try closed().received("2027-03-01").prompts("B-7", on: "2027-04-01").isEmpty)
  }

  @Test func `is closed by their yes, or by deciding anew, from that day on`() throws {
    var accepted = try closed()
    accepted.file.entries[0].decision?.acceptedAt = try Story.when("2026-03-02")
    var anew = try closed()
    try anew.add("anew", "2026-03-02", .decision, by: "csc") {
      $0.decision = Decision { $0.cites = ["decision"] }
    }
    for story in [accepted, anew] {
      #expect(try story.prompts("B-7", on: "2026-03-01").count == 1)
      #expect(try story.prompts("B-7", on: "2026-03-02").isEmpty)
    }
  }

  @Test func `is closed by passing it on, from that day on, or by deciding on it`() throws {
    var story = try heldBack()
    let received = try Story.when("2026-03-02")
    try story.change("news") { $0.told = [Told("csc", received: received)] }
    try story.change("news") { $0.source.carries = ["told"] }
    #expect(try story.prompts("B-7", on: "2026-03-01").count == 1)
    #expect(try story.prompts("B-7", on: "2026-03-02").isEmpty)

    story = try heldBack()
    try story.add("anew", "2026-03-02", .decision, by: "csc") {
      $0.decision = Decision { $0.cites = ["news"] }
    }
    #expect(try story.prompts("B-7").isEmpty)
  }

  @Test func `is asked about again when something new comes`() throws {
    var story = try closed()
    story.file.entries[0].decision?.acceptedAt = try Story.when("2026-02-03")
    #expect(try story.prompts("B-7").isEmpty)

    try story.add("news", "2026-03-02", .observation) {
      $0.signs = ["weapon"]
      $0.told = [Told("csc", .notTold)]
    }
    #expect(try story.prompts("B-7").map(\.evidence) == [["decision", "news"]])
  }

  @Test func `is asked of the hub by what it knows`() throws {
    #expect(try heldBack().prompts("B-7", Story.hub).isEmpty)
    #expect(try closed(by: "hv").prompts("B-7", Story.hub).isEmpty)
    #expect(try closed(by: "hv").toldToHub.prompts("B-7", Story.hub).count == 1)
  }
}
