// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import Dashboard
import Testing

/// One form filled in, and what the case holds of it afterwards.
struct Recording: Sendable, CustomTestStringConvertible {
  let form: String
  let values: [String: String]
  /// Something that is on the board afterwards, and was not the day before.
  let shows: @Sendable (CaseFile) -> Bool

  init(
    _ form: String, _ values: [String: String], shows: @escaping @Sendable (CaseFile) -> Bool
  ) {
    (self.form, self.values, self.shows) = (form, values, shows)
  }

  var testDescription: String { form }

  private static func entry(_ kind: EntryKind, _ values: [String: String] = [:]) -> Recording {
    let words = "Recorded by a test of \(kind.rawValue)."
    return Recording(
      kind.rawValue, ["summary": words].merging(values) { $1 },
      shows: { file in file.entries.contains { $0.kind == kind && $0.summary == words } })
  }

  static let all: [Recording] =
    [EntryKind]([
      .contact, .referral, .incident, .allegation, .observation, .health, .education,
      .engagement, .helpSought, .offer, .strength, .statement, .crisis, .housing, .legal,
      .complaint, .death, .pattern, .informationSharing, .challenge,
    ]).map { entry($0) } + [
      entry(
        .visit, ["children": "robin", "seen.robin": "alone", "life.robin": "Wakes before anyone."]),
      entry(.disclosure, ["words": "He shouts."]), entry(.decision, ["what": "To wait a week."]),
      entry(.appointment, ["for": "tess", "outcome": "was-not-brought"]),
      Recording("note", ["child": "robin", "life": "Up before anyone."]) { file in
        file.notes.contains { $0.life == "Up before anyone." }
      },
      Recording("enquiry", ["agency": "police", "about": "call-outs", "answer": "none-held"]) {
        $0.enquiries.contains { $0.about == "call-outs" && $0.answer == .noneHeld }
          && $0.entries.contains { $0.enquiry != nil && $0.kind == .enquiry }
      },
      Recording("assessment", ["kind": "pre-birth", "system": "A file", "children": "robin"]) {
        $0.assessments.contains { $0.stored?.system == "A file" }
      },
      Recording("record-request", ["holder": "police", "what": "The closed file"]) {
        $0.recordRequests.contains { $0.what == "The closed file" && $0.steps.count == 1 }
      },
      Recording(
        "meeting",
        [
          "decisions":
            "Go on\nif it rains, then wait, by the school\nstep: assessment\ncounts on: the nurse",
          "actions": "ring; nurse; 1/4/2026",
        ]
      ) { file in
        file.meetings.flatMap(\.decisions).contains { decision in
          decision.conditions.first?.owner == "the school" && decision.restsOn == "the nurse"
            && decision.step == .assessment && decision.answer == true
        }
          && file.actions.contains { $0.what == "ring" && $0.owner == "nurse" && $0.due != nil }
      },
      Recording("action", ["what": "Ring the test"]) { file in
        file.actions.contains { $0.what == "Ring the test" && $0.acceptedAt == nil }
      },
      Recording("consent", ["purpose": "a test", "answer": "refused"]) { file in
        file.consents.contains { $0.purpose == "a test" && $0.answer == .refused }
      },
      Recording("review", ["text": "Read together."]) { file in
        file.reviews.contains { $0.text == "Read together." }
      },
      Recording(
        "support-plan", ["what": "Shouting", "headline": "two together", "review": "1/6/2026"]
      ) { file in file.supportPlans.contains { $0.headline == "two together" } },
      Recording("map", ["strength": "They sing in the car (Tess; family)"]) { file in
        file.maps.contains { map in
          map.points.contains {
            $0.text == "They sing in the car" && $0.child == "tess"
              && $0.audience == Audience(.familyVisible)
          }
        }
      },
      Recording(
        "substance-history", ["adult": "kim", "substance": "test", "asker": "Sam"]
      ) { file in
        file.substances.contains { $0.substance == "test" && $0.asker == "Sam" }
      },
      Recording("person", ["label": "Quill", "child": "yes"]) { file in
        let id = file.people.first { $0.label == "Quill" }?.id
        return id.map(file.header.children.contains) ?? false
      },
      Recording("expected-birth", ["expected": "aug 2026", "label": "The baby"]) { file in
        let id = file.people.first { $0.label == "The baby" && $0.expectedBirth != nil }?.id
        return id.map(file.header.children.contains) ?? false
      },
      Recording("relationship", ["from": "jean", "kind": "carer", "to": "robin"]) { file in
        file.relationships.contains { $0.kind == .carer && $0.to == "robin" }
      },
      Recording("household", ["people": "robin", "area": "Hill Top"]) { file in
        let place = file.addresses.first { $0.area == "Hill Top" }?.id
        return place != nil && file.households.contains { $0.address == place }
      },
      Recording("name", ["person": "robin", "text": "Robina"]) { file in
        file.people.first { $0.id == "robin" }?.names.contains { $0.text == "Robina" } ?? false
      },
    ]
}

/// A case in a store, and forms filled in by the names of their fields.
struct FormDesk {
  let store: Store
  let id: CaseFile.ID
  let today: Day

  init(_ file: CaseFile) throws {
    store = try Store.inMemory(clock: { Moment(seconds: 0) })
    try store.add([file], by: .sample)
    id = file.header.id
    today = try #require(file.header.today)
  }

  func board(on day: Day? = nil, _ viewpoint: Viewpoint = .pooled) throws -> Board {
    Board(try store.reread(id, by: .sample), .day(day ?? today), viewpoint)
  }

  func reading() throws -> CaseReading {
    CaseReading(try board(), try BundledCases.practice(), hub: "csc", showsRoles: false)
  }

  func form(_ name: String, _ values: [String: String]) throws -> Form {
    let kind = try #require(FormCatalogue.offer(named: name)?.kind)
    var form = Form(kind, try reading(), today: today, draft: "test")
    form.fill(values)
    return form
  }

  func context() throws -> FormContext {
    FormContext(
      worker: FormWorker(name: "Test Worker", role: nil, isManager: false), agency: "csc",
      now: Moment(seconds: 0), today: today, reading: try reading())
  }

  /// Saves twice, as a person who has read the doubts.
  @discardableResult
  func record(_ name: String, _ values: [String: String]) throws -> [String] {
    var form = try form(name, values)
    let context = try context()
    let records = form.records(context) ?? form.records(context)
    let problems = form.fields.compactMap { field in field.problem.map { "\(field.name): \($0)" } }
    #expect(problems == [])
    return try store.record(try #require(records), to: id, by: .sample)
  }

  /// What a form says at its fields, by their names.
  func problems(_ name: String, _ values: [String: String]) throws -> [String: String] {
    var form = try form(name, values)
    #expect(form.records(try context()) == nil)
    return Dictionary(
      form.fields.compactMap { field in (field.problem ?? field.doubt).map { (field.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}

struct `Recording from a form` {
  private func desk() throws -> FormDesk { try FormDesk(try BundledCases.file("marlow")) }

  @Test(arguments: Recording.all)
  func `stands on the board at once, and not the day before`(_ recording: Recording) throws {
    let desk = try desk()
    #expect(!recording.shows(try desk.board().file))

    try desk.record(recording.form, recording.values)

    #expect(recording.shows(try desk.board().file))
    #expect(recording.shows(try desk.board(on: desk.today, .agency("csc")).file))
    #expect(!recording.shows(try desk.board(on: desk.today.advanced(by: -1)).file))
  }

  @Test func `is offered under a letter of its own`() {
    let letters = FormCatalogue.all.map(\.letter)
    #expect(Set(letters).count == letters.count)
    #expect(Set(FormCatalogue.all.map(\.name)).count == letters.count)
    #expect(letters.allSatisfy { !"jkq/".contains($0) })
  }

  @Test func `says at the field what is needed`() throws {
    #expect(try desk().problems("visit", ["summary": ""])["summary"] == "This is needed")
    #expect(try desk().problems("visit", ["when": "soonish"])["when"] != nil)
  }

  @Test func `was not brought, never did not attend, for a child`() throws {
    let values = ["summary": "Clinic", "outcome": "did-not-attend"]
    #expect(
      try desk().problems("appointment", values.merging(["for": "robin"]) { $1 })["outcome"]?
        .contains("was not brought") == true)
    try desk().record("appointment", values.merging(["for": "kim"]) { $1 })
  }

  @Test(arguments: [
    ("step: marac", "belongs below"), ("counts on: the school", "belongs below"),
    ("if it rains, then wait", "belongs below"),
    ("Go on\nstep: marrac", "No step is called marrac"),
  ])
  func `of a meeting says which line it cannot read`(lines: String, words: String) throws {
    let problems = try desk().problems("meeting", ["decisions": lines])
    #expect(problems["decisions"]?.contains(words) == true)
  }

  @Test func `of a meeting leaves what was decided against so when another line is mended`() throws
  {
    let against = Decision {
      ($0.what, $0.step, $0.answer) = ("No conference on safety", .marac, false)
    }
    let meeting = Meeting {
      ($0.id, $0.held, $0.decisions) = ("meet-no", When(EDTF(Day(number: 20_000))), [against])
    }
    let desk = try FormDesk(
      try BundledCases.file("marlow").with { $0.meetings.append(meeting) })
    let kind = try #require(FormCatalogue.correcting("meet-no", in: try desk.reading()))
    var form = Form(kind, try desk.reading(), today: desk.today, draft: "test")
    form.fill([
      "decisions": "No conference on safety\nstep: marac\ncounts on: the nurse",
      "reason": "The nurse was named",
    ])
    let context = try desk.context()
    let records = try #require(form.records(context) ?? form.records(context))
    try desk.store.record(records, to: desk.id, by: .sample)

    let decisions = try desk.board().file.meetings.flatMap(\.decisions)
    let mended = try #require(decisions.first { $0.what == "No conference on safety" })
    #expect(mended.restsOn == "the nurse")
    #expect(mended.step == .marac && mended.answer == false)
  }

  @Test func `of a visit takes nobody to have been seen who is not said to have been`() throws {
    let desk = try desk()
    let before = try desk.board().file.notes.count

    try desk.record("visit", ["summary": "A visit.", "children": "robin"])

    #expect(try desk.board().file.notes.count == before)
  }

  @Test func `of one visit makes a note for each child that was seen`() throws {
    let desk = try desk()
    let before = try desk.board().file.notes.count
    let children = try desk.board().file.header.children
    var values = ["summary": "A visit to all of them."]
    for child in children { values["life.\(child)"] = "So it is for \(child)." }

    try desk.record("visit", values)

    #expect(try desk.board().file.notes.count == before + children.count)
  }

  @Test func `hears a reply and a retraction without altering what was alleged`() throws {
    let desk = try desk()
    let ids = try desk.record(
      "allegation", ["summary": "A neighbour says so.", "by-role": "neighbour"])
    let id = try #require(ids.first)

    try desk.record("reply", ["allegation": id, "text": "Kim says it was the radio."])
    try desk.record("retraction", ["allegation": id, "reason": "Was mistaken"])

    let entry = try #require(try desk.reading().entry(TimelineEntry.ID(id)))
    #expect(entry.allegation?.replies.map(\.text) == ["Kim says it was the radio."])
    #expect(entry.allegation?.retractions.map(\.reason) == ["Was mistaken"])
    #expect(try desk.board().file.entries.count { $0.summary == "A neighbour says so." } == 1)
  }

  @Test func `keeps the person of an unborn child at birth`() throws {
    let desk = try desk()
    let ids = try desk.record("expected-birth", ["expected": "apr 2026", "mother": "kim"])
    let child = try #require(ids.first { $0.hasPrefix("person-") })

    try desk.record("birth", ["child": child, "name": "Rowan"])

    let reading = try desk.reading()
    let person = try #require(reading.file.people.first { $0.id.text == child })
    #expect(!reading.isUnborn(person))
    #expect(reading.naming.person(person.id) == "Rowan")
  }

  @Test func `takes an action on, and does it, beside what was agreed`() throws {
    let desk = try desk()
    let first = try #require(try desk.record("action", ["what": "Ring", "owner": "Kim"]).first)
    let second = try desk.record("action-step", ["action": first, "accepted": "today"])
    let open = try #require(second.first { $0.hasPrefix("action-") })
    try desk.record("action-step", ["action": open, "done": "today"])

    let actions = try desk.board().file.actions.filter { $0.what == "Ring" }
    #expect(actions.count == 1)
    #expect(actions.first?.acceptedAt != nil && actions.first?.done != nil)
    #expect(actions.first?.owner == "Kim")
  }

  @Test func `shares what was told, and asks why where it is not to be`() throws {
    let desk = try desk()
    let entry = try #require(try desk.record("incident", ["summary": "Shouting."]).first)
    #expect(
      try desk.problems("sharing", ["entries": entry, "to": "police", "state": "decided-not"])[
        "reason"] != nil)
    try desk.record("sharing", ["entries": entry, "to": "police"])
    let police = try desk.board(on: nil, .agency("police")).file
    #expect(police.entries.contains { $0.id.text == entry })
  }
}
