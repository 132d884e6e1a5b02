// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Looks for entries that tell of one event, whether one agency sent it twice or two agencies once
/// each. New ones come some thousand at a time and are held against those of the case and the last
/// that came before them.
struct LikelyDuplicates {
  /// A date wider than this says too little about when.
  private static let widestDate = 62
  /// How many earlier entries of those days each one is held against.
  private static let mostNeighbours = 200
  /// How many that came before are remembered: senders write in some order of time.
  private static let mostRemembered = 5_000
  /// The share of the shorter text's words that the other has too.
  private static let likeness = 0.7

  /// A reference, because each one is held against hundreds.
  private final class Candidate {
    let id: TimelineEntry.ID
    let summary: String
    let groupKey: String?
    let days: ClosedRange<Day>
    /// Of each word a number, in order: two texts are compared by walking both once.
    let words: [Int]
    /// A bit for each word, which some share: a bit that only one text has is a word that only it has.
    let marks: UInt64
    /// Its turn among all that came; entries of the case have none.
    let turn: Int?

    init(_ entry: TimelineEntry, days: ClosedRange<Day>, turn: Int?) {
      id = entry.id
      summary = entry.summary
      groupKey = entry.groupKey
      self.days = days
      words = LikelyDuplicates.words(entry.summary)
      marks = words.reduce(0) { $0 | 1 << UInt64(truncatingIfNeeded: $1 & 63) }
      self.turn = turn
    }
  }

  private let existing: [Candidate]
  private var remembered: [Candidate] = []
  private var count = 0

  init(of existing: [TimelineEntry]) {
    self.existing = existing.compactMap { Self.candidate($0, turn: nil) }
  }

  private static func candidate(_ entry: TimelineEntry, turn: Int?) -> Candidate? {
    guard let first = entry.when.bounds.earliest, let last = entry.when.bounds.latest,
      first <= last, first.distance(to: last) <= widestDate
    else { return nil }
    return Candidate(entry, days: first...last, turn: turn)
  }

  /// For each of these entries, by its place among them, the entry that it may repeat.
  mutating func others(among entries: [TimelineEntry]) -> [Int: TimelineEntry.ID] {
    let first = count
    count += entries.count
    let new = entries.enumerated().compactMap { Self.candidate($1, turn: first + $0) }
    guard let earliest = new.map(\.days.lowerBound).min() else { return [:] }
    let old = existing.filter { $0.days.upperBound >= earliest }
    let all = (old + remembered + new).sorted {
      ($0.days.lowerBound, $0.turn ?? -1) < ($1.days.lowerBound, $1.turn ?? -1)
    }
    remembered = (remembered + new).suffix(Self.mostRemembered)
    return Self.others(in: all, from: first)
  }

  /// - Parameter first: the turn of the first that nobody has looked at yet.
  private static func others(in all: [Candidate], from first: Int) -> [Int: TimelineEntry.ID] {
    var others: [Int: TimelineEntry.ID] = [:]
    for (index, candidate) in all.enumerated() {
      for place in stride(from: index - 1, through: max(0, index - mostNeighbours), by: -1) {
        let earlier = all[place]
        let (old, new) =
          (candidate.turn ?? -1) < (earlier.turn ?? -1)
          ? (candidate, earlier) : (earlier, candidate)
        guard let turn = new.turn, turn >= first, isLikely(old, new) else { continue }
        if others[turn - first] == nil { others[turn - first] = old.id }
        break
      }
    }
    return others
  }

  private static func isLikely(_ left: Candidate, _ right: Candidate) -> Bool {
    guard left.days.overlaps(right.days) else { return false }
    // A sender who says that reports belong together has settled the question.
    if let group = left.groupKey, group == right.groupKey { return false }
    let (shorter, longer) = left.words.count <= right.words.count ? (left, right) : (right, left)
    let fewest = shorter.words.count
    guard fewest > 2 else { return left.summary == right.summary }
    let needed = likeness * Double(fewest)
    guard Double(fewest - (shorter.marks & ~longer.marks).nonzeroBitCount) >= needed else {
      return false
    }
    return Double(shared(left.words, right.words)) >= needed
  }

  private static func shared(_ left: [Int], _ right: [Int]) -> Int {
    var (first, second, shared) = (0, 0, 0)
    while first < left.count, second < right.count {
      if left[first] == right[second] { shared += 1 }
      let (one, other) = (left[first], right[second])
      if one <= other { first += 1 }
      if other <= one { second += 1 }
    }
    return shared
  }

  private static func words(_ text: String) -> [Int] {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(\.hashValue)).sorted()
  }
}
