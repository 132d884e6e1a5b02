// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Escalation
import Testing

struct `Incidents that add up (F-1)` {
  @Test func `are asked about from the third in twelve months`() throws {
    var story = Story()
    try story.add("a", "2025-06-01", .incident, tags: ["domestic-abuse"])
    try story.add("b", "2025-09-01", .incident, tags: ["domestic-abuse"])
    #expect(try story.prompts("F-1").isEmpty)

    try story.add("c", "2026-02-01", .incident, tags: ["domestic-abuse"])

    let prompt = try #require(try story.prompts("F-1").first)
    #expect(prompt.certainty == .met)
    #expect(prompt.evidence == ["a", "b", "c"])
  }

  @Test func `may add up where a date is vague`() throws {
    var story = Story()
    try story.add("a", "[2024-06..2025-06]", .incident, tags: ["domestic-abuse"])
    try story.add("b", "2025-09-01", .incident, tags: ["domestic-abuse"])
    try story.add("c", "2026-02-01", .incident, tags: ["domestic-abuse"])

    #expect(try story.prompts("F-1").map(\.certainty) == [.mayBeMet])
  }

  @Test func `count one event once, however many reported it`() throws {
    var story = Story()
    for id in ["a", "b", "c"] {
      try story.add(id, "2026-02-01", .incident, tags: ["domestic-abuse"]) { $0.groupKey = "one" }
    }
    #expect(try story.prompts("F-1").isEmpty)
  }

  /// Three incidents, read together by Sam, with MARAC decided on.
  private func readTogether() throws -> Story {
    var story = Story()
    for (id, day) in [("a", "2025-06-01"), ("b", "2025-09-01"), ("c", "2026-01-01")] {
      try story.add(id, day, .incident, tags: ["domestic-abuse"])
    }
    story.file.reviews = [
      Review {
        ($0.id, $0.kind, $0.entries) = ("review", .cumulative, ["a", "b", "c"])
        ($0.text, $0.author) = ("Read together", "Sam")
      }
    ]
    try story.add("marac", "2026-01-05", .decision, by: "csc") {
      $0.decision = Decision { ($0.what, $0.step, $0.answer) = ("No MARAC", .marac, false) }
    }
    return story
  }

  @Test func `are closed by a signed review, all of it shared and MARAC decided on`() throws {
    #expect(try readTogether().prompts("F-1").isEmpty)

    var story = try readTogether()
    story.file.reviews[0].author = nil
    #expect(try story.prompts("F-1").count == 1)

    story = try readTogether()
    try story.change("b") { $0.told = [Told("csc", .notTold)] }
    #expect(
      try story.prompts("F-1").map(\.numbers)
        == ["3 in 12 months; read together, not all passed on"])

    story = try readTogether()
    try story.change("marac") { $0.decision?.answer = nil }
    #expect(
      try story.prompts("F-1").map(\.numbers)
        == ["3 in 12 months; read together, MARAC not decided on"])
  }

  @Test func `are asked about again at the next`() throws {
    var story = try readTogether()
    try story.add("d", "2026-02-01", .incident, tags: ["domestic-abuse"])
    #expect(try story.prompts("F-1").count == 1)
  }

  @Test func `are seen by the hub only as far as it was told`() throws {
    var story = Story()
    for (id, day) in [("a", "2025-06-01"), ("b", "2025-09-01"), ("c", "2026-01-01")] {
      try story.add(id, day, .incident, tags: ["domestic-abuse"]) {
        if id != "b" { $0.told = [Told("csc")] }
      }
    }
    #expect(try story.prompts("F-1").count == 1)
    #expect(try story.prompts("F-1", .agency("csc")).isEmpty)
  }
}

struct `A high-risk sign (F-2)` {
  @Test func `stands on the day itself, at any grade, until a manager decides`() throws {
    var story = Story()
    try story.add("a", "2026-03-12", .incident) {
      $0.signs = ["strangulation"]
      $0.incident?.grade = .standard
    }
    #expect(try story.prompts("F-2").map(\.group) == [.today])

    try story.add("b", "2026-03-12", .decision, by: "csc") {
      $0.decision = Decision {
        $0.what = "Seen by a manager"
        $0.cites = ["a"]
      }
    }
    #expect(try story.prompts("F-2").count == 1)

    story.file.entries[1].decision?.asManager = true
    #expect(try story.prompts("F-2").isEmpty)
  }

  @Test func `is not opened by signs that only stand beside it`() throws {
    var story = Story()
    try story.add("a", "2026-03-12", .incident) { $0.signs = ["separation"] }
    #expect(try story.prompts("F-2").isEmpty)
  }

  @Test func `is not closed by an answer of someone who is no manager`() throws {
    var story = Story()
    try story.add("a", "2026-03-12", .incident) { $0.signs = ["weapon"] }
    story.file.answers = [
      PromptResponse {
        $0.id = "answer"
        $0.rule = "F-2"
        $0.evidence = ["a"]
        $0.by = "Kim"
      }
    ]
    #expect(try story.prompts("F-2").count == 1)
    story.file.answers[0].asManager = true
    #expect(try story.prompts("F-2").isEmpty)
  }
}

struct `A duty visit (C1-1)` {
  @Test func `is asked about when police, health or school were not`() throws {
    var story = Story()
    try story.add("visit", "2026-03-01", .visit, by: "csc") {
      $0.visit = Visit {
        $0.purpose = .dutyVisit
        $0.checks = [("police", CheckAnswer.notAsked), ("hv", .answered), ("school", .noReply)]
          .map { id, answer in
            Check {
              $0.agency = Agency.ID(id)
              $0.answer = answer
            }
          }
      }
    }
    #expect(try story.prompts("C1-1").map(\.numbers) == ["not asked: police"])

    story.file.entries[0].visit?.checks[0].notAskedBecause = "it would put her in danger"
    #expect(try story.prompts("C1-1").isEmpty)
  }

  @Test func `is left alone when it was an emergency welfare check`() throws {
    var story = Story()
    try story.add("visit", "2026-03-01", .visit, by: "csc") {
      $0.visit = Visit { $0.purpose = .welfareCheck }
    }
    #expect(try story.prompts("C1-1").isEmpty)
  }
}

struct `Appointments (E-1)` {
  func missed(_ reason: Appointment.Reason?) throws -> Story {
    var story = Story()
    for (id, day) in [("a", "2025-10-01"), ("b", "2026-01-05")] {
      try story.add(id, day, .appointment, by: "hv") {
        $0.appointment = Appointment {
          $0.people = ["robin"]
          $0.outcome = .wasNotBrought
          $0.reasonCode = reason
        }
      }
    }
    return story
  }

  @Test func `are asked about when a child was not brought twice to one service`() throws {
    #expect(try missed(nil).prompts("E-1").map(\.certainty) == [.met])
  }

  @Test(arguments: [Appointment.Reason.illness, .wrongAddress, .letterNotArrived, .service])
  func `are left alone for reasons that are nobody's choice`(reason: Appointment.Reason) throws {
    #expect(try missed(reason).prompts("E-1").isEmpty)
  }

  @Test func `are no longer asked about once the offer changed in person`() throws {
    var story = try missed(nil)
    try story.add("offer", "2026-02-01", .offer, by: "hv") { $0.offer = Offer { $0.how = .person } }
    #expect(try story.prompts("E-1").isEmpty)
  }
}

struct `The rules` {
  @Test func `raise nothing new in a closed case`() throws {
    var story = Story()
    try story.add("before", "2026-01-12", .incident) { $0.signs = ["weapon"] }
    let closing = When(try EDTF(fieldText: "2026-02-01"))
    story.file.header.status = [
      StatusStatement {
        $0.value = .closed
        $0.from = closing
      }
    ]
    try story.add("after", "2026-03-01", .incident) { $0.signs = ["strangulation"] }

    let prompt = try #require(try story.prompts("F-2").first)
    #expect(prompt.evidence == ["before"])
    #expect(prompt.stoodWhen == "the case ended")
    #expect(!prompt.isAsked)
  }
}
