// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Looks for entries that tell of one event, whether one agency sent it twice or two agencies once
/// each.
struct LikelyDuplicates {
  /// A date wider than this says too little about when.
  private static let widestDate = 62
  /// How many earlier entries of those days each one is held against.
  private static let mostNeighbours = 200
  /// The share of the shorter text's words that the other has too.
  private static let likeness = 0.7

  private struct Candidate {
    let id: TimelineEntry.ID
    let summary: String
    let groupKey: String?
    let days: ClosedRange<Day>
    let words: Set<String>
    let isNew: Bool
    let place: Int
  }

  private var candidates: [Candidate] = []

  init(_ entries: [TimelineEntry], in existing: [TimelineEntry]) {
    add(existing, isNew: false)
    add(entries, isNew: true)
    candidates.sort {
      ($0.days.lowerBound, $0.isNew ? 1 : 0, $0.place)
        < ($1.days.lowerBound, $1.isNew ? 1 : 0, $1.place)
    }
  }

  private mutating func add(_ entries: [TimelineEntry], isNew: Bool) {
    for (place, entry) in entries.enumerated() {
      guard let first = entry.when.bounds.earliest, let last = entry.when.bounds.latest,
        first <= last, first.distance(to: last) <= LikelyDuplicates.widestDate
      else { continue }
      candidates.append(
        Candidate(
          id: entry.id, summary: entry.summary, groupKey: entry.groupKey,
          days: first...last, words: LikelyDuplicates.words(entry.summary),
          isNew: isNew, place: place))
    }
  }

  /// For each new entry, by its place among the new ones, the entry that it may repeat.
  func others() -> [Int: TimelineEntry.ID] {
    var others: [Int: TimelineEntry.ID] = [:]
    for (index, candidate) in candidates.enumerated() {
      for earlier in candidates[..<index].suffix(LikelyDuplicates.mostNeighbours).reversed() {
        guard candidate.isNew || earlier.isNew, isLikely(candidate, earlier) else { continue }
        let (new, old) = LikelyDuplicates.later(candidate, earlier)
        if others[new.place] == nil { others[new.place] = old.id }
        break
      }
    }
    return others
  }

  /// The one to report, and the one that was there before it.
  private static func later(_ left: Candidate, _ right: Candidate) -> (Candidate, Candidate) {
    if left.isNew != right.isNew { return left.isNew ? (left, right) : (right, left) }
    return left.place > right.place ? (left, right) : (right, left)
  }

  private func isLikely(_ left: Candidate, _ right: Candidate) -> Bool {
    guard left.days.overlaps(right.days) else { return false }
    // A sender who says that reports belong together has settled the question.
    if let group = left.groupKey, group == right.groupKey { return false }
    let fewest = min(left.words.count, right.words.count)
    guard fewest > 2 else { return left.summary == right.summary }
    let shared = left.words.intersection(right.words).count
    return Double(shared) >= LikelyDuplicates.likeness * Double(fewest)
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
