// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Reports that read alike, in one row with their number: "x3 Father abusing Mother". Enter lays them
/// out. Only incidents fold, of one agency, the same days and the same grade, with the same people
/// there, told alike, without a sign of high risk and with nothing added later: what differs stays
/// apart.
struct Series {
  /// What all their headlines begin with.
  let text: String
  /// What stands under them, each once and how often.
  let notes: [String]

  init(_ entries: [TimelineEntry], notes: [[String]]) {
    text = "x\(entries.count) \(Series.beginning(of: entries.map(\.line)) ?? "")"
    let all = notes.flatMap(\.self)
    self.notes = all.removingDoubles.map { note in
      let times = all.count { $0 == note }
      return times > 1 ? "\(times)x \(note)" : note
    }
  }

  static func holds(_ first: TimelineEntry, _ second: TimelineEntry, _ reading: CaseReading) -> Bool
  {
    first.kind == .incident && second.kind == .incident && first.when == second.when
      && first.source.agency == second.source.agency
      && first.incident?.grade == second.incident?.grade
      && first.people == second.people && first.children == second.children
      && first.allegation?.about == second.allegation?.about
      && first.allegation?.harmTo == second.allegation?.harmTo
      && reading.standing(of: first) == reading.standing(of: second)
      && beginning(of: [first.line, second.line]) != nil
      && [first, second].allSatisfy { $0.signs.isEmpty && Amended($0, reading).lines.isEmpty }
  }

  /// The words that all lines begin with, up to a comma where there is one; nil where those are fewer
  /// than two.
  private static func beginning(of lines: [String]) -> String? {
    let all = lines.map { $0.split(separator: " ").map(String.init) }
    guard let first = all.first else { return nil }
    let same = first.indices.prefix { place in
      all.allSatisfy { $0.indices.contains(place) && $0[place] == first[place] }
    }.map { first[$0] }
    let stops: Set<Character> = [",", ":", ";"]
    let end = same.lastIndex { $0.last.map(stops.contains) ?? false }
    let words = end.map { Array(same[...$0]) } ?? same
    guard words.count > 1 else { return nil }
    let text = words.joined(separator: " ")
    return text.last.map(stops.contains) ?? false ? String(text.dropLast()) : text
  }
}

extension TimelineEntry {
  fileprivate var line: String { headline ?? summary }
}
