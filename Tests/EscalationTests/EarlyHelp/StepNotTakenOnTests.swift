// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import Testing

struct `A step that nobody has taken on (B-4)` {
  /// A decision of Monday 2 February that counts on the school.
  func decided(_ day: String = "2026-02-02", by agency: Agency.ID = "csc") throws -> Story {
    var story = Story()
    try story.add("decision", day, .decision, by: agency) {
      $0.decision = Decision {
        $0.what = "A student sees Robin each week"
        $0.restsOn = "school"
      }
    }
    return story
  }

  /// An action agreed on a day, with what became of it.
  func agreed(
    _ day: String = "2026-02-02", _ change: (inout AgreedAction) throws -> Void = { _ in }
  ) throws -> Story {
    var story = Story()
    var action = AgreedAction()
    action.id = "action"
    action.what = "Ring about the cot"
    action.agreedAt = try Story.when(day)
    try change(&action)
    story.file.actions = [action]
    return story
  }

  @Test func `is asked about five working days after a decision that counts on another`() throws {
    #expect(try decided().prompts("B-4", on: "2026-02-09").isEmpty)

    let prompt = try #require(try decided().prompts("B-4", on: "2026-02-10").first)
    #expect(prompt.certainty == .met)
    #expect(prompt.evidence == ["decision"])
    #expect(prompt.numbers == "1 with nobody who said yes: school")
  }

  @Test func `is asked about five working days after an action was agreed, with no yes`() throws {
    #expect(try agreed().prompts("B-4", on: "2026-02-09").isEmpty)
    #expect(try agreed().prompts("B-4", on: "2026-02-10").map(\.records) == [["action"]])
  }

  @Test func `is asked about what a meeting decided, until they said yes`() throws {
    var story = Story()
    let day = try Story.when("2026-02-02")
    story.file.meetings = [
      Meeting {
        ($0.id, $0.kind, $0.held) = ("taf", .taf, day)
        $0.decisions = [Decision { ($0.what, $0.restsOn) = ("A weekly talk", "school") }]
      }
    ]
    #expect(try story.prompts("B-4", on: "2026-02-09").isEmpty)
    #expect(try story.prompts("B-4", on: "2026-02-10").map(\.records) == [["taf"]])

    story.file.meetings[0].decisions[0].acceptedAt = day
    #expect(try story.prompts("B-4").isEmpty)
  }

  @Test func `is not asked about a decision that counts on nobody else`() throws {
    var story = try decided()
    story.file.entries[0].decision?.restsOn = nil
    #expect(try story.prompts("B-4").isEmpty)
  }

  @Test func `may be asked about where the day, or the yes, is vague`() throws {
    let story = try decided("[2026-02..2026-03]")
    #expect(try story.certainties("B-4") == [.mayBeMet])
    #expect(try story.prompts("B-4").map(\.toFirmUp) == [["decision"]])
    #expect(try agreed("[2026-02..2026-03]").certainties("B-4") == [.mayBeMet])

    var answered = try decided()
    answered.file.entries[0].decision?.acceptedAt = try Story.when("2026-03")
    #expect(try answered.certainties("B-4") == [.mayBeMet])
    let accepted = try agreed { $0.acceptedAt = try Story.when("2026-03") }
    #expect(try accepted.certainties("B-4") == [.mayBeMet])
  }

  @Test func `is not asked about a service that everyone has, or what was put in late`() throws {
    #expect(try agreed { $0.universal = true }.prompts("B-4").isEmpty)
    #expect(try decided().received("2027-03-01").prompts("B-4", on: "2027-04-01").isEmpty)
    #expect(try decided().received("2027-02-01").prompts("B-4", on: "2027-04-01").count == 1)
  }

  @Test func `is closed from the day of a yes`() throws {
    var decision = try decided()
    decision.file.entries[0].decision?.acceptedAt = try Story.when("2026-03-02")
    let action = try agreed { $0.acceptedAt = try Story.when("2026-03-02") }
    for story in [decision, action] {
      #expect(try story.prompts("B-4", on: "2026-03-01").count == 1)
      #expect(try story.prompts("B-4", on: "2026-03-02").isEmpty)
    }
  }

  @Test func `is closed where the action is done, or withdrawn with a reason`() throws {
    #expect(try agreed { $0.withdrawnBecause = "They have one" }.prompts("B-4").isEmpty)

    let done = try agreed { $0.done = try Story.when("2026-03-02") }
    #expect(try done.prompts("B-4", on: "2026-03-01").count == 1)
    #expect(try done.prompts("B-4", on: "2026-03-02").isEmpty)
  }

  @Test func `is closed by a later decision on the same step, and asked about with its owner`()
    throws
  {
    var story = try decided()
    try story.add("anew", "2026-03-02", .decision, by: "csc") {
      $0.decision = Decision {
        $0.what = "The health visitor sees Robin"
        $0.restsOn = "hv"
        $0.cites = ["decision"]
      }
    }
    #expect(try story.prompts("B-4", on: "2026-03-09").isEmpty)
    #expect(try story.prompts("B-4", on: "2026-03-10").map(\.evidence) == [["anew"]])
  }

  @Test func `is asked about again when the day it was due is a week past`() throws {
    let story = try agreed {
      $0.acceptedAt = try Story.when("2026-02-03")
      $0.due = try Story.when("2026-02-20")
    }
    #expect(try story.prompts("B-4", on: "2026-02-27").isEmpty)
    #expect(try story.certainties("B-4", on: "2026-02-28") == [.met])
  }

  @Test func `is seen by the hub only where it was told`() throws {
    let story = try decided(by: "hv")
    #expect(try story.prompts("B-4").count == 1)
    #expect(try story.prompts("B-4", Story.hub).isEmpty)
    #expect(try story.toldToHub.prompts("B-4", Story.hub).count == 1)
  }
}
