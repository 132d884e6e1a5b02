// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// Finds the cases in whose names every word of a query stands: in those of one person or of the
/// family together, so that a child is found by its mother's maiden name.
struct NameSearch {
  let db: Database
  let worker: Worker
  let most: Int

  func hits(_ query: SearchQuery) throws -> [SearchHit] {
    let matches = try query.names.map { try WordMatches($0, db) }
    guard !matches.isEmpty else { return [] }
    var found = try newest(matches, orAlike: false, besides: [], most: most)
    var hits = try found.flatMap { try self.hits(in: $0, matches, orAlike: false) }
    if found.count < most {
      found = try newest(
        matches, orAlike: true, besides: Set(found.map(\.key)), most: most - found.count)
      hits += try found.flatMap { try self.hits(in: $0, matches, orAlike: true) }
    }
    return hits
  }

  /// The newest cases with all the words that this worker may open. A word may stand in thousands of
  /// cases: the newest of each are enough unless too many of them are closed to this worker.
  private func newest(
    _ matches: [WordMatches], orAlike: Bool, besides known: Set<Int64>, most: Int
  ) throws -> [OpenCase] {
    let uses = NameUses(db, matches.map { $0.keys(orAlike: orAlike) })
    for limit in [2 * (most + known.count), nil] {
      let cases = try uses.cases(newest: limit)
      let open = try OpenCase.among(
        cases.filter { !known.contains($0) }, most: most, db, worker)
      if open.count == most || limit.map({ cases.count < $0 }) ?? true { return open }
    }
    return []
  }

  /// A hit for each person of the case whose names match some of the words.
  private func hits(
    in file: OpenCase, _ matches: [WordMatches], orAlike: Bool
  ) throws -> [SearchHit] {
    let names = try file.names(db)
    let people = names.filter { $0.what == "called" }
    let wanted = matches.map { $0.words(orAlike: orAlike) }
    let exact = Set(matches.flatMap { $0.words(orAlike: false) })
    var order: [Int64] = []
    var byRecord: [Int64: [(name: OpenCase.Name, words: Set<Int>, isExact: Bool)]] = [:]
    for name in names {
      let words = Set(KnownName.words(of: name.text, what: name.what).map(\.text))
      let matched = Set(wanted.indices.filter { !wanted[$0].isDisjoint(with: words) })
      guard !matched.isEmpty else { continue }
      if byRecord[name.record] == nil { order.append(name.record) }
      byRecord[name.record, default: []].append((name, matched, !exact.isDisjoint(with: words)))
    }
    // Who has most of the words comes first; who has nothing of their own to add is left out.
    let count = { (record: Int64) in
      (byRecord[record] ?? []).reduce(into: Set<Int>()) { $0.formUnion($1.words) }.count
    }
    let most = order.map(count).max() ?? 0
    let shown = order.filter { most < matches.count || count($0) == most }
    return shown.compactMap { record in
      guard let found = byRecord[record], let first = found.first?.name else { return nil }
      let label = people.first { $0.record == record }?.text
      return SearchHit(
        caseID: file.id, caseLabel: file.label, place: place(of: first, isPerson: label != nil),
        title: label ?? (first.what == "case" ? file.label : first.text),
        matches: Self.distinct(found.map { Self.match($0.name) }),
        family: Self.distinct(
          people.filter { $0.record != record }
            .map { SearchHit.Relative(id: Person.ID($0.id), label: $0.text) }),
        isExact: found.contains { $0.isExact })
    }
  }

  private func place(of name: OpenCase.Name, isPerson: Bool) -> SearchHit.Place {
    if isPerson { return .person(Person.ID(name.id)) }
    switch name.what {
    case "case": return .file
    case "number": return .entry(TimelineEntry.ID(name.id))
    default: return .record(noun: name.what, id: name.id)
    }
  }

  private static func match(_ name: OpenCase.Name) -> SearchHit.Match {
    SearchHit.Match(Self.words[name.what] ?? "number", name: name.text, source: name.source)
  }

  private static let words = [
    "case": "name of the case", "called": "called", "birth": "birth name", "current": "name",
    "former": "former name", "alias": "also written", "known-as": "known as",
    "adoptive": "adoptive name", "in-care": "name in care", "worker": "worker",
    "phone": "telephone", "number": "number in the text", "born": "born", "nhs": "NHS number",
    "upn": "UPN",
  ]

  private static func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }
}
