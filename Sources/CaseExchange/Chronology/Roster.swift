// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Who a sender may mean by a name: by id, by what the board calls them, or by any name they had.
struct Roster {
  private var agencies: [String: Set<Agency.ID>] = [:]
  private var people: [String: Set<Person.ID>] = [:]

  init(_ file: CaseFile, vocabulary: Vocabulary) {
    for agency in vocabulary.agencies + file.agencies {
      for name in [agency.id.text, agency.name, agency.short ?? agency.name] {
        agencies[Roster.fold(name), default: []].insert(agency.id)
      }
    }
    for person in file.people {
      for name in [person.id.text, person.label] + person.names.map(\.text) {
        people[Roster.fold(name), default: []].insert(person.id)
      }
    }
  }

  func agency(_ name: String) throws(Unreadable) -> Agency.ID {
    try Roster.one(name, in: agencies, "an agency of the case or the vocabulary, by id or name")
  }

  func person(_ name: String) throws(Unreadable) -> Person.ID {
    try Roster.one(name, in: people, "a person of the case, by id, label or name")
  }

  /// Ids only: a name is text of the case.
  var agencyIDs: some Sequence<String> { agencies.values.joined().map(\.text) }
  var personIDs: some Sequence<String> { people.values.joined().map(\.text) }

  private static func one<ID: FieldValue & Comparable>(
    _ name: String, in names: [String: Set<ID>], _ expected: String
  ) throws(Unreadable) -> ID {
    let found = names[fold(name)] ?? []
    if let exact = found.first(where: { $0.fieldText == name }) { return exact }
    guard let first = found.first else { throw Unreadable(expected: expected) }
    guard found.count == 1 else {
      let ids = found.sorted().map(\.fieldText).joined(separator: ", ")
      throw Unreadable(expected: "an id, since the name fits several: \(ids)")
    }
    return first
  }

  private static func fold(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
