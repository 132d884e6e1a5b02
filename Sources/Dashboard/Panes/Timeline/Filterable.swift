// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// What the filter line can ask of a line of a list, whatever list it stands in.
protocol Filterable {
  func themes(in reading: CaseReading) -> Set<Tag>
  var sourceAgency: Agency.ID? { get }
  func names(_ person: Person.ID) -> Bool
  var entryKind: EntryKind? { get }
  func bounds(in reading: CaseReading) -> DayBounds
  func isToldToHub(in reading: CaseReading) -> Bool
  /// Whether every word stands somewhere in the text that a list may show.
  func contains(_ words: [String]) -> Bool
}

extension TimelineEntry: Filterable {
  func themes(in reading: CaseReading) -> Set<Tag> { reading.themes(of: self) }
  var sourceAgency: Agency.ID? { source.agency }
  var entryKind: EntryKind? { kind }
  func bounds(in reading: CaseReading) -> DayBounds { reading.bounds(of: self) }
  func isToldToHub(in reading: CaseReading) -> Bool { reading.isToldToHub(self) }

  func names(_ person: Person.ID) -> Bool {
    people.contains { $0.person == person } || children.contains(person)
  }

  func contains(_ words: [String]) -> Bool {
    let text = [headline, summary, place].compactMap { $0 }.joined(separator: " ").lowercased()
    return words.allSatisfy { text.contains($0) }
  }
}
