// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Escalation
import Testing

struct `Nobody holds the whole (B-1)` {
  private func three(_ last: String = "2026-03-02") throws -> Story {
    var story = Story()
    try story.add("a", "2026-01-20", .observation, by: "hv", tags: ["substance-misuse"])
    try story.add("b", "2026-02-10", .observation, by: "school", tags: ["neglect"])
    try story.add("c", last, .incident, by: "police", tags: ["domestic-abuse"])
    return story
  }

  @Test func `is asked when three agencies are worried within ninety days`() throws {
    #expect(try three().certainties("B-1") == [.met])
    #expect(try three("2026-02-27").certainties("B-1", on: "2026-02-20").isEmpty)
  }

  @Test func `is not asked when one agency wrote three times`() throws {
    var story = try three()
    for id: TimelineEntry.ID in ["b", "c"] { try story.change(id) { $0.source.agency = "hv" } }
    #expect(try story.certainties("B-1").isEmpty)
  }

  @Test func `may be asked where a date is vague`() throws {
    #expect(try three("[2025-06..2026-02]").certainties("B-1") == [.mayBeMet])
  }

  @Test(arguments: [StatusStatement.Value.earlyHelp, .cin, .cp])
  func `is left alone while somebody holds it`(value: StatusStatement.Value) throws {
    var story = try three()
    let from = try Story.when("2026-01-01")
    story.file.header.status = [
      StatusStatement {
        $0.value = value
        $0.from = from
      }
    ]
    #expect(try story.certainties("B-1").isEmpty)
  }

  @Test func `is left alone where the agencies have met`() throws {
    var story = try three()
    let held = try Story.when("2026-03-05")
    story.file.meetings = [
      Meeting {
        $0.id = "meeting"
        $0.kind = .gpMDT
        $0.held = held
      }
    ]
    #expect(try story.certainties("B-1").isEmpty)
  }

  @Test func `closes with a real answer, and opens some weeks after a no`() throws {
    var story = try three()
    let asked = try Story.when("2026-03-05")
    story.file.consents = [
      ConsentRecord {
        $0.id = "consent"
        $0.purpose = "early help"
        $0.asked = asked
        $0.answer = .notAsked
      }
    ]
    #expect(try story.certainties("B-1") == [.met])
    story.file.consents[0].answer = .refused
    #expect(try story.certainties("B-1").isEmpty)

    try story.add("d", "2026-04-20", .observation, by: "hv", tags: ["neglect"])
    #expect(try story.certainties("B-1", on: "2026-04-25") == [.met])
  }

  @Test func `is seen by the hub only as far as it was told`() throws {
    #expect(try three().certainties("B-1", .agency("csc")).isEmpty)
  }
}

struct `Contacts closed one by one (B-2)` {
  private func contacts(_ outcome: Contact.Outcome?) throws -> Story {
    var story = Story()
    for (id, day) in [("a", "2025-06-02"), ("b", "2025-09-02"), ("c", "2026-02-02")] {
      try story.add(id, day, .referral, by: "school") {
        $0.told = [Told("csc")]
        $0.contact = Contact { $0.outcome = outcome }
      }
    }
    return story
  }

  @Test(arguments: [Contact.Outcome.noFurtherAction, .advice, .letter])
  func `are asked about at the third within a year`(outcome: Contact.Outcome) throws {
    let story = try contacts(outcome)
    #expect(try story.certainties("B-2") == [.met])
    #expect(try story.certainties("B-2", .agency("csc")) == [.met])
    #expect(try story.certainties("B-2", on: "2025-12-01").isEmpty)
  }

  @Test func `may be asked about where no outcome is on record`() throws {
    #expect(try contacts(nil).certainties("B-2") == [.mayBeMet])
  }

  @Test func `are left alone when they were taken up, or tell of one event`() throws {
    #expect(try contacts(.assessment).certainties("B-2").isEmpty)
    var story = try contacts(.advice)
    for id: TimelineEntry.ID in ["a", "b", "c"] { try story.change(id) { $0.groupKey = "one" } }
    #expect(try story.certainties("B-2").isEmpty)
  }

  @Test func `close with a manager's note on them, and open at the next`() throws {
    var story = try contacts(.advice)
    story.file.reviews = [
      Review {
        $0.id = "review"
        $0.kind = .pattern
        $0.entries = ["a", "b", "c"]
        $0.text = "Read together"
      }
    ]
    #expect(try story.certainties("B-2") == [.met])
    story.file.reviews[0].asManager = true
    #expect(try story.certainties("B-2").isEmpty)

    try story.add("d", "2026-03-02", .referral, by: "hv") {
      $0.told = [Told("csc")]
      $0.contact = Contact { $0.outcome = .advice }
    }
    #expect(try story.certainties("B-2") == [.met])
  }

  @Test func `are asked about after one where the form was left blank`() throws {
    var story = Story()
    try story.add("a", "2026-03-09", .referral, by: "school") {
      $0.source.carries = ["outcome"]
      $0.told = [Told("csc")]
    }
    #expect(try story.certainties("B-2", on: "2026-03-10").isEmpty)
    #expect(try story.certainties("B-2", on: "2026-03-11") == [.met])
  }
}

struct `A step nobody has taken on (B-4)` {
  private func action(_ change: (inout AgreedAction) -> Void = { _ in }) throws -> Story {
    var story = Story()
    let agreed = try Story.when("2026-03-02")
    story.file.actions = [
      AgreedAction {
        $0.id = "action"
        $0.what = "Ring speech therapy"
        $0.agreedAt = agreed
        change(&$0)
      }
    ]
    return story
  }

  @Test func `is asked five working days after, and by its record`() throws {
    #expect(try action().certainties("B-4", on: "2026-03-09").isEmpty)
    let prompt = try #require(try action().prompts("B-4", on: "2026-03-10").first)
    #expect(prompt.certainty == .met)
    #expect(prompt.records == ["action"])
  }

  @Test func `may be asked where the day is vague`() throws {
    let vague = try Story.when("[2026-02..2026-03]")
    #expect(try action { $0.agreedAt = vague }.certainties("B-4") == [.mayBeMet])
  }

  @Test func `is left alone once accepted, withdrawn, or for a universal service`() throws {
    let day = try Story.when("2026-03-03")
    #expect(try action { $0.acceptedAt = day }.certainties("B-4").isEmpty)
    #expect(try action { $0.withdrawnBecause = "Done already" }.certainties("B-4").isEmpty)
    #expect(try action { $0.universal = true }.certainties("B-4").isEmpty)
  }

  @Test func `opens again when it is overdue`() throws {
    let (accepted, due) = (try Story.when("2026-03-03"), try Story.when("2026-03-10"))
    let story = try action {
      $0.acceptedAt = accepted
      $0.due = due
    }
    #expect(try story.certainties("B-4").isEmpty)
    #expect(try story.certainties("B-4", on: "2026-03-18") == [.met])
  }

  @Test func `is asked of a decision that counts on somebody, here and by the hub`() throws {
    var story = Story()
    try story.add("a", "2026-03-02", .decision, by: "school") {
      $0.decision = Decision {
        $0.what = "Wait"
        $0.restsOn = "a student due at the school"
      }
    }
    #expect(try story.certainties("B-4") == [.met])
    #expect(try story.certainties("B-4", .agency("csc")).isEmpty)
    let accepted = try Story.when("2026-03-04")
    try story.change("a") { $0.decision?.acceptedAt = accepted }
    #expect(try story.certainties("B-4").isEmpty)
  }
}

struct `A door may be opening (B-5)` {
  private func declined(_ door: String = "2026-03-02") throws -> Story {
    var story = Story()
    try story.add("no", "2026-01-05", .offer, by: "csc") {
      $0.offer = Offer {
        $0.how = .person
        $0.answer = .declined
        $0.thoughtNeededBy = "social worker"
      }
    }
    try story.add("ask", door, .helpSought, by: "gp") {
      $0.helpSought = HelpSought { $0.by = ["kim"] }
    }
    return story
  }

  @Test func `is asked when help is sought after a no`() throws {
    #expect(try declined().certainties("B-5") == [.met])
    #expect(try declined().certainties("B-5", on: "2026-02-02").isEmpty)
    #expect(try declined().certainties("B-5", .agency("csc")).isEmpty)
  }

  @Test func `may be asked where the order is not known`() throws {
    #expect(try declined("[2026-01..2026-02]").certainties("B-5") == [.mayBeMet])
  }

  @Test func `is asked where help was only ever offered by letter`() throws {
    var story = Story()
    for (id, day) in [("l1", "2025-10-05"), ("l2", "2026-01-05")] {
      try story.add(id, day, .offer, by: "csc") { $0.offer = Offer { $0.how = .letter } }
    }
    try story.add("fire", "2026-03-02", .crisis, by: "police")
    #expect(try story.certainties("B-5") == [.met])
  }

  @Test func `is left alone while somebody asked for time`() throws {
    var story = try declined()
    let until = try Day(fieldText: "2026-04-01")
    try story.add("later", "2026-03-05", .engagement, by: "hv") {
      $0.engagement = Engagement {
        $0.what = .declined
        $0.leaveAloneUntil = until
      }
    }
    #expect(try story.certainties("B-5").isEmpty)
    #expect(try story.certainties("B-5", on: "2026-04-05") == [.met])
  }

  @Test func `closes with an offer in person, and opens at the next request`() throws {
    var story = try declined()
    try story.add("offer", "2026-03-06", .offer, by: "hv") { $0.offer = Offer { $0.how = .person } }
    #expect(try story.certainties("B-5").isEmpty)
    try story.add("again", "2026-03-10", .helpSought, by: "gp")
    #expect(try story.certainties("B-5") == [.met])
  }
}

struct `Agreed, but waiting for a meeting (B-6)` {
  private func agreed(_ day: String = "2026-03-02") throws -> Story {
    var story = Story()
    try story.add("a", day, .decision, by: "school") {
      $0.decision = Decision {
        $0.what = "Social work is needed"
        $0.step = .assessment
        $0.answer = true
      }
    }
    return story
  }

  @Test func `is asked a working day after, and of the hub only when it was told`() throws {
    #expect(try agreed().certainties("B-6", on: "2026-03-03").isEmpty)
    #expect(try agreed().certainties("B-6", on: "2026-03-04") == [.met])
    #expect(try agreed().certainties("B-6", .agency("csc")).isEmpty)
  }

  @Test func `may be asked where the day is vague`() throws {
    #expect(try agreed("[2026-03..2026-04]").certainties("B-6") == [.mayBeMet])
  }

  @Test func `closes when the referral goes`() throws {
    var story = try agreed()
    try story.add("b", "2026-03-05", .referral, by: "school")
    #expect(try story.certainties("B-6").isEmpty)
  }

  private func cancelled(rebooked: String?) throws -> Story {
    var story = Story()
    let planned = try Story.when("2026-03-02")
    let again = try rebooked.map { try Story.when($0) }
    story.file.meetings = [
      Meeting {
        $0.id = "taf"
        $0.kind = .taf
        $0.planned = planned
        $0.cancelledBy = "Kim"
        $0.rebooked = again
      }
    ]
    return story
  }

  @Test func `is asked when a meeting was called off and not booked again`() throws {
    #expect(try cancelled(rebooked: nil).certainties("B-6", on: "2026-03-09").isEmpty)
    #expect(try cancelled(rebooked: nil).certainties("B-6", on: "2026-03-10") == [.met])
    #expect(try cancelled(rebooked: "2026-03-05").certainties("B-6").isEmpty)
  }
}

struct `Closed on another's work (B-7)` {
  private func closed(_ day: String = "2026-02-02") throws -> Story {
    var story = Story()
    try story.add("a", day, .decision, by: "csc") {
      $0.decision = Decision {
        $0.what = "Close"
        $0.step = .close
        $0.reasonCode = .handledByOther
        $0.handledBy = "school"
      }
    }
    return story
  }

  @Test func `is asked five working days after, with no yes from them`() throws {
    #expect(try closed().certainties("B-7", on: "2026-02-09").isEmpty)
    #expect(try closed().certainties("B-7", on: "2026-02-10") == [.met])
    #expect(try closed().certainties("B-7", .agency("csc")) == [.met])
  }

  @Test func `may be asked where the day is vague`() throws {
    #expect(try closed("[2026-02..2026-03]").certainties("B-7") == [.mayBeMet])
  }

  @Test func `is left alone once they have said yes`() throws {
    var story = try closed()
    let accepted = try Story.when("2026-02-03")
    try story.change("a") { $0.decision?.acceptedAt = accepted }
    #expect(try story.certainties("B-7").isEmpty)
  }

  @Test func `opens again when something weighty went no further`() throws {
    var story = try closed()
    let accepted = try Story.when("2026-02-03")
    try story.change("a") { $0.decision?.acceptedAt = accepted }
    try story.add("b", "2026-03-02", .disclosure, by: "school") {
      $0.told = [Told("csc", .notTold)]
    }
    #expect(try story.certainties("B-7") == [.met])
    try story.change("b") { $0.told = [Told("csc")] }
    #expect(try story.certainties("B-7").isEmpty)
  }

  @Test func `closes when the decision is looked at again`() throws {
    var story = try closed()
    try story.add("b", "2026-03-02", .decision, by: "csc") {
      $0.decision = Decision {
        $0.what = "Still right"
        $0.cites = ["a"]
      }
    }
    #expect(try story.certainties("B-7").isEmpty)
  }
}
