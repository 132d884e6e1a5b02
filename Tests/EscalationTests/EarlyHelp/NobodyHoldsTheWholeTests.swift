// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import Testing

struct `Several worried, nobody holding the whole (B-1)` {
  func story(_ agencies: [Agency.ID] = ["hv", "school", "police"]) throws -> Story {
    var story = Story()
    let days = ["2026-01-12", "2026-02-02", "2026-02-09"]
    for (agency, (id, day)) in zip(agencies, zip(["a", "b", "c"], days)) {
      try story.worry(id, day, by: agency)
    }
    return story
  }

  func consent(_ answer: ConsentRecord.Answer, _ day: String) throws -> ConsentRecord {
    let asked = try Story.when(day)
    return ConsentRecord {
      $0.id = "consent"
      $0.answer = answer
      $0.asked = asked
    }
  }

  @Test func `is asked about when three agencies worry within ninety days`() throws {
    let prompt = try #require(try story().prompts("B-1").first)
    #expect(prompt.certainty == .met)
    #expect(prompt.subject == .family)
    #expect(prompt.evidence == ["a", "b", "c"])

    var apart = try story()
    apart.file.entries[0].when = try Story.when("2025-10-12")
    #expect(try apart.prompts("B-1").isEmpty)
  }

  @Test(arguments: ["school", "family"] as [Agency.ID])
  func `is not asked about where two agencies worry, and one twice or the family too`(
    third: Agency.ID
  ) throws {
    var story = try story(["hv", "school", third])
    story.file.agencies.append(
      Agency {
        $0.id = "family"
        $0.sector = .family
      })
    #expect(try story.prompts("B-1").isEmpty)
  }

  @Test func `may be asked about where a date is vague`() throws {
    var story = try story()
    story.file.entries[0].when = try Story.when("[2025-08..2026-01]")

    let prompt = try #require(try story.prompts("B-1").first)
    #expect(prompt.certainty == .mayBeMet)
    #expect(prompt.toFirmUp == ["a"])
  }

  @Test(arguments: [StatusStatement.Value.earlyHelp, .cin, .cp, .contact])
  func `is not asked about while help or a plan is open`(status: StatusStatement.Value) throws {
    var story = try story()
    let from = try Story.when("2025-12-01")
    story.file.header.status = [
      StatusStatement {
        $0.value = status
        $0.from = from
      }
    ]
    #expect(try story.prompts("B-1").count == (status == .contact ? 1 : 0))
  }

  @Test func `is not asked about while an early help assessment is under way`() throws {
    var story = try story()
    let (started, concluded) = (try Story.when("2026-02-16"), try Story.when("2026-03-09"))
    story.file.assessments = [
      Assessment {
        $0.id = "eha"
        $0.kind = .earlyHelp
        $0.started = started
        $0.concluded = concluded
      }
    ]
    #expect(try story.prompts("B-1", on: "2026-02-15").count == 1)
    #expect(try story.prompts("B-1", on: "2026-03-08").isEmpty)
    #expect(try story.prompts("B-1", on: "2026-03-09").count == 1)
  }

  @Test func `is not asked about while somebody leads, and again when they leave`() throws {
    var story = try story()
    let (from, until) = (try Story.when("2026-01-05"), try Story.when("2026-03-10"))
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

  @Test(arguments: [Meeting.Kind.taf, .professionals, .gpMDT, .supervision])
  func `is not asked about where the agencies met, all of them at the practice`(
    kind: Meeting.Kind
  ) throws {
    var story = try story()
    let held = try Story.when("2026-02-16")
    story.file.meetings = [
      Meeting {
        $0.id = "meeting"
        $0.kind = kind
        $0.held = held
      }
    ]
    let joins = kind == .taf || kind == .professionals
    #expect(try story.prompts("B-1").isEmpty == joins)

    story.file.meetings[0].attendance = (["hv", "school", "police"] as [Agency.ID]).map { id in
      Attendance {
        $0.agency = id
        $0.came = .yes
      }
    }
    #expect(try story.prompts("B-1").isEmpty == (kind != .supervision))
  }

  @Test func `counts one event once, no visit called off, and nothing put in a year late`() throws {
    #expect(try story().asOneEvent.prompts("B-1").isEmpty)
    #expect(try story().received("2027-02-10").prompts("B-1", on: "2027-03-12").isEmpty)

    for (outcome, count) in [(Appointment.Outcome.cancelledByService, 0), (.wasNotBrought, 1)] {
      var story = try story()
      try story.change("a") {
        $0.kind = .appointment
        $0.appointment = Appointment { $0.outcome = outcome }
      }
      #expect(try story.prompts("B-1").count == count)
    }
  }

  @Test(arguments: [(ConsentRecord.Answer.given, 0), (.refused, 0), (.notAsked, 1)])
  func `is closed by a real answer on consent`(answer: ConsentRecord.Answer, count: Int) throws {
    var story = try story()
    story.file.consents = [try consent(answer, "2026-02-16")]
    #expect(try story.prompts("B-1").count == count)
  }

  @Test(arguments: [("2026-03-16", 0), ("2026-03-17", 1)])
  func `is asked about again by a worry that comes twenty working days after a no`(
    day: String, count: Int
  ) throws {
    var story = try story()
    story.file.consents = [try consent(.refused, "2026-02-16")]
    try story.worry("new", day, by: "hv")
    #expect(try story.prompts("B-1", on: "2026-03-20").count == count)
  }

  @Test func `is seen by the hub only as far as it was told`() throws {
    #expect(try story().prompts("B-1", Story.hub).isEmpty)
    #expect(try story().toldToHub.prompts("B-1", Story.hub).count == 1)
  }
}
