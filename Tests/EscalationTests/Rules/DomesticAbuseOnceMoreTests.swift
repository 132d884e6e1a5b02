// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import Testing

extension `Incidents that add up (F-1)` {
  private func three() throws -> Story {
    var story = Story()
    for (id, day) in [("a", "2025-06-01"), ("b", "2025-09-01"), ("c", "2026-01-01")] {
      try story.add(id, day, .incident, tags: ["domestic-abuse"])
    }
    return story
  }

  @Test func `leave quarrels with neighbours alone, and count what nobody knows more of as may be`()
    throws
  {
    var story = try three()
    try story.change("c") { ($0.tags, $0.incident) = ([], Incident { $0.types = [.neighbour] }) }
    #expect(try story.prompts("F-1").isEmpty)
    try story.change("c") { $0.incident = Incident() }
    #expect(try story.certainties("F-1") == [.mayBeMet])
  }

  @Test func `are counted at any grade, whoever reported them, taken back or not`() throws {
    var story = try three()
    try story.change("a") { $0.incident?.grade = .standard }
    try story.change("b") {
      $0.kind = .allegation
      $0.allegation = Allegation { $0.retractions = [Retraction()] }
    }
    #expect(try story.certainties("F-1") == [.met])
  }
}

extension `A high-risk sign (F-2)` {
  private func sign(_ day: String = "2026-03-02") throws -> Story {
    var story = Story()
    try story.add("a", day, .observation, by: "school") { $0.signs = ["strangulation"] }
    return story
  }

  @Test(
    arguments: ["strangulation", "weapon", "threat-to-kill", "sexual-violence", "suicide-threat"]
      as [CaseModel.Tag])
  func `stands for each of the five, in whatever kind of entry`(sign: CaseModel.Tag) throws {
    for kind in [EntryKind.incident, .allegation, .disclosure, .observation] {
      var story = Story()
      try story.add("a", "2026-03-12", kind) { $0.signs = [sign] }
      #expect(try story.certainties("F-2") == [.met])
    }
  }

  @Test func `may stand where it may be later, and is seen as the hub was told`() throws {
    #expect(try sign("[2026-03..2026-04]").certainties("F-2") == [.mayBeMet])
    #expect(try sign().prompts("F-2", Story.hub).isEmpty)
    #expect(try sign().toldToHub.prompts("F-2", Story.hub).count == 1)
  }

  @Test func `is not silenced by a denial, a grade, or the lack of an injury`() throws {
    var story = try sign()
    try story.change("a") {
      $0.allegation = Allegation {
        ($0.response, $0.accuracy) = (.denied, .contradicted)
      }
      $0.incident = Incident {
        ($0.grade, $0.outcome, $0.injuriesSeen) = (.standard, .nothingFound, "none")
      }
    }
    #expect(try story.certainties("F-2") == [.met])
  }

  @Test func `stands again where it lies unread, and at any new sign`() throws {
    var story = try sign()
    let received = try Story.when("2026-03-02")
    try story.change("a") { $0.incident = Incident { $0.triageReceived = received } }
    story = try story.answered("F-2", "2026-03-02")
    #expect(try story.prompts("F-2", on: "2026-03-03").isEmpty)
    #expect(try story.prompts("F-2", on: "2026-03-04").count == 1)

    try story.change("a") { $0.incident?.triageRead = received }
    #expect(try story.prompts("F-2").isEmpty)
    try story.add("b", "2026-03-10", .disclosure, by: "school") { $0.signs = ["weapon"] }
    #expect(try story.prompts("F-2").count == 1)
  }
}

extension `A baby missing from the record (F-3)` {
  @Test func `leaves out nothing but what she asked to keep from him`() throws {
    var story = try pregnant()
    try story.change(Person.ID("kim")) { $0.pregnancies[0].keptFrom = "Ash" }
    #expect(try story.prompts("F-3").isEmpty)
    try story.change(Person.ID("kim")) { $0.pregnancies[0].child = nil }
    #expect(try story.prompts("F-3").count == 1)
  }

  @Test func `is left alone where nothing was found, a year late, or of others`() throws {
    #expect(try pregnant { $0.incident?.outcome = .nothingFound }.prompts("F-3").isEmpty)
    #expect(try pregnant { $0.people = [Presence("ash", .subject)] }.prompts("F-3").isEmpty)
    #expect(try pregnant().received("2027-03-03").prompts("F-3", on: "2027-03-12").isEmpty)
  }

  @Test func `is seen by the hub where it was told of both`() throws {
    var story = try pregnant()
    try story.change(Person.ID("kim")) { $0.pregnancies[0].known.told = [Told("csc")] }
    #expect(try story.toldToHub.prompts("F-3", Story.hub).count == 1)
  }
}

extension `An incident nobody else was told about (F-4)` {
  @Test func `is closed from the day on which it is shared, not before`() throws {
    var story = try untold()
    let sent = try Story.when("2026-03-10")
    try story.change("a") { $0.told.append(Told("csc", received: sent)) }
    #expect(try story.prompts("F-4", on: "2026-03-09").count == 1)
    #expect(try story.prompts("F-4", on: "2026-03-10").isEmpty)
  }

  @Test func `is asked about for the school on the morning of its next day`() throws {
    let friday = try untold("2026-03-06", to: "school")
    #expect(try friday.prompts("F-4", on: "2026-03-08").isEmpty)
    #expect(try friday.certainties("F-4", on: "2026-03-09") == [.met])
    // The spring bank holiday is no school day.
    let bank = try untold("2026-05-01", to: "school")
    #expect(try bank.prompts("F-4", on: "2026-05-04").isEmpty)
    #expect(try bank.certainties("F-4", on: "2026-05-05") == [.met])
    // What happened in March is as sure in August as it was in March.
    #expect(try friday.certainties("F-4", on: "2026-08-05") == [.met])
  }

  @Test func `is asked about again when a later one is passed on, unless a manager kept it back`()
    throws
  {
    var story = Story()
    try story.add("a", "2026-02-02", .incident) { $0.told = [Told("csc", .decidedNot)] }
    #expect(try story.prompts("F-4").isEmpty)
    try story.add("b", "2026-03-02", .incident) { $0.told = [Told("csc")] }
    #expect(try story.prompts("F-4").map(\.evidence) == [["a"]])

    try story.add("word", "2026-03-03", .decision, by: "police") {
      $0.decision = Decision {
        ($0.what, $0.asManager, $0.cites) = ("It would put her in danger", true, ["a"])
      }
    }
    #expect(try story.prompts("F-4").isEmpty)
  }

  @Test func `counts one event once, nothing put in a year late, and all that the hub was told`()
    throws
  {
    #expect(try untold().received("2027-03-03").prompts("F-4", on: "2027-03-12").isEmpty)
    var story = try untold(to: "hv")
    try story.add("b", "2026-03-02", .incident) { $0.told = [Told("hv", .notTold)] }
    try story.change("a") { $0.told.append(Told("csc")) }
    #expect(try story.prompts("F-4", Story.hub).map(\.evidence) == [["a"]])
    #expect(try story.asOneEvent.prompts("F-4").map(\.evidence.count) == [1])
    story.file.header.children = []
    #expect(try story.prompts("F-4").isEmpty)
  }
}

extension `Taken back, not taken away (F-5)` {
  @Test(arguments: ["seen", "planned", "advice", "marac"])
  func `closes with a safe talk, held or planned, or with a specialist's advice`(how: String) throws
  {
    var story = try pair()
    let kind: EntryKind = how == "advice" ? .enquiry : how == "marac" ? .decision : .visit
    try story.add("then", "2026-02-10", kind, by: "hv", tags: ["domestic-abuse"]) {
      switch how {
      case "seen": $0.people = [Presence("kim", .seenAlone)]
      case "planned":
        $0.people = [Presence("kim", .seenAlone)]
        $0.visit = Visit { $0.state = .planned }
      case "marac":
        $0.decision = Decision {
          ($0.what, $0.step, $0.answer) = ("To MARAC", .marac, true)
        }
      default: break
      }
    }
    #expect(try story.prompts("F-5").isEmpty)
    try story.change("then") { $0.tags = [] }
    #expect(try story.prompts("F-5").count == 1)
  }

  @Test func `counts one event once, nothing put in a year late, and all that the hub was told`()
    throws
  {
    #expect(try pair().asOneEvent.prompts("F-5").isEmpty)
    #expect(try pair().received("2027-02-03").prompts("F-5", on: "2027-03-12").isEmpty)
    #expect(try pair().toldToHub.prompts("F-5", Story.hub).count == 1)
  }
}
