// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// A facet of the filter whose values come from the case, with completion.
enum Facet: String, CaseIterable {
  case theme, agency, person

  struct Value: Hashable {
    let id: Tag
    let words: String
  }

  func values(in reading: CaseReading) -> [Value] {
    switch self {
    case .theme:
      let used = Set(reading.file.entries.flatMap { reading.themes(of: $0) })
      return reading.vocabulary.themes.filter { used.contains($0.id) }
        .map { Value(id: $0.id, words: $0.words) }
    case .agency:
      let used = Set(reading.file.entries.map(\.source.agency))
      return used.sorted().map { Value(id: Tag($0.text), words: reading.naming.agencyInFull($0)) }
    case .person:
      return reading.file.people.map {
        Value(id: Tag($0.id.text), words: reading.naming.person($0.id))
      }
    }
  }

  /// The value whose id or words begin with what was typed.
  func find(_ typed: String, _ reading: CaseReading) throws(EntryFilter.Problem) -> Tag {
    let values = values(in: reading)
    let folded = typed.replacing("_", with: " ")
    let match =
      values.first { $0.id.text.lowercased() == typed }
      ?? values.first { $0.id.text.lowercased().hasPrefix(typed) }
      ?? values.first { $0.words.lowercased().hasPrefix(folded) }
    guard let match else {
      throw EntryFilter.Problem(
        term: "\(rawValue):\(typed)",
        expected: "one of \(values.map(\.id.text).joined(separator: ", "))")
    }
    return match.id
  }
}
