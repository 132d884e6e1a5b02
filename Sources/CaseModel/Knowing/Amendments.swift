// SPDX-License-Identifier: Apache-2.0

/// What later records say of earlier ones: which gave way to another, which were withdrawn, and
/// which people turned out to be one. Nothing recorded is altered by any of it.
public struct Amendments: Sendable {
  /// By the id of a record that gave way: the correction that says so, and names what stands in
  /// its place.
  public private(set) var replaced: [String: Correction] = [:]
  public private(set) var withdrawn: [String: Correction] = [:]
  /// Records that stand in for another only once their correction is known.
  private(set) var notYet: Set<String> = []
  /// A person recorded twice, and the one that is kept.
  public private(set) var samePerson: [Person.ID: Person.ID] = [:]

  /// - Parameter isKnown: whether a correction was known to whoever looks; it may itself have been
  ///   withdrawn, which undoes it.
  init(_ file: CaseFile, isKnown: (Correction) -> Bool) {
    let linked = file.entries.lazy.filter { !$0.links.isEmpty }.flatMap(Amendments.links)
    guard !file.corrections.isEmpty || linked.first(where: { _ in true }) != nil else { return }
    let all = file.corrections + linked
    let known = all.filter(isKnown)
    let undone = Set(known.filter { $0.kind == .withdraws }.map(\.of))
    let standing = known.filter { !undone.contains($0.id.text) || $0.id.text.isEmpty }
    standing.forEach { add($0) }
    let inForce = Set(replaced.values.compactMap(\.replacement))
    notYet = Set(all.filter { $0.kind != .merges }.compactMap(\.replacement)).subtracting(inForce)
  }

  private mutating func add(_ correction: Correction) {
    switch (correction.kind, correction.replacement) {
    case (.withdraws, _): withdrawn[correction.of] = correction
    case (.merges, .some(let kept)): samePerson[Person.ID(correction.of)] = Person.ID(kept)
    case (.corrects, .some), (.adds, .some): replaced[correction.of] = correction
    default: break
    }
  }

  /// Off the board: given way, withdrawn, or not there yet.
  func setsAside(_ id: String) -> Bool {
    replaced[id] != nil || withdrawn[id] != nil || notYet.contains(id)
  }

  var isEmpty: Bool { replaced.isEmpty && withdrawn.isEmpty && notYet.isEmpty }

  /// What stands in a record's place now, however often it was put right.
  public func current(_ id: String) -> String {
    var (id, seen) = (id, Set([id]))
    while let next = replaced[id]?.replacement, seen.insert(next).inserted { id = next }
    return id
  }

  /// What stood there before a record took its place; nil for one that nobody put right.
  public func original(of id: String) -> String? {
    replaced.first { $0.value.replacement == id }?.key
  }

  /// The links of an entry that an agency sent with it say the same as a correction of our own.
  private static func links(of entry: TimelineEntry) -> [Correction] {
    entry.links.compactMap { link in
      guard link.kind == .withdraws || link.kind == .corrects else { return nil }
      return Correction {
        $0.kind = link.kind == .withdraws ? .withdraws : .corrects
        $0.of = link.entry.text
        $0.replacement = link.kind == .corrects ? entry.id.text : nil
        $0.reason = link.reason ?? ""
        $0.at = entry.when
        $0.known = entry.known
        $0.known.entry = entry.id
      }
    }
  }
}

/// Puts one person's id where the other stood.
struct PersonMerger: FieldVisitor {
  let kept: [Person.ID: Person.ID]

  private func merged<Value: FieldValue>(_ value: Value) -> Value {
    guard let person = value as? Person.ID, let kept = kept[person] else { return value }
    return kept as? Value ?? value
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    value = merged(value)
  }
  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) { value = merged(value) }
  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {
    value = value.map(merged)
  }
  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {
    guard Value.self == Person.ID.self else { return }
    var seen = Set<Value>()
    values = values.map(merged).filter { seen.insert($0).inserted }
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

extension CaseFile {
  /// The same case where two records of one person are read as one: their names and histories lie
  /// together, and everything that named either names the one that is kept.
  func merging(_ people: [Person.ID: Person.ID]) -> CaseFile {
    guard !people.isEmpty else { return self }
    var merger = PersonMerger(kept: people)
    var file = self
    file.people.removeAll { people[$0.id] != nil }
    for (other, kept) in people {
      guard let other = self.people.first(where: { $0.id == other }),
        let index = file.people.firstIndex(where: { $0.id == kept })
      else { continue }
      file.people[index].take(in: other)
    }
    file.fields(&merger)
    return file
  }
}

extension Person {
  /// Everything stated of the other record of the same person.
  fileprivate mutating func take(in other: Person) {
    if label != other.label, !names.contains(where: { $0.text == other.label }) {
      names.append(
        PersonName {
          $0.text = other.label
          $0.kind = .alias
          $0.known = other.known
          $0.audience = other.audience
        })
    }
    names += other.names.filter { name in !names.contains { $0.text == name.text } }
    birth = birth ?? other.birth
    expectedBirth = expectedBirth ?? other.expectedBirth
    death = death ?? other.death
    sex = sex ?? other.sex
    identifiers += other.identifiers.filter { !identifiers.contains($0) }
    ethnicity = ethnicity ?? other.ethnicity
    language = language ?? other.language
    communication = communication ?? other.communication
    careHistory += other.careHistory.filter { !careHistory.contains($0) }
    explanations += other.explanations.filter { !explanations.contains($0) }
    pregnancies += other.pregnancies.filter { !pregnancies.contains($0) }
    lifeEvents += other.lifeEvents.filter { !lifeEvents.contains($0) }
  }
}
