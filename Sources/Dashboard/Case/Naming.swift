// SPDX-License-Identifier: Apache-2.0

package import CaseModel
package import TextSafety

/// What people and agencies are called on screen, and the one door through which a case's text
/// comes to it: made safe, and with roles in place of names where that was asked for.
package struct Naming: Sendable {
  package let showsRoles: Bool
  private let labels: [Person.ID: String]
  private let agencies: [Agency.ID: Agency]
  private let roles: RolesForNames

  package init(_ file: CaseFile, _ vocabulary: Vocabulary, showsRoles: Bool) {
    self.showsRoles = showsRoles
    labels = Dictionary(
      file.people.map { ($0.id, showsRoles ? $0.role ?? "a person" : Naming.label($0)) },
      uniquingKeysWith: { first, _ in first })
    agencies = Dictionary(
      (file.agencies + vocabulary.agencies).map { ($0.id, $0) },
      uniquingKeysWith: { own, _ in own })
    roles = RolesForNames(showsRoles ? Naming.names(in: file) : [])
  }

  /// What the board calls a person: once a child is born, the name that came with the birth.
  static func label(_ person: Person) -> String {
    guard person.birth == nil, person.lifeEvents.contains(where: { $0.kind == .born }),
      let given = person.names.last(where: { $0.kind == .knownAs })
    else { return person.label }
    return given.text
  }

  /// Of names and roles alone, where there is no case to take them from.
  init(_ names: [(name: String, role: String)], showsRoles: Bool) {
    self.showsRoles = showsRoles
    labels = [:]
    agencies = [:]
    roles = RolesForNames(showsRoles ? names : [])
  }

  private static func names(in file: CaseFile) -> [(name: String, role: String)] {
    let people = file.people.flatMap { person in
      ([person.label] + person.names.map(\.text)).map { ($0, person.role ?? "a person") }
    }
    return people + file.practitioners.map { ($0.name, $0.role ?? "a worker") }
  }

  package func person(_ id: Person.ID) -> String { labels[id] ?? id.text }

  package func people(_ ids: [Person.ID]) -> String {
    ids.map { person($0) }.joined(separator: ", ")
  }

  package func agency(_ id: Agency.ID) -> String {
    agencies[id].map { $0.short ?? $0.name } ?? id.text
  }

  package func agencyInFull(_ id: Agency.ID) -> String { agencies[id]?.name ?? id.text }

  /// A text of the record as it may be shown.
  package func text(_ text: String) -> SafeText { SafeText(roles.text(text)) }
}
