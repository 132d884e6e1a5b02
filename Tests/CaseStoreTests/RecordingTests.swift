// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import Testing

struct `Recording` {
  private let store: Store
  private let sample = SampleCase.everyField()
  private var id: CaseFile.ID { sample.header.id }

  init() throws {
    store = try Store.inMemory(clock: { Moment(seconds: 1_700_000_000) })
    try store.add([sample], by: .sample)
  }

  @Test func `adds a statement to a record, and leaves the record as it was`() throws {
    var person = sample.people[0]
    let name = PersonName {
      $0.text = "A Name Given Later"
      $0.kind = .alias
    }
    person = Person {
      $0.id = sample.people[0].id
      $0.label = sample.people[0].label
      $0.names = [name]
    }

    let ids = try store.record(CaseFile { $0.people = [person] }, to: id, by: .sample)

    let after = try store.export(id, by: .sample)
    #expect(ids == [person.id.text])
    #expect(after.people.count == sample.people.count)
    #expect(after.people[0].names == sample.people[0].names + [name])
    #expect(after.with { $0.people = [] } == sample.with { $0.people = [] })
    #expect(try store.changedRecords(in: id, by: .sample) == [])
  }

  @Test func `adds a reply to an allegation, deep in an entry`() throws {
    let entry = try #require(sample.entries.first { $0.allegation != nil })
    let reply = Reply {
      $0.text = "She says it did not happen."
      $0.when = When(EDTF(Day(number: 19_700)))
    }
    let addition = TimelineEntry {
      $0.id = entry.id
      $0.allegation = Allegation { $0.replies = [reply] }
    }

    try store.record(CaseFile { $0.entries = [addition] }, to: id, by: .sample)

    let after = try #require(
      try store.export(id, by: .sample).entries.first { $0.id == entry.id })
    #expect(after.allegation?.replies == (entry.allegation?.replies ?? []) + [reply])
    #expect(after.summary == entry.summary)
    #expect(try store.changedRecords(in: id, by: .sample) == [])
  }

  @Test func `gives ids to records that name each other`() throws {
    let additions = CaseFile {
      $0.entries = [
        TimelineEntry {
          $0.id = "+visit"
          $0.kind = .visit
          $0.summary = "A visit."
          $0.source = Source(sample.agencies[0].id)
        }
      ]
      $0.notes = [
        LivedExperienceNote {
          $0.id = "+note"
          $0.child = sample.people[0].id
          $0.known.entry = "+visit"
        }
      ]
    }

    let ids = try store.record(additions, to: id, by: .sample)

    let after = try store.export(id, by: .sample)
    let entry = try #require(after.entries.last)
    #expect(ids.contains(entry.id.text) && !entry.id.text.hasPrefix("+"))
    #expect(after.notes.last?.known.entry == entry.id)
  }

  @Test func `knows what a worker recorded last, and what is withdrawn since`() throws {
    let first = try store.record(note("one"), to: id, by: .sample)
    let second = try store.record(note("two"), to: id, by: .sample)
    #expect(try store.lastRecorded(in: id, by: .sample) == second)

    try store.record(withdrawal(of: second[0]), to: id, by: .sample)
    #expect(try store.lastRecorded(in: id, by: .sample) == first)

    try store.record(withdrawal(of: first[0]), to: id, by: .sample)
    #expect(try store.lastRecorded(in: id, by: .sample) == [])
    #expect(try store.lastRecorded(in: id, by: .other) == [])
  }

  private func note(_ life: String) -> CaseFile {
    CaseFile {
      $0.notes = [
        LivedExperienceNote {
          $0.child = sample.people[0].id
          $0.life = life
        }
      ]
    }
  }

  private func withdrawal(of record: String) -> CaseFile {
    CaseFile {
      $0.corrections = [
        Correction {
          $0.kind = .withdraws
          $0.of = record
          $0.reason = "Typed into the wrong case."
        }
      ]
    }
  }
}

struct `A draft` {
  private let store: Store
  private let id: CaseFile.ID

  init() throws {
    store = try Store.inMemory(clock: { Moment(seconds: 1_700_000_000) })
    let sample = SampleCase.everyField()
    id = sample.header.id
    try store.add([sample], by: .sample)
  }

  private func draft(_ summary: String, at seconds: Int = 0) -> Draft {
    Draft(
      id: "d1", caseID: id, form: "visit", subject: nil, values: ["summary": summary],
      at: Moment(seconds: seconds))
  }

  @Test func `is kept in its last state, for its author alone`() throws {
    try store.keep(draft("Half a sen"), by: .sample)
    try store.keep(draft("Half a sentence"), by: .sample)

    #expect(try store.drafts(in: id, of: .sample) == [draft("Half a sentence")])
    #expect(try store.drafts(in: id, of: .other) == [])
    try store.discardDraft("d1", of: .other)
    #expect(try store.drafts(in: id, of: .sample).count == 1)
  }

  @Test func `is no part of the record, and goes when it is recorded`() throws {
    let before = try store.export(id, by: .sample)
    try store.keep(draft("Half"), by: .sample)
    #expect(try store.export(id, by: .sample) == before)

    let entry = TimelineEntry {
      $0.summary = "Half, and the rest."
      $0.source = Source(before.agencies[0].id)
    }
    try store.record(
      CaseFile { $0.entries = [entry] }, to: id, by: .sample, endingDraft: "d1")

    #expect(try store.drafts(in: id, of: .sample) == [])
  }
}

extension Worker {
  fileprivate static let other = Worker(
    name: "Someone Else", role: nil, agency: nil, isManager: false, uid: 4_242)
}
