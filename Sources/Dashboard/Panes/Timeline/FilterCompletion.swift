// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Completes the last term of a filter line: the facet's name, then its value.
enum FilterCompletion {
  static let facets = [
    "theme:", "agency:", "person:", "kind:", "since:", "until:", "within:", "told:",
  ]

  static func complete(_ text: String, _ reading: CaseReading) -> String {
    let cut = text.lastIndex(of: " ").map { text.index(after: $0) } ?? text.startIndex
    let head = text[..<cut]
    let term = text[cut...].lowercased()
    guard let colon = term.firstIndex(of: ":") else {
      return head + (facets.first { $0.hasPrefix(term) } ?? term)
    }
    let name = String(term[..<colon])
    let value = String(term[term.index(after: colon)...])
    let values = values(of: name, reading)
    // Tab on a whole value goes on to the next one.
    if let index = values.firstIndex(of: value) {
      return "\(head)\(name):\(values[(index + 1) % values.count])"
    }
    return "\(head)\(name):\(values.first { $0.hasPrefix(value) } ?? value)"
  }

  private static func values(of name: String, _ reading: CaseReading) -> [String] {
    if let facet = Facet(rawValue: name) { return facet.values(in: reading).map(\.id.text) }
    return switch name {
    case "kind": EntryKind.allCases.map(\.rawValue)
    case "told": ["yes", "no"]
    case "within": FilterWindow.usual
    default: []
    }
  }
}
