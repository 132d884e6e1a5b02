// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Walks a record's fields and says each in words: people, agencies and dates as they are shown
/// elsewhere, lists as parts of their own.
struct RecordWords: FieldVisitor {
  private let reading: CaseReading
  struct Line {
    let label: String
    let words: String
  }

  private(set) var lines: [Line] = []
  /// Its lists, a line an item.
  private(set) var parts: [Detail.Part] = []
  /// Fields that hold nothing.
  private(set) var empty: [String] = []

  init(_ reading: CaseReading) { self.reading = reading }

  private mutating func add(_ name: StaticString, _ words: String) {
    lines.append(Line(label: RecordWords.label(name), words: words))
  }

  private static func label(_ name: StaticString) -> String {
    "\(name)".replacing("-", with: " ")
  }

  private func words<Value: FieldValue>(_ value: Value) -> String {
    switch value {
    case let person as Person.ID: reading.naming.person(person)
    case let agency as Agency.ID: reading.naming.agencyInFull(agency)
    case let worker as Practitioner.ID: reading.worker(worker)
    case let entry as TimelineEntry.ID:
      reading.entry(entry).map { "\(entry), \($0.headline ?? $0.summary)" }
        ?? "\(entry), not on the board"
    case let day as Day: DayWords.full(day)
    case let tag as Tag: reading.words(of: tag)
    case let list as any ClosedList: list.plainWords
    default: value.fieldText
    }
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    if !value.fieldText.isEmpty { add(name, words(value)) }
  }

  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) {
    if value != usual { add(name, words(value)) }
  }

  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {
    if let value { add(name, words(value)) } else { empty.append(RecordWords.label(name)) }
  }

  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {
    if values.isEmpty {
      empty.append(RecordWords.label(name))
    } else {
      add(name, values.map { words($0) }.joined(separator: ", "))
    }
  }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {
    var some: Part? = part
    group(name, &some)
  }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    switch part {
    case let when as When where when.edtf != .unknown: add(name, when.inWords)
    case let audience as Audience:
      let reason = audience.reason.map { ": \($0.plainWords)" } ?? ""
      let people = audience.to.isEmpty ? "" : ", for \(reading.naming.people(audience.to))"
      add("may be seen by", audience.kind.plainWords + reason + people)
    case .some(let part) where !(part is When): add(name, RecordWords.sentence(part, reading))
    default: empty.append(RecordWords.label(name))
    }
  }

  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    guard let part else {
      empty.append(RecordWords.label(name))
      return
    }
    if let source = part as? Source {
      let place = [source.document, source.locator].compactMap { $0 }.joined(separator: ", ")
      let agency = reading.naming.agencyInFull(source.agency)
      add(name, place.isEmpty ? agency : "\(agency), \(place)")
      return
    }
    add(name, RecordWords.sentence(part, reading))
  }

  mutating func records<Part: Recorded>(_ name: StaticString, _ items: inout [Part]) {
    if items.isEmpty {
      empty.append(RecordWords.label(name))
      return
    }
    let lines = items.map { RecordWords.sentence($0, reading) }
    parts.append(Detail.Part(title: RecordWords.label(name).firstUpper, lines: lines))
  }

  /// A part in one line: "agency: Health visitor; answer: answered; answered: Nov 2016".
  static func sentence(_ part: some Recorded, _ reading: CaseReading) -> String {
    var words = RecordWords(reading)
    var part = part
    part.fields(&words)
    let own = words.lines.map { "\($0.label): \($0.words)" }
    let inner = words.parts.map { part in
      "\(part.title.lowercased()): \(part.lines.joined(separator: " / "))"
    }
    return (own + inner).joined(separator: "; ")
  }
}

extension CaseReading {
  /// A worker's name and role, or the role alone where roles are shown.
  func worker(_ id: Practitioner.ID) -> String {
    guard let worker = file.practitioners.first(where: { $0.id == id }) else { return id.text }
    if naming.showsRoles { return worker.role ?? "a worker" }
    return worker.role.map { "\(worker.name), \($0)" } ?? worker.name
  }
}
