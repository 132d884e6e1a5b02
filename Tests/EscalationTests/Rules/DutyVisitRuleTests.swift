// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Escalation
import Testing

struct `News after the decision (C1-2)` {
  /// A decision on 2 March; news of 20 February that was read on another day.
  func news(read: String, by agency: Agency.ID = "police") throws -> Story {
    var story = Story()
    let date = try Story.when(read)
    try story.add("news", "2026-02-20", .incident, by: agency, tags: ["domestic-abuse"]) {
      $0.incident?.triageRead = date
    }
    try story.add("decision", "2026-03-02", .decision, by: "csc") {
      $0.decision = Decision { $0.what = "Nothing further" }
    }
    return story
  }

  @Test func `is asked about when it was read only after`() throws {
    let prompt = try #require(try news(read: "2026-03-06").prompts("C1-2").first)
    #expect(prompt.certainty == .met)
    #expect(prompt.evidence == ["decision", "news"])
  }

  @Test func `is left alone when it was read before, or very much later`() throws {
    #expect(try news(read: "2026-02-27").certainties("C1-2").isEmpty)
    #expect(try news(read: "2026-07-01").certainties("C1-2", on: "2026-08-01").isEmpty)
  }

  @Test func `may be asked about where the reading is vague`() throws {
    #expect(try news(read: "[2026-02-25..2026-03-10]").certainties("C1-2") == [.mayBeMet])
  }

  @Test func `is left alone when the decision rests on it`() throws {
    var story = try news(read: "2026-03-06")
    try story.change("decision") { $0.decision?.cites = ["news"] }
    #expect(try story.certainties("C1-2").isEmpty)
  }

  @Test func `closes when somebody decides again with it in hand, and opens with the next`() throws
  {
    var story = try news(read: "2026-03-06")
    try story.add("again", "2026-03-09", .decision, by: "csc") {
      $0.decision = Decision {
        $0.what = "The same, because the school saw her"
        $0.cites = ["news"]
      }
    }
    #expect(try story.certainties("C1-2").isEmpty)
    let late = try Story.when("2026-03-10")
    try story.add("more", "2026-02-21", .incident, tags: ["domestic-abuse"]) {
      $0.incident?.triageRead = late
    }
    #expect(try !story.certainties("C1-2").isEmpty)
  }

  @Test func `counts for the hub from when the hub had it`() throws {
    var story = try news(read: "2026-02-21")
    let received = try Story.when("2026-03-06")
    #expect(try story.certainties("C1-2", .agency("csc")).isEmpty)
    try story.change("news") { $0.told = [Told("csc", received: received)] }
    #expect(try story.certainties("C1-2", .agency("csc")) == [.met])
  }
}

struct `Harm to a child alleged (C1-3)` {
  func harm(_ day: String = "2026-03-02") throws -> Story {
    var story = Story()
    try story.add("a", day, .allegation, by: "school", tags: ["physical-harm"]) {
      $0.allegation = Allegation {
        $0.by = ["kim"]
        $0.about = ["ash"]
        $0.harmTo = ["robin"]
      }
    }
    return story
  }

  func decide(_ step: Decision.Step, _ story: inout Story, manager: Bool = true) throws {
    try story.add("d-\(step.rawValue)", "2026-03-03", .decision, by: "csc") {
      $0.decision = Decision {
        $0.what = step.rawValue
        $0.step = step
        $0.answer = false
        $0.asManager = manager
        $0.cites = ["a"]
      }
    }
  }

  @Test func `is asked about a working day after`() throws {
    #expect(try harm().certainties("C1-3", on: "2026-03-03").isEmpty)
    #expect(try harm().certainties("C1-3", on: "2026-03-04") == [.met])
    #expect(try harm().certainties("C1-3", .agency("csc")).isEmpty)
  }

  @Test func `may be asked about where the day is vague`() throws {
    #expect(try harm("[2026-03..2026-04]").certainties("C1-3") == [.mayBeMet])
  }

  @Test func `closes with a manager's word on both, either way, and opens at another injury`()
    throws
  {
    var story = try harm()
    try decide(.strategyDiscussion, &story)
    #expect(try story.certainties("C1-3") == [.met])
    try decide(.medical, &story)
    #expect(try story.certainties("C1-3").isEmpty)

    try story.add("b", "2026-03-09", .observation, by: "nursery") {
      $0.injuries = [Injury { $0.child = "robin" }]
    }
    #expect(try story.prompts("C1-3").map(\.evidence) == [["b"]])
  }

  @Test func `is not closed by someone who is no manager`() throws {
    var story = try harm()
    try decide(.strategyDiscussion, &story, manager: false)
    try decide(.medical, &story, manager: false)
    #expect(try story.certainties("C1-3") == [.met])
  }

  func fall(_ change: (inout Injury) -> Void = { _ in }) throws -> Story {
    var story = Story()
    try story.add("a", "2026-03-02", .observation, by: "nursery") {
      $0.injuries = [
        Injury {
          $0.child = "robin"
          $0.seenBy = "staff"
          $0.cause = "fell off the slide"
          $0.walks = .yes
          $0.ordinaryAccident = .yes
          change(&$0)
        }
      ]
    }
    return story
  }

  @Test func `leaves an ordinary fall alone, and only that`() throws {
    #expect(try fall().certainties("C1-3").isEmpty)
    #expect(try fall { $0.walks = .no }.certainties("C1-3") == [.met])
    #expect(try fall { $0.cause = nil }.certainties("C1-3") == [.met])
    #expect(try fall { $0.seenBy = nil }.certainties("C1-3") == [.met])
  }

  @Test func `stands with what cannot wait where the child is a baby`() throws {
    var story = try harm()
    let birth = try Story.when("2025-11-01")
    try story.change(Person.ID("robin")) { $0.birth = birth }
    #expect(try story.prompts("C1-3").map(\.group) == [.today])
  }
}
