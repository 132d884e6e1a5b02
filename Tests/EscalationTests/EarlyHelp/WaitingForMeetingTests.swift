// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import Testing

struct `Agreed, but waiting for a meeting (B-6)` {
  /// The school and others said on Monday 2 March that Robin needs a higher step.
  func agreed(
    _ step: Decision.Step = .assessment, _ day: String = "2026-03-02",
    by agency: Agency.ID = "school"
  ) throws -> Story {
    var story = Story()
    try story.add("decision", day, .decision, by: agency) {
      $0.decision = Decision {
        $0.what = "Robin needs a social worker"
        $0.step = step
        $0.answer = true
      }
    }
    return story
  }

  /// A family meeting planned for Monday 2 March that was called off.
  func cancelled(_ planned: String = "2026-03-02") throws -> Story {
    var story = Story()
    let planned = try Story.when(planned)
    story.file.meetings = [
      Meeting {
        $0.id = "taf"
        $0.planned = planned
        $0.cancelledBy = "Kim"
      }
    ]
    return story
  }

  @Test(arguments: [Decision.Step.assessment, .strategyDiscussion, .preBirth])
  func `is asked about a working day after, where nobody asked for the step`(
    step: Decision.Step
  ) throws {
    #expect(try agreed(step).prompts("B-6", on: "2026-03-03").isEmpty)

    let prompt = try #require(try agreed(step).prompts("B-6", on: "2026-03-04").first)
    #expect(prompt.certainty == .met)
    #expect(prompt.evidence == ["decision"])
    #expect(prompt.numbers == "1 agreed, not asked for")
  }

  @Test func `is not asked about lower steps, a no, or what social care decided`() throws {
    #expect(try agreed(.earlyHelp).prompts("B-6").isEmpty)
    #expect(try agreed(by: "csc").prompts("B-6").isEmpty)

    var story = try agreed()
    story.file.entries[0].decision?.answer = false
    #expect(try story.prompts("B-6").isEmpty)
  }

  @Test func `is asked about what a meeting agreed, unless social care was there`() throws {
    var story = Story()
    let day = try Story.when("2026-03-02")
    story.file.meetings = [
      Meeting {
        ($0.id, $0.kind, $0.held) = ("taf", .taf, day)
        $0.attendance = [Attendance { ($0.agency, $0.came) = ("school", .yes) }]
        $0.decisions = [
          Decision { ($0.what, $0.step, $0.answer) = ("A social worker", .assessment, true) }
        ]
      }
    ]
    #expect(try story.prompts("B-6", on: "2026-03-03").isEmpty)
    #expect(try story.prompts("B-6", on: "2026-03-04").map(\.records) == [["taf"]])

    var asked = story
    try asked.add("referral", "2026-03-03", .referral, by: "school")
    #expect(try asked.prompts("B-6", on: "2026-03-04").isEmpty)

    story.file.meetings[0].attendance.append(
      Attendance { ($0.agency, $0.came) = ("csc", .yes) })
    #expect(try story.prompts("B-6", on: "2026-03-04").isEmpty)
  }

  @Test func `is asked about where a family meeting was called off, five working days on`() throws {
    var story = try cancelled()
    #expect(try story.prompts("B-6", on: "2026-03-09").isEmpty)
    #expect(try story.prompts("B-6", on: "2026-03-10").map(\.records) == [["taf"]])

    story.file.meetings[0].cancelledBy = nil
    #expect(try story.prompts("B-6").isEmpty)
    story.file.meetings[0].attendance = [
      Attendance {
        $0.agency = "hv"
        $0.invited = .yes
        $0.came = .no
      }
    ]
    #expect(try story.prompts("B-6").count == 1)
    story.file.meetings[0].attendance[0].came = .yes
    #expect(try story.prompts("B-6").isEmpty)
    story.file.meetings[0].attendance[0].came = .no
    story.file.meetings[0].kind = .supervision
    #expect(try story.prompts("B-6").isEmpty)
  }

  @Test func `may be asked about where the day is vague`() throws {
    let prompt = try #require(try agreed(.assessment, "2026-03").prompts("B-6").first)
    #expect(prompt.certainty == .mayBeMet)
    #expect(prompt.toFirmUp == ["decision"])
    #expect(try cancelled("2026-03").certainties("B-6") == [.mayBeMet])
  }

  @Test func `is not asked about where a new day is set, or it was held after all`() throws {
    var story = try cancelled()
    story.file.meetings[0].rebooked = try Story.when("2026-03-20")
    #expect(try story.prompts("B-6").isEmpty)

    story = try cancelled()
    let held = try Story.when("2026-03-10")
    story.file.meetings.append(
      Meeting {
        $0.id = "next"
        $0.held = held
      })
    #expect(try story.prompts("B-6").isEmpty)
  }

  @Test func `is not asked about what was put in a year late`() throws {
    #expect(try agreed().received("2027-03-03").prompts("B-6", on: "2027-04-01").isEmpty)
    #expect(try agreed().received("2027-03-02").prompts("B-6", on: "2027-04-01").count == 1)
  }

  @Test(arguments: [("2026-03-01", 1), ("2026-03-02", 0), ("2026-03-05", 0)])
  func `is closed by a referral, from the day of the decision on`(day: String, count: Int) throws {
    var story = try agreed()
    try story.add("referral", day, .referral, by: "school") { $0.contact = Contact() }
    #expect(try story.prompts("B-6").count == count)

    try story.change("referral") { $0.contact?.isDraft = true }
    #expect(try story.prompts("B-6").count == 1)
  }

  @Test func `is asked about again at a second cancellation`() throws {
    var story = try cancelled("2026-02-16")
    story.file.meetings[0].rebooked = try Story.when("2026-03-02")
    let planned = try Story.when("2026-03-02")
    story.file.meetings.append(
      Meeting {
        $0.id = "second"
        $0.planned = planned
        $0.cancelledBy = "the school"
      })
    #expect(try story.prompts("B-6", on: "2026-03-09").isEmpty)
    #expect(try story.prompts("B-6", on: "2026-03-10").map(\.records) == [["second"]])
  }

  @Test func `is seen by the hub only as far as it was told`() throws {
    #expect(try agreed().prompts("B-6", Story.hub).isEmpty)
    #expect(try agreed().toldToHub.prompts("B-6", Story.hub).count == 1)
  }
}
