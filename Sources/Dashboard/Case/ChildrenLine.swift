// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

/// The children over every screen: one line, or two where they are many, then how many more
/// (ruling 39). Words give way before a child does. Unborn and youngest come first; those who left
/// the family come last, always drawn.
struct ChildrenLine {
  /// Some words, and how many children they stand for.
  private struct Part {
    let words: String
    let children: Int
  }

  private static let separator = " · "
  /// The same children in ever fewer words.
  private let wordings: [[Part]]

  init(_ header: CaseHeaderLines) {
    let own = header.children.filter { $0.ageNote == nil }.map {
      Part(words: header.words(for: $0), children: 1)
    }
    let notes = Dictionary(
      grouping: header.children.filter { $0.ageNote != nil }, by: { $0.ageNote ?? "" })
    let groups = notes.sorted { $0.key < $1.key }.map { note, children in
      (note, children.map { header.reading.naming.person($0.id) })
    }
    let grouped = { (words: ([String], String) -> String) in
      groups.map { note, names in Part(words: words(names, note), children: names.count) }
    }
    let all = { (names: [String]) in names.count > 1 ? ": all " : ": " }
    let sealed = header.sealedChildren
    let nobody = own.isEmpty && groups.isEmpty && sealed.isEmpty
    guard !nobody else {
      wordings = [[Part(words: "No children on record", children: 0)]]
      return
    }
    wordings = [
      own + grouped { $0.joined(separator: ", ") + all($0) + $1 }
        + sealed.map { Part(words: $0.words, children: 1) },
      own + grouped { ChildrenLine.shortened($0) + all($0) + $1 }
        + sealed.map { Part(words: $0.words, children: 1) },
      own + grouped { "\(ChildrenLine.shortened($0)) \($1)" }
        + sealed.map { Part(words: $0.inShort, children: 1) },
    ]
  }

  var whole: String { Self.line(wordings[0][...], leaving: []) }

  /// As many of the lines as are needed: the fullest words that one line holds, else those that all
  /// lines hold, else the fewest, and how many children have no room.
  ///
  /// - Parameters:
  ///   - columns: of each line that there may be.
  func lines(columns: [Int], _ naming: Naming) -> [String] {
    let width = { (words: String) in naming.text(words).columns }
    for columns in [Array(columns.prefix(1)), columns] {
      for parts in wordings {
        let filled = Self.fill(columns, with: parts, width)
        if filled.isWhole { return filled.lines }
      }
    }
    return Self.fill(columns, with: wordings[wordings.count - 1], width).lines
  }

  private static func fill(
    _ columns: [Int], with parts: [Part], _ width: (String) -> Int
  ) -> (lines: [String], isWhole: Bool) {
    var left = parts[...]
    var lines: [String] = []
    for (row, room) in columns.enumerated() where !left.isEmpty {
      let isLast = row == columns.count - 1
      let counts = (isLast ? 0 : 1)...left.count
      let words = { (count: Int) in
        line(left.prefix(count), leaving: isLast ? left.dropFirst(count) : [])
      }
      let taken = counts.last { width(words($0)) <= room } ?? counts.lowerBound
      lines.append(words(taken))
      left = left.dropFirst(taken)
    }
    return (lines, left.isEmpty)
  }

  private static func line(_ parts: ArraySlice<Part>, leaving: ArraySlice<Part>) -> String {
    let more = leaving.reduce(0) { $0 + $1.children }
    return (parts.map(\.words) + (more > 0 ? ["and \(more) more"] : []))
      .joined(separator: separator)
  }

  /// `Sibling 3, Sibling 2` as `Siblings 3, 2`; other names as they are.
  private static func shortened(_ names: [String]) -> String {
    let words = names.map { $0.split(separator: " ") }
    guard names.count > 1, let first = words.first?.first,
      words.allSatisfy({ $0.count == 2 && $0[0] == first && $0[1].allSatisfy(\.isNumber) })
    else { return names.joined(separator: ", ") }
    return "\(first)s \(words.map { String($0[1]) }.joined(separator: ", "))"
  }
}
