// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Escalation
import Testing

struct `A baby missing from the record (F-3)` {
  func pregnant(
    _ day: String = "2026-03-02", _ change: (inout TimelineEntry) -> Void = { _ in }
  )
    throws -> Story
  {
    var story = Story()
    let from = try Story.when("2026-01-05")
    try story.change(Person.ID("kim")) {
      $0.pregnancies = [
        Pregnancy {
          $0.child = "robin"
          $0.from = from
          $0.known.source = Source("midwifery", received: from)
        }
      ]
    }
    try story.add("a", day, .incident) {
      $0.people = [Presence("kim", .subject)]
      $0.source.carries = ["pregnant"]
      change(&$0)
    }
    return story
  }

  @Test func `is asked about when the form does not say that she is pregnant`() throws {
    #expect(try pregnant().certainties("F-3") == [.met])
    #expect(try pregnant { $0.incident?.pregnant = .no }.certainties("F-3") == [.met])
    // What was put on a form shows that it has the place, whatever the source says of its fields.
    #expect(
      try pregnant {
        $0.incident?.pregnant = .unknown
        $0.source.carries = []
      }.certainties("F-3") == [.met])
    #expect(try pregnant().certainties("F-3", .agency("csc")).isEmpty)
  }

  @Test func `may be asked about where the incident may have come before`() throws {
    #expect(try pregnant("[2025-12..2026-02]").certainties("F-3") == [.mayBeMet])
  }

  @Test func `is left alone where the form says so, has no such field, or it was before`() throws {
    #expect(try pregnant { $0.incident?.pregnant = .yes }.certainties("F-3").isEmpty)
    #expect(try pregnant { $0.source.carries = [] }.certainties("F-3").isEmpty)
    #expect(try pregnant("2025-11-02").certainties("F-3").isEmpty)
  }

  @Test func `goes on for a baby until eighteen months`() throws {
    func baby(born: String) throws -> Story {
      var story = Story()
      let birth = try Story.when(born)
      try story.change(Person.ID("robin")) { $0.birth = birth }
      try story.add("a", "2026-03-02", .incident) {
        $0.people = [Presence("kim", .subject)]
        $0.source.carries = ["baby-under-18-months"]
      }
      return story
    }
    #expect(try baby(born: "2025-01-10").certainties("F-3") == [.met])
    #expect(try baby(born: "2024-01-10").certainties("F-3").isEmpty)
  }

  @Test func `is asked about when a pregnancy is known and the child is not on the board`() throws {
    var story = try pregnant { $0.incident?.pregnant = .yes }
    try story.change(Person.ID("kim")) { $0.pregnancies[0].child = nil }
    #expect(try story.certainties("F-3", on: "2026-01-12").isEmpty)
    #expect(try story.certainties("F-3", on: "2026-01-13") == [.met])
  }

  @Test func `closes when a later entry puts the form right, and opens at the next`() throws {
    var story = try pregnant()
    try story.add("right", "2026-03-05", .incident) {
      $0.links = [EntryLink(.follows, "a")]
      $0.incident?.pregnant = .yes
    }
    #expect(try story.certainties("F-3").isEmpty)
    try story.add("b", "2026-03-09", .incident) {
      $0.people = [Presence("kim", .subject)]
      $0.source.carries = ["pregnant"]
    }
    #expect(try story.prompts("F-3").map(\.evidence) == [["b"]])
  }
}

struct `An incident nobody else was told about (F-4)` {
  func untold(_ day: String = "2026-03-02", to agency: Agency.ID = "csc") throws -> Story {
    var story = Story()
    try story.add("a", day, .incident) { $0.told = [Told(agency, .notTold)] }
    return story
  }

  @Test func `is asked about three working days after`() throws {
    #expect(try untold().certainties("F-4", on: "2026-03-05").isEmpty)
    #expect(try untold().certainties("F-4", on: "2026-03-06") == [.met])
    #expect(try untold().certainties("F-4", .agency("csc")).isEmpty)
  }

  @Test func `is asked about for the school by its next day, and may be in August`() throws {
    #expect(try untold(to: "school").certainties("F-4", on: "2026-03-04") == [.met])
    let summer = try untold("2026-08-03", to: "school")
    #expect(try summer.certainties("F-4", on: "2026-08-05") == [.mayBeMet])
  }

  @Test func `may be asked about where the day, or what happened, is not known`() throws {
    #expect(try untold("[2026-03..2026-04]").certainties("F-4") == [.mayBeMet])
    var story = try untold()
    try story.change("a") { $0.incident?.types = [] }
    #expect(try story.certainties("F-4") == [.mayBeMet])
  }

  @Test func `is left alone when told, decided not to for a reason, or silent on it`() throws {
    for state in [Told.State.told, .decidedNot] {
      var story = try untold()
      try story.change("a") { $0.told = [Told("csc", state)] }
      #expect(try story.certainties("F-4").isEmpty)
    }
    var silent = try untold()
    try silent.change("a") { $0.told = [] }
    #expect(try silent.certainties("F-4").isEmpty)
    try silent.change("a") { $0.source.carries = ["told"] }
    #expect(try silent.certainties("F-4") == [.met])
  }

  @Test func `is left alone when nothing was found`() throws {
    var story = try untold()
    try story.change("a") { $0.incident?.outcome = .nothingFound }
    #expect(try story.certainties("F-4").isEmpty)
  }

  @Test func `closes when it is shared, and opens at a later one`() throws {
    var story = try untold()
    let sent = try Story.when("2026-03-09")
    story.file.sharing = [
      SharingRecord {
        $0.id = "sharing"
        $0.entries = ["a"]
        $0.telling = Told("csc", received: sent)
      }
    ]
    #expect(try story.certainties("F-4").isEmpty)
    try story.add("b", "2026-03-05", .incident) { $0.told = [Told("csc", .notTold)] }
    #expect(try story.prompts("F-4").map(\.evidence) == [["b"]])
  }
}

struct `Taken back, not taken away (F-5)` {
  func pair(
    _ second: String = "2026-02-02",
    _ change: (inout Allegation) -> Void = { $0.response = .denied }
  )
    throws -> Story
  {
    var story = Story()
    for (id, day) in [("a", "2025-09-02"), ("b", second)] {
      try story.add(id, day, .incident, tags: ["domestic-abuse"]) {
        $0.allegation = Allegation {
          $0.about = ["ash"]
          $0.harmTo = ["kim"]
          if id == "a" { change(&$0) }
        }
      }
    }
    return story
  }

  @Test func `is asked about at the second within a year, after a denial`() throws {
    let prompt = try #require(try pair().prompts("F-5").first)
    #expect(prompt.certainty == .met)
    #expect(prompt.subject == .pair("ash", "kim"))
    #expect(try pair("2026-10-02").certainties("F-5", on: "2026-10-10").isEmpty)
    #expect(try pair().certainties("F-5", .agency("csc")).isEmpty)
  }

  @Test func `is asked about after a retraction, and where the name was withheld`() throws {
    #expect(try pair { $0.retractions = [Retraction()] }.certainties("F-5") == [.met])
    #expect(try pair { $0.nameWithheld = true }.certainties("F-5") == [.met])
    #expect(try pair { _ in }.certainties("F-5").isEmpty)
  }

  @Test func `may be asked about where a date is vague`() throws {
    #expect(try pair("[2026-01..2026-12]").certainties("F-5") == [.mayBeMet])
  }

  @Test func `leaves a proven mistake about the person alone, and another pair`() throws {
    let proven = try pair {
      $0.response = .denied
      $0.accuracy = .contradicted
      $0.accuracyGrounds = "He was in hospital that day"
      $0.closedBecause = .tested
    }
    #expect(try proven.certainties("F-5").isEmpty)
    var story = try pair()
    try story.change("b") { $0.allegation?.harmTo = ["robin"] }
    #expect(try story.certainties("F-5").isEmpty)
  }

  @Test func `closes when she was seen alone, and opens at the next`() throws {
    var story = try pair()
    try story.add("talk", "2026-02-10", .visit, by: "hv", tags: ["domestic-abuse"]) {
      $0.people = [Presence("kim", .seenAlone)]
    }
    #expect(try story.certainties("F-5").isEmpty)
    try story.add("c", "2026-03-02", .incident, tags: ["domestic-abuse"]) {
      $0.allegation = Allegation {
        $0.about = ["ash"]
        $0.harmTo = ["kim"]
      }
    }
    #expect(try story.certainties("F-5") == [.met])
  }
}

struct `Guards of every rule` {
  @Test func `leave alone what was put in over a year after it happened`() throws {
    var story = Story()
    let received = try Story.when("2026-03-01")
    for (id, day) in [("a", "2024-01-05"), ("b", "2024-02-05"), ("c", "2024-03-05")] {
      try story.add(id, day, .incident, tags: ["domestic-abuse"]) { $0.source.received = received }
    }
    #expect(try story.certainties("F-1").isEmpty)
    for id: TimelineEntry.ID in ["a", "b", "c"] {
      try story.change(id) { $0.source.received = nil }
    }
    #expect(try story.certainties("F-1") == [.met])
  }

  @Test func `leave alone what was withdrawn, and findings over many events`() throws {
    var story = Story()
    for (id, day) in [("a", "2025-06-05"), ("b", "2025-09-05"), ("c", "2026-01-05")] {
      try story.add(id, day, .incident, tags: ["domestic-abuse"])
    }
    story.file.corrections = [
      Correction {
        $0.id = "withdrawal"
        $0.kind = .withdraws
        $0.of = "c"
        $0.reason = "Another family"
      }
    ]
    #expect(try story.certainties("F-1").isEmpty)
    story.file.corrections = []
    try story.change("c") { $0.kind = .pattern }
    #expect(try story.certainties("F-1").isEmpty)
  }

  @Test func `keep what stood about a child who died, marked, and ask nothing new`() throws {
    var story = Story()
    try story.add("before", "2026-02-02", .incident) {
      $0.people = [Presence("robin", .present)]
      $0.source.carries = ["impact"]
    }
    let died = try Story.when("2026-03-01")
    try story.add("death", "2026-03-01", .death, by: "hv")
    try story.change(Person.ID("robin")) {
      $0.lifeEvents = [
        LifeEvent {
          $0.kind = .died
          $0.when = died
          $0.known.entry = "death"
        }
      ]
    }
    try story.add("after", "2026-03-02", .incident) {
      $0.people = [Presence("robin", .present)]
      $0.source.carries = ["impact"]
    }
    let prompts = try story.prompts("A-2", on: "2026-03-31")
    #expect(prompts.map(\.evidence) == [["before"]])
    #expect(prompts.map(\.stoodWhen) == ["Robin died"])
  }

  @Test func `keep a question shut while the record that answers it stands`() throws {
    var story = Story()
    for (id, day) in [("a", "2025-06-05"), ("b", "2025-09-05"), ("c", "2026-01-05")] {
      try story.add(id, day, .incident, tags: ["domestic-abuse"])
    }
    story.file.supportPlans = [SupportPlan { $0.id = "marac" }]
    let at = try Moment(fieldText: "2026-01-06T10:00:00Z")
    story.file.answers = [
      PromptResponse {
        $0.id = "answer"
        $0.rule = "F-1"
        $0.by = "Kim"
        $0.at = at
        $0.answer = .alreadyInPlace
        $0.evidence = ["a", "b", "c"]
        $0.links = ["marac"]
      }
    ]
    try story.add("d", "2026-02-05", .incident, tags: ["domestic-abuse"])
    #expect(try story.certainties("F-1").isEmpty)
    let ended = try Story.when("2026-02-20")
    story.file.supportPlans[0].ended = ended
    #expect(try story.certainties("F-1") == [.met])
  }
}
