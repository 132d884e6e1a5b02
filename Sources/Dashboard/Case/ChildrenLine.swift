// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

/// The children over every screen: one line, or two where they are many, then how many more
/// (ruling 39). Unborn and youngest come first; those who left the family come last, always drawn.
struct ChildrenLine {
  /// Some words, and how many children they stand for.
  private struct Part {
    let words: String
    let children: Int
  }

  private static let separator = " · "
  private let parts: [Part]
  private let shortParts: [Part]

  init(_ header: CaseHeaderLines) {
    let own = header.children.filter { $0.ageNote == nil }.map {
      Part(words: header.words(for: $0), children: 1)
    }
    let notes = Dictionary(
      grouping: header.children.filter { $0.ageNote != nil }, by: { $0.ageNote ?? "" })
    let groups = notes.sorted { $0.key < $1.key }.map { note, children in
      (note, children.map { header.reading.naming.person($0.id) })
    }
    let sealed = header.sealedChildren.map { Part(words: $0, children: 1) }
    let grouped = { (name: ([String]) -> String) in
      groups.map { note, names in
        let all = names.count > 1 ? "all " : ""
        return Part(words: "\(name(names)): \(all)\(note)", children: names.count)
      }
    }
    parts = own + grouped { $0.joined(separator: ", ") } + sealed
    shortParts = own + grouped(ChildrenLine.shortened) + sealed
  }

  var whole: String { parts.map(\.words).joined(separator: Self.separator) }

  /// - Parameters:
  ///   - columns: of a line.
  ///   - most: lines, at the most.
  func lines(columns: Int, most: Int, _ naming: Naming) -> [String] {
    let width = { (words: String) in naming.text(words).columns }
    if width(whole) <= columns { return [whole] }
    var lines = [""]
    for (index, part) in shortParts.enumerated() {
      let left = shortParts[index...].reduce(0) { $0 + $1.children }
      let longer = [lines[lines.count - 1], part.words].filter { !$0.isEmpty }
        .joined(separator: Self.separator)
      let isLast = lines.count == most
      let more = isLast && left > part.children ? "\(Self.separator)and \(left) more" : ""
      if width(longer + more) <= columns {
        lines[lines.count - 1] = longer
      } else if !isLast, !lines[lines.count - 1].isEmpty {
        lines.append(part.words)
      } else {
        lines[lines.count - 1] += "\(Self.separator)and \(left) more"
        return lines
      }
    }
    return lines
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
