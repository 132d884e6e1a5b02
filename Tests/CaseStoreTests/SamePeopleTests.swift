// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import Testing

struct `The same person in other cases` {
  private let store: Store

  init() throws {
    store = try Store.inMemory(clock: { Moment(seconds: 0) })
    try store.add(
      [
        Self.file(
          "west", "Dai", ["Dai Evans", "Dai Morgan"], born: "1990-04-12", nhs: "943 476 5919"),
        Self.file("east", "Father", ["David Morgan", "Morgan, Dai"], born: "1990"),
        Self.file("north", "Dai", ["Dai Morgan"], born: "1971-01-02", sex: .female),
        Self.file("south", "Dai", ["Dai Pugh"], born: "1990-04-12"),
        Self.file("isle", "A man", ["Nobody Known"], nhs: "9434765919"),
        Self.file("apart", "Dai", ["Dai Jones"], born: "1990-04-13"),
      ], by: .sample)
  }

  private static func file(
    _ id: String, _ label: String, _ names: [String], born: String? = nil, nhs: String? = nil,
    sex: Person.Sex = .male, _ change: (inout CaseFile) -> Void = { _ in }
  ) throws -> CaseFile {
    let birth = try born.map { When(try EDTF(fieldText: $0)) }
    return CaseFile {
      $0.header.id = CaseFile.ID(id)
      $0.header.label = "The \(id) family"
      $0.people = [
        Person {
          $0.id = "father"
          $0.label = label
          $0.names = names.map { name in
            PersonName { ($0.text, $0.kind) = (name, name.contains("Morgan") ? .former : .current) }
          }
          $0.birth = birth
          $0.sex = sex
          $0.identifiers =
            nhs.map { number in
              [PersonIdentifier { ($0.scheme, $0.value) = (.nhs, number) }]
            } ?? []
        }
      ]
      change(&$0)
    }
  }

  private func found(_ id: CaseFile.ID = "west", by worker: Worker = .sample) throws -> SamePeople {
    try store.samePeople(as: "father", in: id, by: worker)
  }

  private func person(_ caseID: CaseFile.ID) throws -> SamePerson {
    try #require(try found().people.first { $0.caseID == caseID })
  }

  @Test func `are found by a name, a number, or a word and the day of birth`() throws {
    #expect(try found().people.map(\.caseID.text) == ["isle", "east", "south", "north"])
  }

  @Test func `are told apart by what agrees and what does not, without a score`() throws {
    let east = try person("east")
    #expect(east.agrees.map(\.subject) == [.name, .birth])
    #expect(east.agrees[0].words == "Morgan, Dai, there a former name")
    #expect(east.agrees[1].words.contains("may be one day"))
    #expect(east.differs.isEmpty)
    let north = try person("north")
    #expect(north.differs.map(\.subject) == [.birth, .sex])
    #expect(try person("isle").agrees.map(\.words) == ["the same NHS number"])
    #expect(try person("south").agrees.map(\.subject) == [.birth])
  }

  @Test func `are linked from one case and seen from both, until it is taken back`() throws {
    let link = PersonLink {
      ($0.person, $0.otherCase, $0.otherPerson) = ("father", "north", "father")
      ($0.reason, $0.author) = ("Same probation officer", "Anna Osei")
      $0.at = When(EDTF(Day(number: 0)))
    }
    let id = try #require(
      try store.record(CaseFile { $0.personLinks = [link] }, to: "west", by: .sample).first)

    let here = try #require(try found().people.first)
    #expect(here.caseID == "north" && here.link?.id.text == id && here.link?.caseID == "west")
    let there = try #require(try found("north").people.first)
    #expect(there.caseID == "west" && there.link?.reason == "Same probation officer")

    let back = Correction {
      ($0.kind, $0.of, $0.reason) = (.withdraws, id, "Two men")
      $0.at = When(EDTF(Day(number: 0)))
    }
    try store.record(CaseFile { $0.corrections = [back] }, to: "west", by: .sample)
    #expect(try found().people.allSatisfy { $0.link == nil })
    #expect(try store.export("west", by: .sample).personLinks.count == 1)
  }

  @Test func `are never betrayed where the case is closed to a worker`() throws {
    let link = PersonLink {
      ($0.person, $0.otherCase, $0.otherPerson, $0.reason) = ("father", "secret", "father", "Told")
      $0.at = When(EDTF(Day(number: 0)))
    }
    let secret = try Self.file("secret", "Dai", ["Dai Evans"]) {
      $0.header.access = [AccessStatement { ($0.kind, $0.workers) = (.named, ["Somebody Else"]) }]
    }
    try store.add([secret], by: .sample)
    try store.record(CaseFile { $0.personLinks = [link] }, to: "west", by: .sample)

    #expect(try !found().people.contains { $0.caseID == "secret" })
    #expect(try store.export("west", by: .sample).personLinks.isEmpty)
    #expect(try store.open("west", by: .sample).personLinks.isEmpty)
  }

  @Test func `are not looked for where an adoption keeps a person closed, nor found by that name`()
    throws
  {
    let sealed = try Self.file("quiet", "First child", ["Rhys Evans"], born: "1990-04-12") {
      $0.people[0].audience.kind = .restricted
      $0.people[0].audience.reason = .sealedAdoption
    }
    try store.add([sealed, try Self.file("loud", "Rhys", ["Rhys Evans"])], by: .sample)

    #expect(try found("quiet").people.isEmpty)
    #expect(try found("loud").people.isEmpty)
    #expect(try store.search("Rhys Evans", by: .sample).hits.map(\.caseID) == ["loud"])
  }

  @Test func `are looked for in the sight of the audit`() throws {
    _ = try found()
    let line = try #require(try store.auditLines(of: "west", for: .sample).last)
    #expect(line.action == "searched" && line.subject == "who may be father, 4 found")
  }
}
