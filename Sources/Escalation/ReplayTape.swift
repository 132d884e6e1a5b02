// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Runs the rules over the days of a case and notes what changes.
struct ReplayTape {
  /// A rule and what it is about.
  private struct Question: Hashable {
    let rule: RuleID
    let subject: Prompt.Subject
  }

  private struct Standing: Hashable {
    let state: Replay.Change.State
    let evidence: [TimelineEntry.ID]
  }

  private typealias Picture = [Question: Standing]

  private let file: CaseFile
  private let practice: Practice
  private let viewpoint: Viewpoint
  private let knowledge: Knowledge
  private var changes: [Question: [Replay.Change]] = [:]
  private var last: Picture = [:]

  init(_ file: CaseFile, _ practice: Practice, _ viewpoint: Viewpoint, _ knowledge: Knowledge) {
    self.file = file
    self.practice = practice
    self.viewpoint = viewpoint
    self.knowledge = knowledge
  }

  /// By the first day, then the rule, then the subject's id: the same case always plays the same.
  var tracks: [Replay.Track] {
    changes.map { Replay.Track(rule: $0.rule, subject: $0.subject, changes: $1) }
      .sorted { $0.place < $1.place }
  }

  mutating func run(_ days: ClosedRange<Day>) {
    let turns = DatesOf.everything(in: file, knowledge).filter {
      days.contains($0) && $0 > days.lowerBound
    }
    let starts = [days.lowerBound] + turns
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].advanced(by: -1) : days.upperBound
      let board = Board(file, .day(start), viewpoint, knowledge: knowledge)
      let reading = Reading(board, practice.vocabulary, practice.register.holidays)
      let first = picture(reading)
      note(first, on: start)
      guard end > start else { continue }
      halve(reading, (start, first), (end, picture(reading.moved(to: board.moved(to: end)))))
    }
  }

  /// Nothing becomes known between the two days, so what differs came by time passing; only the
  /// rules that differ are asked again.
  private mutating func halve(_ reading: Reading, _ first: (Day, Picture), _ last: (Day, Picture)) {
    guard first.1 != last.1 else { return }
    let distance = first.0.distance(to: last.0)
    guard distance > 1 else { return note(last.1, on: last.0) }
    let middle = first.0.advanced(by: distance / 2)
    let changed = Set(
      Set(first.1.keys).union(last.1.keys).filter { first.1[$0] != last.1[$0] }.map(\.rule))
    let asked = picture(reading.moved(to: reading.board.moved(to: middle)), of: changed)
    let between = first.1.filter { !changed.contains($0.key.rule) }.merging(asked) { $1 }
    halve(reading, first, (middle, between))
    halve(reading, (middle, between), last)
  }

  private func picture(_ reading: Reading, of rules: Set<RuleID>? = nil) -> Picture {
    var picture: Picture = [:]
    for raised in practice.register.raised(on: reading, of: rules) {
      let finding = raised.finding
      let state: Replay.Change.State =
        raised.answering.isShut ? .answered : finding.certainty == .met ? .met : .mayBeMet
      picture[Question(rule: raised.rule, subject: finding.subject)] = Standing(
        state: state, evidence: finding.evidence)
    }
    return picture
  }

  private mutating func note(_ picture: Picture, on day: Day) {
    for (question, standing) in picture where last[question]?.state != standing.state {
      add(Replay.Change(day: day, state: standing.state, evidence: standing.evidence), to: question)
    }
    for question in last.keys where picture[question] == nil {
      add(Replay.Change(day: day, state: .closed, evidence: []), to: question)
    }
    last = picture
  }

  private mutating func add(_ change: Replay.Change, to question: Question) {
    changes[question, default: []].append(change)
  }
}

extension Replay.Track {
  fileprivate var place: (day: Day, rule: String, subject: String) {
    (changes[0].day, rule.text, subject.id ?? "")
  }
}

/// Gathers the first and last day of every date in a case, however deep it lies: nothing can become
/// known on any other day.
private struct DatesOf: FieldVisitor {
  private var days: Set<Day> = []

  static func everything(in file: CaseFile, _ knowledge: Knowledge) -> [Day] {
    var visitor = DatesOf()
    var file = file
    file.fields(&visitor)
    for entry in file.entries {
      visitor.add(knowledge.chronology.bounds(of: entry.id))
      for holding in knowledge.holdings(of: entry.id) { visitor.add(holding.since) }
    }
    return visitor.days.sorted()
  }

  private mutating func add(_ bounds: DayBounds) {
    days.formUnion([bounds.earliest, bounds.latest].compactMap { $0 })
  }

  private mutating func add<Value>(_ value: Value) {
    if let date = value as? EDTF {
      add(date.bounds)
      add(date.beginning)
    } else if let day = value as? Day {
      days.insert(day)
    } else if let moment = value as? Moment {
      days.insert(moment.day)
    }
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    add(value)
  }
  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) { add(value) }
  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {
    if let value { add(value) }
  }
  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {
    values.forEach { add($0) }
  }
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {
    part.fields(&self)
  }
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    part?.fields(&self)
  }
  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    part?.fields(&self)
  }
  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    for index in parts.indices { parts[index].fields(&self) }
  }
}
