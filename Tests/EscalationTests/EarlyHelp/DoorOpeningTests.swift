// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import Testing

struct `A door that may be opening (B-5)` {
  /// Help that a worker thought needed was turned down; then something happened.
  func story(_ kind: EntryKind = .helpSought, on day: String = "2026-03-01") throws -> Story {
    var story = Story()
    try story.add("no", "2025-06-02", .offer, by: "hv") {
      $0.offer = Offer {
        $0.how = .phone
        $0.answer = .declined
        $0.thoughtNeededBy = "the health visitor"
      }
    }
    try story.add("door", day, kind, by: "gp")
    return story
  }

  func letters(_ days: String...) throws -> Story {
    var story = Story()
    for (index, day) in days.enumerated() {
      try story.add("letter-\(index)", day, .offer, by: "hv") {
        $0.offer = Offer { $0.how = .letter }
      }
    }
    try story.add("door", "2026-03-01", .helpSought, by: "gp")
    return story
  }

  @Test(arguments: [EntryKind.helpSought, .crisis, .birth, .housing])
  func `is noticed when help is asked for, or life changes, after a no`(kind: EntryKind) throws {
    let prompt = try #require(try story(kind).prompts("B-5").first)
    #expect(prompt.certainty == .met)
    #expect(prompt.evidence == ["no", "door"])
    #expect(prompt.numbers == "1 with no offer in person since")
  }

  @Test func `is noticed at a separation, and at no other visit`() throws {
    var story = try story(.visit)
    #expect(try story.prompts("B-5").isEmpty)
    try story.change("door") { $0.signs = ["separation"] }
    #expect(try story.prompts("B-5").count == 1)
  }

  @Test func `is noticed at a yes after a no, not at a yes after letters alone`() throws {
    let yes = Engagement { $0.what = .accepted }
    var story = try story(.engagement)
    try story.change("door") { $0.engagement = yes }
    #expect(try story.prompts("B-5").count == 1)

    story = try letters("2025-06-02", "2025-09-01")
    try story.change("door") { ($0.kind, $0.engagement) = (.engagement, yes) }
    #expect(try story.prompts("B-5").isEmpty)
  }

  @Test func `is noticed after two offers that were only written`() throws {
    #expect(try letters("2025-06-02").prompts("B-5").isEmpty)
    #expect(try letters("2025-06-02", "2025-09-01").certainties("B-5") == [.met])
    #expect(try letters("2025-06/2025-09").certainties("B-5") == [.met])
    #expect(try letters("2025-06-02", "[2026-02..2026-03]").certainties("B-5") == [.mayBeMet])
  }

  @Test func `is not noticed where nobody thought the help needed`() throws {
    var story = try story()
    try story.change("no") { $0.offer?.thoughtNeededBy = nil }
    #expect(try story.prompts("B-5").isEmpty)
  }

  @Test func `may be noticed where it may have come before the no`() throws {
    let prompt = try #require(try story(on: "[2025-05..2025-07]").prompts("B-5").first)
    #expect(prompt.certainty == .mayBeMet)
    #expect(prompt.toFirmUp == ["door"])
  }

  @Test(arguments: [("2026-03-15", 1), ("2026-03-16", 0)])
  func `is noticed where it was heard of within two weeks`(day: String, count: Int) throws {
    var story = try story()
    let received = try Story.when(day)
    try story.change("door") { $0.source.received = received }
    #expect(try story.prompts("B-5", on: "2026-03-20").count == count)
  }

  @Test func `is not noticed while an adult asked for time`() throws {
    var story = try story()
    let until = try Day(fieldText: "2026-03-11")
    try story.add("time", "2026-02-20", .engagement, by: "hv") {
      $0.engagement = Engagement {
        $0.what = .declined
        $0.leaveAloneUntil = until
      }
    }
    #expect(try story.prompts("B-5", on: "2026-03-11").isEmpty)
    #expect(try story.prompts("B-5", on: "2026-03-12").count == 1)
  }

  @Test func `counts every door, and one event once`() throws {
    var story = try story(.birth)
    for id in ["b", "c", "d"] { try story.add(id, "2026-03-02", .birth, by: "midwifery") }
    #expect(try story.prompts("B-5").map(\.evidence.count) == [5])

    for id in ["door", "b", "c", "d"] as [TimelineEntry.ID] {
      try story.change(id) { $0.groupKey = "birth" }
    }
    #expect(try story.prompts("B-5").map(\.evidence) == [["no", "door"]])
  }

  @Test(arguments: [("2026-02-20", 1), ("2026-03-01", 0), ("2026-03-05", 0)])
  func `is closed by an offer in person, from that day on`(day: String, count: Int) throws {
    var story = try story()
    try story.add("offer", day, .offer, by: "hv") { $0.offer = Offer { $0.how = .person } }
    #expect(try story.prompts("B-5").count == count)

    try story.change("offer") { $0.offer?.how = .phone }
    #expect(try story.prompts("B-5").count == 1)
  }

  @Test func `is noticed again at the next request`() throws {
    var story = try story()
    try story.add("offer", "2026-03-05", .offer, by: "hv") { $0.offer = Offer { $0.how = .person } }
    try story.add("again", "2026-03-10", .helpSought, by: "gp")
    #expect(try story.prompts("B-5", on: "2026-03-09").isEmpty)
    #expect(try story.prompts("B-5").map(\.evidence) == [["no", "again"]])
  }

  @Test func `is seen by the hub only as far as it was told`() throws {
    #expect(try story().prompts("B-5", Story.hub).isEmpty)
    #expect(try story().toldToHub.prompts("B-5", Story.hub).count == 1)
  }
}
