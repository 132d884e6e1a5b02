// SPDX-License-Identifier: Apache-2.0

/// Takes out of a case every statement that was not known from a standpoint, however deep it lies.
struct KnownFilter: FieldVisitor {
  let knowledge: Knowledge
  let standpoint: Knowledge.Standpoint
  private(set) var amendments = Amendments(CaseFile(), isKnown: { _ in true })
  private(set) var mayBeLater: Set<TimelineEntry.ID> = []
  /// By place in the file's list of entries.
  private(set) var certainties: [Certainty] = []

  /// People whom a known entry names: they are on the board though their own first entry is not.
  private var named: Set<Person.ID> = []

  init(_ file: CaseFile, knowledge: Knowledge, standpoint: Knowledge.Standpoint) {
    self.knowledge = knowledge
    self.standpoint = standpoint
    amendments = Amendments(file, isKnown: { [self] in certainty(of: $0) != .notMet })
    certainties.reserveCapacity(file.entries.count)
    for place in file.entries.indices {
      let entry = file.entries[place]
      let isAhead = !amendments.notYet.isEmpty && amendments.notYet.contains(entry.id.text)
      let certainty =
        isAhead
        ? .notMet
        : knowledge.certainty(of: entry.id, knowledge.holdings(at: place), in: standpoint)
      certainties.append(certainty)
      if certainty == .mayBeMet { mayBeLater.insert(entry.id) }
      if certainty == .met, entry.kind != .pattern {
        for presence in entry.people { named.insert(presence.person) }
        for child in entry.children { named.insert(child) }
      }
    }
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {}
  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) {}
  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {}
  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {}
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {}
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {}

  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    part?.fields(&self)
  }

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    if parts.isEmpty { return }
    if Part.self is any Statement.Type { parts = parts.filter { isKnown($0) } }
    if !amendments.isEmpty, Part.self is any CaseRecord.Type {
      parts = parts.filter { part in
        guard let record = part as? any CaseRecord else { return true }
        return !amendments.setsAside(RecordID.text(of: record))
      }
    }
    for index in parts.indices { parts[index].fields(&self) }
  }

  /// An entry as it was known, or nil; most have no statement inside that could be later.
  mutating func known(_ entry: TimelineEntry, at place: Int) -> TimelineEntry? {
    guard certainties[place] != .notMet,
      amendments.isEmpty || !amendments.setsAside(entry.id.text)
    else { return nil }
    guard entry.hasStatements else { return entry }
    var entry = entry
    entry.fields(&self)
    return entry
  }

  private mutating func isKnown<Part: Recorded>(_ part: Part) -> Bool {
    if let person = part as? Person, named.contains(person.id) { return true }
    guard let statement = part as? any Statement else { return true }
    return certainty(of: statement) != .notMet
  }

  /// A statement that may be later stays on the board; the words for its date say so.
  private func certainty(of statement: some Statement) -> Certainty {
    if let holdings = knowledge.holdings(of: statement) {
      return knowledge.certainty(of: holdings, in: standpoint)
    }
    guard let happened = statement.happened else { return .met }
    let open = Knowledge.Holding(
      agency: "", since: happened.edtf.beginning, hasOwnDate: false)
    return happened.edtf == .unknown ? .met : standpoint.certainty(of: open)
  }
}

extension Board.Hidden {
  init(
    of file: CaseFile, from standpoint: Knowledge.Standpoint,
    _ certainties: [Certainty], _ knowledge: Knowledge
  ) {
    self.init()
    guard case .agency(let agency) = standpoint.viewpoint else {
      notYetKnown = certainties.count { $0 == .notMet }
      return
    }
    let pooled = standpoint.pooled
    for place in file.entries.indices where certainties[place] == .notMet {
      let entry = file.entries[place]
      let told = knowledge.told(of: entry).filter { $0.to == agency }
      if knowledge.certainty(of: entry.id, in: pooled) == .notMet
        || told.contains(where: { $0.state == .told })
      {
        notYetKnown += 1
      } else if told.isEmpty && entry.source.agency != agency {
        notStated += 1
      } else {
        notToldToViewpoint += 1
      }
    }
  }
}
