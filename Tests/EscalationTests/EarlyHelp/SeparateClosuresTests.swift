// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import Testing

struct `Contacts closed one by one (B-2)` {
  /// Contacts of three agencies with social care, each with its outcome.
  func story(_ outcome: Contact.Outcome? = .noFurtherAction) throws -> Story {
    var story = Story()
    let contacts = [
      ("a", "2025-05-12", "school"), ("b", "2025-10-06", "hv"), ("c", "2026-02-09", "police"),
    ]
    for (id, day, agency) in contacts {
      try story.add(id, day, .contact, by: Agency.ID(agency)) {
        $0.told = [Told("csc")]
        $0.contact = Contact { $0.outcome = outcome }
      }
    }
    return story
  }

  /// One referral of Tuesday 10 March; its form has a field.
  func referral(_ carries: [String]) throws -> Story {
    var story = Story()
    try story.add("a", "2026-03-10", .referral, by: "school") {
      $0.source.carries = carries
      $0.told = [Told("csc")]
      $0.contact = Contact()
    }
    return story
  }

  @Test(arguments: [Contact.Outcome.noFurtherAction, .advice, .letter])
  func `are asked about from the third in twelve months`(outcome: Contact.Outcome) throws {
    var story = try story(outcome)
    let prompt = try #require(try story.prompts("B-2").first)
    #expect(prompt.certainty == .met)
    #expect(prompt.evidence == ["a", "b", "c"])

    story.file.entries[0].when = try Story.when("2025-02-01")
    #expect(try story.prompts("B-2").isEmpty)
  }

  @Test(arguments: [Contact.Outcome.earlyHelp, .assessment, .strategyDiscussion, .other])
  func `are not asked about where one led to something`(outcome: Contact.Outcome) throws {
    var story = try story()
    story.file.entries[1].contact?.outcome = outcome
    #expect(try story.prompts("B-2").isEmpty)
  }

  @Test func `may be asked about where an outcome is not on record, or a date is vague`() throws {
    var story = try story()
    story.file.entries[1].contact?.outcome = nil
    let prompt = try #require(try story.prompts("B-2").first)
    #expect(prompt.certainty == .mayBeMet)
    #expect(prompt.toFirmUp == ["b"])

    story = try self.story()
    story.file.entries[0].when = try Story.when("[2025-01..2025-05]")
    #expect(try story.certainties("B-2") == [.mayBeMet])
  }

  @Test func `may be filled up by a police report that social care was told of`() throws {
    var story = try story()
    story.file.entries[2].contact = nil
    try story.change("c") {
      $0.kind = .incident
      $0.incident = Incident()
    }
    #expect(try story.certainties("B-2") == [.mayBeMet])

    try story.change("c") { $0.told = [Told("school")] }
    #expect(try story.prompts("B-2").isEmpty)
  }

  @Test func `are not made of one event, of requests for information, or of late entries`() throws {
    #expect(try story().asOneEvent.prompts("B-2").isEmpty)
    #expect(try story().received("2027-03-01").prompts("B-2", on: "2027-03-12").isEmpty)

    var story = try story()
    try story.change("b") { $0.kind = .enquiry }
    #expect(try story.prompts("B-2").isEmpty)
  }

  @Test func `are asked about where one waits longer than a working day for a decision`() throws {
    var story = try referral(["outcome"])
    #expect(try story.prompts("B-2", on: "2026-03-11").isEmpty)
    #expect(try story.certainties("B-2", on: "2026-03-12") == [.met])
    #expect(try referral([]).prompts("B-2").isEmpty)

    let decided = try Story.when("2026-03-13")
    try story.change("a") {
      $0.contact?.outcome = .advice
      $0.contact?.decidedAt = decided
    }
    #expect(try story.prompts("B-2", on: "2026-03-12").count == 1)
    #expect(try story.prompts("B-2", on: "2026-03-13").isEmpty)
  }

  @Test func `are asked about where the referrer was not told within three working days`() throws {
    var story = try referral(["outcome-told-at"])
    #expect(try story.prompts("B-2", on: "2026-03-13").isEmpty)
    #expect(try story.certainties("B-2", on: "2026-03-16") == [.met])
    #expect(try story.received("2026-03").certainties("B-2", on: "2026-03-16") == [.mayBeMet])

    story.file.entries[0].contact?.outcomeToldAt = try Story.when("2026-03-16")
    #expect(try story.prompts("B-2", on: "2026-03-16").isEmpty)
  }

  @Test func `do not wait for a draft, and wait once for one event`() throws {
    var story = try referral(["outcome"])
    try story.add("b", "2026-03-10", .contact, by: "nursery") { $0.source.carries = ["outcome"] }
    let waiting = "with no decision, or the referrer not told"
    #expect(try story.prompts("B-2").map(\.numbers) == ["2 \(waiting)"])
    #expect(try story.asOneEvent.prompts("B-2").map(\.numbers) == ["1 \(waiting)"])

    try story.change("b") { $0.contact = Contact { $0.isDraft = true } }
    #expect(try story.prompts("B-2").map(\.numbers) == ["1 \(waiting)"])
  }

  @Test func `are closed by a manager's note on the whole, and asked about at the next`() throws {
    var story = try story()
    story.file.reviews = [
      Review {
        $0.id = "review"
        $0.entries = ["a", "b", "c"]
      }
    ]
    #expect(try story.prompts("B-2").count == 1)
    story.file.reviews[0].asManager = true
    #expect(try story.prompts("B-2").isEmpty)

    try story.add("d", "2026-03-02", .contact, by: "gp") {
      $0.told = [Told("csc")]
      $0.contact = Contact { $0.outcome = .advice }
    }
    #expect(try story.prompts("B-2").map(\.evidence) == [["a", "b", "c", "d"]])
  }

  @Test func `are closed by an assessment begun since`() throws {
    var story = try story()
    let started = try Story.when("2026-02-16")
    story.file.assessments = [
      Assessment {
        $0.id = "assessment"
        $0.started = started
      }
    ]
    #expect(try story.prompts("B-2", on: "2026-02-15").count == 1)
    #expect(try story.prompts("B-2").isEmpty)
  }

  @Test func `are seen together by the hub, and by no agency that made one of them`() throws {
    #expect(try story().prompts("B-2", Story.hub).count == 1)
    #expect(try story().prompts("B-2", .agency("school")).isEmpty)

    var story = try story()
    try story.change("c") { $0.told = [] }
    #expect(try story.prompts("B-2", Story.hub).isEmpty)
  }
}
