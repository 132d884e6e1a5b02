// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import Testing

extension `Appointments (E-1)` {
  @Test(arguments: [Appointment.Reason.work, .school])
  func `leave a clash alone where another day was set`(reason: Appointment.Reason) throws {
    var story = try missed(reason)
    #expect(try story.prompts("E-1").count == 1)
    for id in ["a", "b"] as [TimelineEntry.ID] {
      try story.change(id) { $0.appointment?.nextStep = "a new day" }
    }
    #expect(try story.prompts("E-1").isEmpty)

    story = try missed(reason)
    try story.add("again", "2026-01-20", .appointment, by: "hv") {
      $0.links = [EntryLink(.follows, "b")]
      $0.appointment = Appointment { $0.outcome = .attended }
    }
    #expect(try story.prompts("E-1").isEmpty)
  }

  @Test func `count one event once, and nothing put in a year late`() throws {
    #expect(try missed(nil).asOneEvent.prompts("E-1").isEmpty)
    #expect(try missed(nil).received("2027-03-03").prompts("E-1", on: "2027-03-12").isEmpty)
    #expect(try missed(nil).toldToHub.prompts("E-1", Story.hub).count == 1)
  }

  @Test func `are closed where the need was met another way, and leave such a miss alone`() throws {
    var story = try missed(nil)
    try story.change("b") { $0.appointment?.metAnotherWay = "seen at the clinic" }
    #expect(try story.prompts("E-1").isEmpty)

    story = try missed(nil)
    try story.add("then", "2026-02-01", .appointment, by: "hv") {
      $0.appointment = Appointment {
        ($0.outcome, $0.metAnotherWay) = (.attended, "seen at the clinic")
      }
    }
    #expect(try story.prompts("E-1").isEmpty)
  }

  @Test func `found in another way are asked about though one way was answered`() throws {
    var story = try missed(nil).answered("E-1", "2026-02-20")
    #expect(try story.prompts("E-1").isEmpty)
    for (id, day) in [("c", "2026-02-23"), ("d", "2026-03-02")] {
      try story.add(id, day, .appointment, by: "midwifery", tags: ["pregnancy"]) {
        $0.appointment = Appointment { ($0.outcome, $0.bearsOnChild) = (.didNotAttend, .yes) }
      }
    }
    let prompt = try #require(try story.prompts("E-1").first)
    #expect(Set(prompt.evidence) == ["a", "b", "c", "d"])
    #expect(prompt.answering.reopened == .newEvidence(["c", "d"]))
  }

  @Test func `are not asked about at two services, or about two children`() throws {
    var (elsewhere, sister) = (try missed(nil), try missed(nil))
    try elsewhere.change("b") { $0.source.agency = "gp" }
    try sister.change("b") { $0.appointment?.people = ["tess"] }
    for story in [elsewhere, sister] { #expect(try story.prompts("E-1").isEmpty) }
  }

  @Test(arguments: [EntryKind.referral, .meeting, .appointment, .health])
  func `are closed by a talk about what is in the way, a meeting or a referral`(kind: EntryKind)
    throws
  {
    var story = try missed(nil)
    try story.add("then", "2026-02-01", kind, by: "hv") {
      if kind == .appointment {
        $0.appointment = Appointment {
          ($0.outcome, $0.barrierAsked) = (.attended, .yes)
        }
      }
    }
    #expect(try story.prompts("E-1").count == (kind == .health ? 1 : 0))
  }

  @Test func `are asked about again where the service gave the family up`() throws {
    var story = try missed(nil)
    try story.add("offer", "2026-02-01", .offer, by: "hv") { $0.offer = Offer { $0.how = .person } }
    let until = try Story.when("2026-03-02")
    story.file.involvements = [
      Involvement {
        ($0.id, $0.agency, $0.state, $0.until) = ("work", "hv", .discharged, until)
      }
    ]
    #expect(try story.prompts("E-1", on: "2026-03-01").isEmpty)
    #expect(try story.prompts("E-1", on: "2026-03-02").count == 1)
  }

  @Test func `count a visit called off for no reason that explains it, not one for work`() throws {
    var story = Story()
    let days = ["2025-11-02", "2025-12-02", "2026-01-05", "2026-02-02"]
    for (index, day) in days.enumerated() {
      try story.add("m\(index)", day, .engagement, by: index == 0 ? "gp" : "hv") {
        $0.engagement = Engagement {
          ($0.what, $0.reasonCode) = (.noAccess, .other)
        }
      }
    }
    #expect(try story.certainties("E-1") == [.met])
    try story.change("m3") { $0.engagement?.reasonCode = .work }
    #expect(try story.prompts("E-1").isEmpty)
    try story.change("m3") { $0.engagement?.reasonCode = nil }
    story.file.entries[3].when = try Story.when("[2025-06..2026-02]")
    #expect(try story.certainties("E-1") == [.mayBeMet])
  }
}

extension `Help that did not land (E-2)` {
  @Test func `is not closed by taking up something else`() throws {
    var story = try asked()
    try story.add("yes", "2026-02-10", .engagement, by: "school") {
      $0.people = [Presence("ash", .subject)]
      $0.engagement = Engagement { $0.what = .accepted }
    }
    #expect(try story.prompts("E-2").count == 1)
    try story.change("yes") { $0.people = [Presence("kim", .subject)] }
    #expect(try story.prompts("E-2").isEmpty)
  }

  @Test func `is closed by an appointment kept that followed from it`() throws {
    var story = try asked()
    try story.add("kept", "2026-02-10", .appointment, by: "gp") {
      $0.links = [EntryLink(.follows, "b")]
      $0.appointment = Appointment { $0.outcome = .attended }
    }
    #expect(try story.prompts("E-2").isEmpty)
  }

  @Test func `is shut by a person's word that the need has passed, until asked again`() throws {
    var story = try asked().answered("E-2", "2026-03-01", .notRelevant)
    #expect(try story.prompts("E-2").isEmpty)
    try story.add("c", "2026-03-05", .helpSought, by: "gp") {
      $0.helpSought = HelpSought {
        ($0.by, $0.need) = (["kim"], "low mood")
      }
    }
    #expect(try story.prompts("E-2").count == 1)
  }

  @Test func `counts one event once, and all that the hub was told`() throws {
    #expect(try asked().asOneEvent.prompts("E-2").isEmpty)
    #expect(try asked().toldToHub.prompts("E-2", Story.hub).count == 1)
    var other = try asked()
    try other.change("b") { $0.helpSought?.by = ["ash"] }
    #expect(try other.prompts("E-2").isEmpty)
  }
}

extension `Moves after a hard conversation (E-3)` {
  @Test(arguments: [EntryKind.visit, .informationSharing, .observation])
  func `close with a talk about it, or a note for whoever is next`(kind: EntryKind) throws {
    var story = try pairs()
    try story.add("then", "2026-03-08", kind, by: "hv") {
      $0.links = [EntryLink(.repliesTo, kind == .visit ? "said1" : "moved1")]
    }
    #expect(try story.prompts("E-3").count == (kind == .observation ? 1 : 0))
  }

  @Test func `count one event once, nothing put in a year late, and all that the hub was told`()
    throws
  {
    var story = try pairs()
    for id in ["moved0", "moved1"] as [TimelineEntry.ID] {
      try story.change(id) { $0.groupKey = "move" }
    }
    #expect(try story.prompts("E-3").isEmpty)
    #expect(try pairs().received("2027-03-06").prompts("E-3", on: "2027-03-12").isEmpty)
    #expect(try pairs().toldToHub.prompts("E-3", Story.hub).count == 1)
  }
}

extension `Staff safety (E-4)` {
  @Test func `closes on the day of a later telling, and opens with a new event`() throws {
    var story = try threat()
    let told = try Story.when("2026-03-09")
    story.file.sharing = [
      SharingRecord {
        ($0.id, $0.entries, $0.telling) = ("sharing", ["a"], Told("csc", received: told))
      }
    ]
    #expect(try story.prompts("E-4", on: "2026-03-08").count == 1)
    #expect(try story.prompts("E-4", on: "2026-03-09").isEmpty)

    try story.add("b", "2026-03-06", .engagement, by: "hv", tags: ["aggression"]) {
      $0.told = [Told("csc", .notTold)]
    }
    #expect(try story.prompts("E-4").map(\.evidence) == [["b"]])
  }

  @Test func `is asked about where advice to go in pairs reached nobody`() throws {
    var story = Story()
    let from = try Story.when("2026-03-02")
    story.file.supportPlans = [
      SupportPlan {
        ($0.id, $0.arrangement, $0.from) = ("plan", "visits in pairs", from)
        $0.known.source = Source("hv")
      }
    ]
    #expect(try story.prompts("E-4").isEmpty)
    story.file.supportPlans[0].known.source?.carries = ["agencies-told"]
    #expect(try story.prompts("E-4", on: "2026-03-04").isEmpty)
    #expect(try story.prompts("E-4", on: "2026-03-05").count == 1)
    story.file.supportPlans[0].agenciesTold = ["csc"]
    #expect(try story.prompts("E-4").isEmpty)
  }

  @Test func `is asked about an arrangement six weeks old with no day to look again`() throws {
    var story = Story()
    let from = try Story.when("2026-01-29")
    story.file.supportPlans = [
      SupportPlan {
        ($0.id, $0.arrangement, $0.from) = ("plan", "visits in pairs", from)
        $0.supervisionOffered = .yes
      }
    ]
    #expect(try story.prompts("E-4").isEmpty)
    #expect(try story.prompts("E-4", on: "2026-03-13").count == 1)
  }

  @Test func `counts nothing put in a year late, and all that the hub was told`() throws {
    #expect(try threat().received("2027-03-03").prompts("E-4", on: "2027-03-12").isEmpty)
    var story = try threat()
    try story.change("a") { $0.told = [Told("csc"), Told("school", .notTold)] }
    #expect(try story.prompts("E-4", Story.hub).count == 1)
  }
}
