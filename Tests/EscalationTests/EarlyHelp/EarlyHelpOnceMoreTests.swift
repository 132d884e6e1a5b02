// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import Testing

extension `Several worried, nobody holding the whole (B-1)` {
  @Test func `is asked about again where what was agreed left with whoever led`() throws {
    var story = try story()
    story.file.consents = [try consent(.given, "2026-02-16")]
    let (from, until) = (try Story.when("2026-02-16"), try Story.when("2026-03-10"))
    story.file.header.lead = [
      LeadStatement {
        $0.agency = "school"
        $0.from = from
        $0.until = until
      }
    ]
    #expect(try story.prompts("B-1", on: "2026-03-09").isEmpty)
    #expect(try story.prompts("B-1", on: "2026-03-10").count == 1)
  }
}

extension `A step that nobody has taken on (B-4)` {
  @Test func `is asked about again on the day its owner leaves`() throws {
    let until = try Story.when("2026-03-02")
    var action = try agreed {
      $0.acceptedAt = try Story.when("2026-02-03")
      $0.owner = "Sam Reed"
    }
    action.file.practitioners = [
      Practitioner {
        $0.id = "sam"
        $0.name = "Sam Reed"
        $0.until = until
      }
    ]
    var decision = try decided()
    decision.file.entries[0].decision?.acceptedAt = try Story.when("2026-02-03")
    decision.file.involvements = [
      Involvement {
        $0.id = "work"
        $0.agency = "school"
        $0.until = until
      }
    ]
    for story in [action, decision] {
      #expect(try story.prompts("B-4", on: "2026-03-01").isEmpty)
      #expect(try story.prompts("B-4", on: "2026-03-02").count == 1)
    }
  }
}

extension `A door that may be opening (B-5)` {
  @Test(arguments: ["physical-harm", "neglect", "help-seeking"] as [CaseModel.Tag])
  func `is noticed though an adult asked for time, once a child may not be safe`(
    tag: CaseModel.Tag
  ) throws {
    var story = try story()
    let until = try Day(fieldText: "2026-04-01")
    try story.add("time", "2026-02-20", .engagement, by: "hv") {
      $0.engagement = Engagement {
        $0.what = .declined
        $0.leaveAloneUntil = until
      }
    }
    try story.add("seen", "2026-03-05", .observation, by: "school", tags: [tag])
    #expect(try story.prompts("B-5").count == (tag == "help-seeking" ? 0 : 1))
  }

  @Test func `is not noticed in what was put in a year late`() throws {
    #expect(try story().received("2027-03-02").prompts("B-5", on: "2027-03-12").isEmpty)
  }
}

extension `Agreed, but waiting for a meeting (B-6)` {
  /// A family meeting that was held on Monday 2 March without the school.
  private func heldWithoutSchool() throws -> Story {
    var story = Story()
    let day = try Story.when("2026-03-02")
    story.file.meetings = [
      Meeting {
        $0.id = "taf"
        ($0.planned, $0.held) = (day, day)
        $0.attendance = [
          Attendance {
            $0.agency = "school"
            ($0.invited, $0.came) = (.yes, .no)
          }
        ]
      }
    ]
    return story
  }

  @Test func `is asked about where an agency that the plan counts on did not come`() throws {
    let missed = try heldWithoutSchool()
    #expect(try missed.prompts("B-6").isEmpty)

    var led = missed
    let from = try Story.when("2026-01-05")
    led.file.header.lead = [
      LeadStatement {
        $0.agency = "school"
        $0.from = from
      }
    ]
    var acting = missed
    acting.file.actions = [
      AgreedAction {
        $0.id = "action"
        $0.ownerAgency = "school"
      }
    ]
    for story in [led, acting] {
      #expect(try story.prompts("B-6", on: "2026-03-09").isEmpty)
      #expect(try story.prompts("B-6", on: "2026-03-10").map(\.records) == [["taf"]])
    }
    acting.file.actions[0].done = try Story.when("2026-03-05")
    #expect(try acting.prompts("B-6").isEmpty)
  }

  @Test func `is asked about again where nothing came of the referral in three working days`()
    throws
  {
    var story = try agreed()
    try story.add("referral", "2026-03-03", .referral, by: "school") {
      $0.contact = Contact()
      $0.source.carries = ["outcome"]
    }
    #expect(try story.prompts("B-6", on: "2026-03-06").isEmpty)
    #expect(try story.prompts("B-6", on: "2026-03-07").count == 1)

    try story.change("referral") { $0.contact?.outcome = .assessment }
    #expect(try story.prompts("B-6").isEmpty)
  }
}

extension `Closed because someone else was dealing with it (B-7)` {
  @Test func `is asked about again when their work ends`() throws {
    var story = try closed()
    story.file.entries[0].decision?.acceptedAt = try Story.when("2026-02-04")
    let until = try Story.when("2026-03-02")
    story.file.involvements = [
      Involvement {
        $0.id = "work"
        $0.agency = "school"
        $0.until = until
      }
    ]
    #expect(try story.prompts("B-7", on: "2026-03-01").isEmpty)
    #expect(try story.prompts("B-7", on: "2026-03-02").count == 1)
  }
}
