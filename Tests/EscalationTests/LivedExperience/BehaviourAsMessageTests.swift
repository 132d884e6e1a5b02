// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import Testing

struct `Behaviour that may be a message (A-4)` {
  /// What a setting wrote down of Robin, one entry a day.
  func story(
    _ days: [String] = ["2026-01-12", "2026-02-09", "2026-03-02"],
    _ what: Education.What = .behaviour
  ) throws -> Story {
    var story = Story()
    for (id, day) in zip(["a", "b", "c"], days) {
      try story.add(id, day, .education, by: "nursery") {
        $0.children = ["robin"]
        $0.education = Education { $0.what = what }
      }
    }
    return story
  }

  func analysis(_ day: String, of entries: [TimelineEntry.ID]) throws -> Review {
    let at = try Story.when(day)
    return Review {
      $0.id = "review"
      $0.kind = .behaviour
      $0.entries = entries
      $0.at = at
      $0.considered = [.home, .health, .development]
      $0.author = "Sam"
      $0.nextStep = "watch him at play together"
    }
  }

  @Test func `is asked about from the third entry in ninety days`() throws {
    #expect(try story(["2026-01-12", "2026-02-09"]).prompts("A-4").isEmpty)
    #expect(try story(["2025-11-12", "2026-01-12", "2026-03-02"]).prompts("A-4").isEmpty)

    let prompt = try #require(try story().prompts("A-4").first)
    #expect(prompt.certainty == .met)
    #expect(prompt.subject == .person("robin"))
    #expect(prompt.evidence == ["a", "b", "c"])
  }

  @Test func `is asked about as much for how a child looks, speaks or smells`() throws {
    var story = try story([], .other)
    for (id, day) in [("a", "2026-02-02"), ("b", "2026-02-09"), ("c", "2026-03-02")] {
      try story.add(id, day, .observation, by: "hv") { $0.children = ["robin"] }
    }
    #expect(try story.prompts("A-4").isEmpty)

    try story.change("a") { $0.tags = ["development"] }
    try story.change("b") { $0.tags = ["neglect"] }
    try story.change("c") { $0.substances = [SubstanceMention { $0.form = .clothing }] }
    #expect(try story.prompts("A-4").count == 1)
  }

  @Test(arguments: [Education.What.exclusion, .reducedTimetable])
  func `is asked about after one exclusion, or shorter days`(what: Education.What) throws {
    #expect(try story(["2026-03-02"], what).certainties("A-4") == [.met])
    #expect(try story(["2026-03-02"]).prompts("A-4").isEmpty)
  }

  @Test(arguments: [("2025-04-02", 2), ("2025-02-02", 0)])
  func `is asked about where a brother or sister does the same within a year`(
    day: String, count: Int
  ) throws {
    var story = try story(["2026-03-02"])
    story.add(child: "tess")
    try story.add("sister", day, .education, by: "school", tags: ["behaviour"]) {
      $0.children = ["tess"]
    }
    #expect(try story.prompts("A-4").count == count)
  }

  @Test func `may be asked about where a date is vague`() throws {
    let prompt = try #require(
      try story(["[2025-06..2026-01]", "2026-02-09", "2026-03-02"]).prompts("A-4").first)
    #expect(prompt.certainty == .mayBeMet)
    #expect(prompt.toFirmUp == ["a"])
    #expect(try story(["2026-03"], .exclusion).certainties("A-4") == [.mayBeMet])
  }

  @Test(arguments: [("2025-10-01", 0), ("2025-08-01", 1)])
  func `is not asked about while a reason is known and was looked at within six months`(
    day: String, count: Int
  ) throws {
    var story = try story()
    let reviewed = try Story.when(day)
    try story.change("robin") {
      $0.explanations = [
        Explanation {
          $0.matter = "hearing"
          $0.reviewed = reviewed
        }
      ]
    }
    #expect(try story.prompts("A-4").count == count)
  }

  @Test func `is not asked about for rough play, one event or what came in a year late`() throws {
    let days = ["2026-01-12", "2026-02-09", "2026-03-02"]
    #expect(try story(days, .other).prompts("A-4").isEmpty)
    #expect(try story().asOneEvent.prompts("A-4").isEmpty)
    #expect(try story().received("2027-03-03").prompts("A-4", on: "2027-03-12").isEmpty)
  }

  @Test func `is closed by an analysis that looked at home, health and development`() throws {
    var story = try story()
    story.file.reviews = [try analysis("2026-03-09", of: ["a", "b", "c"])]
    #expect(try story.prompts("A-4").isEmpty)

    let whole = story.file.reviews[0]
    for thin in [
      whole.with { $0.considered = [.home, .health] }, whole.with { $0.author = nil },
      whole.with { $0.nextStep = nil },
    ] {
      story.file.reviews = [thin]
      #expect(try story.prompts("A-4").count == 1)
    }
  }

  @Test func `is asked about again at another exclusion`() throws {
    var story = try story(["2026-01-12"], .exclusion)
    story.file.reviews = [try analysis("2026-01-20", of: ["a"])]
    #expect(try story.prompts("A-4").isEmpty)

    try story.add("again", "2026-03-02", .education, by: "nursery") {
      $0.children = ["robin"]
      $0.education = Education { $0.what = .exclusion }
    }
    #expect(try story.prompts("A-4").map(\.evidence) == [["again"]])
  }

  @Test func `is asked about again after a change of setting`() throws {
    var story = try story(["2026-01-12"], .exclusion)
    story.file.reviews = [try analysis("2026-01-20", of: ["a"])]
    try story.add("change", "2026-03-02", .education, by: "school") {
      $0.children = ["robin"]
      $0.education = Education { $0.what = .settingChange }
    }
    #expect(try story.prompts("A-4", on: "2026-03-01").isEmpty)
    #expect(try story.prompts("A-4").map(\.evidence) == [["a", "change"]])
  }

  @Test func `is asked about again when a second child does the same`() throws {
    var story = try story(["2026-01-12"])
    story.add(child: "tess")
    story.file.reviews = [try analysis("2026-01-20", of: ["a"])]
    try story.add("sister", "2026-03-02", .education, by: "school", tags: ["behaviour"]) {
      $0.children = ["tess"]
    }
    #expect(try story.prompts("A-4", on: "2026-03-01").isEmpty)
    #expect(try story.prompts("A-4").count == 2)
  }

  @Test func `is seen by the hub only as far as it was told`() throws {
    #expect(try story().prompts("A-4", Story.hub).isEmpty)
    #expect(try story().toldToHub.prompts("A-4", Story.hub).count == 1)
  }
}
