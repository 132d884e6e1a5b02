// SPDX-License-Identifier: Apache-2.0

/// Since when whom anything in one case was known (ruling 1). Built once for a case; every board of
/// it, on any day and from any viewpoint, is read off it.
public struct Knowledge: Sendable {
  /// Since when one agency has known something, and what its word was for it.
  public struct Holding: Hashable, Sendable {
    public let agency: Agency.ID
    public let since: DayBounds
    /// False where no receipt was dated, so that the day of the event stands in for it.
    public let hasOwnDate: Bool
  }

  public let chronology: Chronology
  let story: StoryOrder
  /// By place in the file's list of entries.
  private let holdings: [[Holding]]
  private let shared: [TimelineEntry.ID: [Told]]

  public init(_ file: CaseFile) {
    let chronology = Chronology(entries: file.entries)
    let shared = Knowledge.shared(in: file)
    holdings = file.entries.indices.map { place in
      let entry = file.entries[place]
      let others = shared.isEmpty ? nil : shared[entry.id]
      return Knowledge.holdings(
        source: entry.source, told: others.map { entry.told + $0 } ?? entry.told,
        happened: Knowledge.start(of: entry, at: place, in: chronology))
    }
    self.chronology = chronology
    story = StoryOrder(file.entries)
    self.shared = shared
  }

  /// What sharing records say was told of each entry.
  private static func shared(in file: CaseFile) -> [TimelineEntry.ID: [Told]] {
    var shared: [TimelineEntry.ID: [Told]] = [:]
    for record in file.sharing {
      guard let telling = record.telling else { continue }
      for entry in record.entries { shared[entry, default: []].append(telling) }
    }
    // What others were told of an entry, they were told of the one that stands in its place.
    for correction in file.corrections {
      guard let next = correction.replacement, let told = shared[TimelineEntry.ID(correction.of)]
      else { continue }
      shared[TimelineEntry.ID(next), default: []] += told
    }
    return shared
  }

  /// Places in the file's list of entries, in the order of the story.
  var inOrder: [Int] { chronology.inOrder }

  /// Who knew of an entry, and since when.
  public func holdings(of entry: TimelineEntry.ID) -> [Holding] {
    chronology.place(of: entry).map { holdings[$0] } ?? []
  }

  func holdings(at place: Int) -> [Holding] { holdings[place] }

  /// What is on record about telling others of an entry, sharing records included.
  public func told(of entry: TimelineEntry) -> [Told] {
    guard !shared.isEmpty, let others = shared[entry.id] else { return entry.told }
    return entry.told + others
  }

  /// Who knew a statement that is no entry: those who knew the entry it was said in, and those its
  /// own source and tellings name. Nil where neither is given: known to all from the start.
  func holdings(of statement: some Statement) -> [Holding]? {
    let known = statement.known
    guard known.source != nil || known.entry != nil else { return nil }
    let happened = statement.happened.map { $0.edtf.beginning }
    let own =
      known.source.map { Knowledge.holdings(source: $0, told: known.told, happened: happened) }
      ?? known.told.compactMap { Knowledge.holding(of: $0, happened: happened) }
    return own + (known.entry.map { holdings(of: $0) } ?? [])
  }

  private static func holdings(source: Source, told: [Told], happened: DayBounds?) -> [Holding] {
    let own = Holding(
      agency: source.agency,
      since: source.received.map { $0.edtf.beginning } ?? happened ?? DayBounds.always,
      hasOwnDate: source.received != nil)
    if told.isEmpty { return [own] }
    var all = [own]
    all.reserveCapacity(told.count + 1)
    for telling in told {
      if let holding = holding(of: telling, happened: happened) { all.append(holding) }
    }
    return all
  }

  private static func holding(of told: Told, happened: DayBounds?) -> Holding? {
    guard told.state == .told else { return nil }
    let date = told.received ?? told.sent
    return Holding(
      agency: told.to,
      since: date.map { $0.edtf.beginning } ?? happened ?? DayBounds.always,
      hasOwnDate: date != nil)
  }

  /// The days on which an entry can have begun, tightened by the order of the story. An entry with
  /// no date at all stands before everything (ruling 4).
  private static func start(
    of entry: TimelineEntry, at place: Int, in chronology: Chronology
  ) -> DayBounds {
    switch entry.when.edtf.shape {
    case .unknown: DayBounds.always
    case .lasted: entry.when.edtf.beginning
    case .once: chronology.bounds(at: place)
    }
  }
}

extension DayBounds {
  /// Since before anything else: the beginning that nobody dates.
  static let always = DayBounds(earliest: nil, latest: Day(number: Int.min / 2))
}
