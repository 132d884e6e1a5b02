// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import GRDB
import Testing

struct `Search` {
  private let store: Store

  init() throws {
    store = try Store.inMemory(clock: { Moment(seconds: 1_700_000_000) })
    try store.add([Self.ashworth, Self.closed], by: .sample)
  }

  private static let ashworth = CaseFile {
    $0.header.id = "ashworth"
    $0.header.label = "Ashworth"
    $0.agencies = [
      Agency {
        $0.id = "school"
        $0.name = "School"
        $0.sector = .education
      }
    ]
    $0.practitioners = [
      Practitioner {
        $0.id = "obrien"
        $0.name = "Maeve O'Brien"
        $0.agency = "school"
        $0.phone = "0161 496 0123"
      }
    ]
    $0.people = [
      person("mother", "Kasia", ("Katarzyna Kaczmarek", .birth), ("Kasia Ashworth", .current)),
      person("father", "Mohammed", ("Mohammed Ashworth", .current), ("Martin Lowe", .former)),
      person("zoe", "Zoë", ("Zoë Ashworth", .current)).with {
        $0.birth = When(EDTF(Day(year: 2019, month: 4, day: 12) ?? Day(number: 0)))
      },
    ]
    $0.entries = [
      entry("E1", "The cat sleeps under the stairs; ring 07700 900 123 after four."),
      entry("E2", "Zoë drew a stable. NEAR( the \"river\" * AND it was fine."),
    ]
  }

  private static let closed = CaseFile {
    $0.header.id = "hidden"
    $0.header.label = "Zubrowska"
    $0.header.access = [
      AccessStatement {
        $0.kind = .named
        $0.workers = ["Somebody Else"]
      }
    ]
    $0.people = [person("p", "Quentin", ("Quentin Zubrowska", .current))]
    $0.entries = [entry("E1", "A xylophone was found.")]
  }

  private static func person(
    _ id: Person.ID, _ label: String, _ names: (String, PersonName.Kind)...
  ) -> Person {
    Person {
      $0.id = id
      $0.label = label
      $0.names = names.map { text, kind in
        PersonName {
          $0.text = text
          $0.kind = kind
          $0.known.source = Source("school")
        }
      }
    }
  }

  private static func entry(_ id: TimelineEntry.ID, _ summary: String) -> TimelineEntry {
    TimelineEntry {
      $0.id = id
      $0.summary = summary
      $0.when = When(EDTF(Day(number: 19_000)))
      $0.source = Source("school")
    }
  }

  private func hits(_ words: String) throws -> [SearchHit] {
    try store.search(words, by: .sample).hits
  }

  private func people(_ words: String) throws -> [String] {
    try hits(words).compactMap { hit in
      if case .person(let id) = hit.place { id.text } else { nil }
    }
  }

  @Test func `finds a father under a former name, and says which and where`() throws {
    let hit = try #require(try hits("lowe martin").first)
    #expect(hit.place == .person("father"))
    #expect(hit.matches.map(\.words) == ["former name Martin Lowe, School"])
    #expect(hit.family.map(\.label) == ["Kasia", "Zoë"])
  }

  @Test(arguments: [
    ("ahsworth", "zoe"), ("Ashwroth", "father"), ("zoe", "zoe"), ("ZOË", "zoe"),
    ("muhammad", "father"), ("mohamed ashworth", "father"), ("Аshworth", "zoe"),
    ("12/4/2019", "zoe"), ("4/12/2019", "zoe"), ("12.4.2018", "zoe"), ("zoe 2019-04-13", "zoe"),
    ("kaczmarek", "mother"), ("Kaczmarek Zoë", "zoe"), ("ash", "zoe"),
  ])
  func `forgives how it is written`(words: String, person: String) throws {
    #expect(try people(words).contains(person))
  }

  @Test func `finds nobody by letters that spell no name`() throws {
    try store.add(
      [
        CaseFile {
          $0.header.id = "sheikh"
          $0.header.label = "The Sheikh family"
          $0.people = [Self.person("imran", "Imran", ("Imran Sheikh", .current))]
        }
      ], by: .sample)
    for words in ["shaikh", "sheik", "shiekh"] { #expect(try people(words) == ["imran"]) }
    for words in ["zzzqq", "sk", "skk"] { #expect(try hits(words).isEmpty, "\(words)") }
  }

  @Test func `gives texts with the whole word first, and its beginnings only where those are few`()
    throws
  {
    let texts = ["A damp wall.", "Damper in winter.", "The damp is back.", "Dampness upstairs."]
    try store.record(
      CaseFile {
        $0.entries = texts.enumerated().map { number, text in
          TimelineEntry {
            $0.id = TimelineEntry.ID("damp-\(number)")
            $0.when = When(EDTF(Day(number: 17_000)))
            $0.summary = text
            $0.source = Source("school")
          }
        }
      }, to: "ashworth", by: .sample)
    let found = { (most: Int) in
      try store.search("damp", by: .sample, most: most).hits.compactMap(\.excerpt)
    }
    #expect(Set(try found(2)) == ["A damp wall.", "The damp is back."])
    #expect(Set(try found(10)) == Set(texts))
  }

  @Test func `finds workers and numbers, however they are spaced`() throws {
    for words in ["O'Brien", "obrien", "o’brien maeve", "0161 4960 123", "+44 161 496 0123"] {
      #expect(
        try hits(words).first?.place == .record(noun: "worker", id: "obrien")
          || hits(words).first?.place == .record(noun: "phone", id: "obrien"), "\(words)")
    }
    #expect(try hits("07700900123").first?.place == .entry("E1"))
    #expect(try hits("07700 900123").first?.place == .entry("E1"))
  }

  @Test func `finds every text, with the words around`() throws {
    let hit = try #require(try hits("cat stairs").first)
    #expect(hit.place == .entry("E1"))
    #expect(hit.excerpt?.contains("The cat sleeps") == true)
    #expect(hit.matches.map(\.words) == ["entry, School"])
    #expect(try hits("stab").first?.place == .entry("E2"))
  }

  @Test(arguments: [
    "\"", "*", "NEAR(", "NEAR(cat, 2)", "cat AND", "OR", "-", "text:cat", "^cat", "'; DROP", "{",
    "\u{0}", "%", "cat*\"", "()", "\u{202E}", "🏠", "  ",
  ])
  func `takes odd signs and syntax as words`(words: String) throws {
    _ = try hits(words)
    #expect(try hits("cat").count == 1)
  }

  @Test func `stays calm before ten thousand letters`() throws {
    _ = try hits(String(repeating: "a", count: 10_000))
    _ = try hits(String(repeating: "a b c ", count: 2_000))
    #expect(try hits("near river and").first?.place == .entry("E2"))
  }

  @Test func `betrays nothing of a case this worker may not open`() throws {
    for words in ["zubrowska", "quentin", "zubrowsak", "xylophone", "hidden"] {
      let findings = try store.search(words, by: .sample)
      #expect(findings.hits.isEmpty && !findings.isCut, "\(words)")
    }
    let other = Worker(name: "Somebody Else", role: nil, agency: nil, isManager: false, uid: 7)
    #expect(try store.search("quentin", by: other).hits.count == 1)
  }

  @Test func `looks on past the newest where those are closed to this worker`() throws {
    let many = (100..<140).map { number in
      CaseFile {
        $0.header.id = CaseFile.ID("same-\(number)")
        $0.header.label = "Pennyfeather"
        $0.people = [Self.person("p", "Ivy", ("Ivy Pennyfeather", .current))]
        guard number >= 105 else { return }
        $0.header.access = [
          AccessStatement {
            $0.kind = .named
            $0.workers = ["Somebody Else"]
          }
        ]
      }
    }
    try store.add(many, by: .sample)
    for words in ["pennyfeather", "ivy pennyfeather", "pennyfaether"] {
      let findings = try store.search(words, by: .sample, most: 6)
      #expect(Set(findings.hits.map(\.caseID.text)).count == 5, "\(words)")
      #expect(!findings.isCut, "\(words)")
      let cut = try store.search(words, by: .sample, most: 4)
      #expect(Set(cut.hits.map(\.caseID.text)).count == 4 && cut.isCut, "\(words)")
    }
  }

  @Test func `finds what was added to a record later`() throws {
    let addition = Person {
      $0.id = "father"
      $0.label = "Mohammed"
      $0.names = [
        PersonName {
          $0.text = "Marty Fairweather"
          $0.kind = .alias
        }
      ]
    }
    try store.record(CaseFile { $0.people = [addition] }, to: "ashworth", by: .sample)
    #expect(try people("fairweather") == ["father"])
    let reply = TimelineEntry {
      $0.id = "E1"
      $0.analyses = [Analysis { $0.text = "Perhaps a lodger." }]
    }
    try store.record(CaseFile { $0.entries = [reply] }, to: "ashworth", by: .sample)
    #expect(try hits("lodger").first?.place == .entry("E1"))
  }

  @Test func `finds the same after its tables were filled anew`() throws {
    let words = ["zoe", "lowe", "0161 496 0123", "cat", "12/4/2019", "muhammad"]
    let before = try words.map { try hits($0) }
    try store.rebuildSearch()
    #expect(try words.map { try hits($0) } == before)
  }

  @Test func `tells how far it is where an older store is made ready`() throws {
    let place = try StorePlace()
    let store = try place.store("cases.sqlite")
    try store.add(
      ["one", "two", "three"].map { id in CaseFile { $0.header.id = CaseFile.ID(id) } },
      by: .sample)
    store.close()
    let queue = try DatabaseQueue(path: place.path("cases.sqlite"))
    try queue.write { db in try db.execute(sql: "UPDATE search_version SET version = 1") }
    try queue.close()

    var told: [String] = []
    let clock = { @Sendable in Moment(seconds: 0) }
    for _ in 0..<2 {
      try Store(at: place.path("cases.sqlite"), makesNew: false, clock: clock) { done, all in
        told.append("\(done) of \(all)")
      }.close()
    }
    #expect(told == ["0 of 3", "1 of 3", "2 of 3"])
  }
}
