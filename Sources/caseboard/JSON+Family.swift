// SPDX-License-Identifier: Apache-2.0

import CaseModel

extension JSON {
  /// The family as it is known on a board: people, what they are to each other, where they live.
  /// Where an adoption is sealed, only that the child exists and what became of them.
  static func family(on board: Board) -> JSON {
    let file = board.file
    let areas = Dictionary(
      file.addresses.map { ($0.id, $0.area) }, uniquingKeysWith: { first, _ in first })
    return pane(
      "family", on: board,
      [
        ("people", .list(file.people.map { of($0, on: board) })),
        ("relationships", .list(file.relationships.map { of($0, on: board) })),
        ("homes", .list(file.households.map { of($0, areas, on: board) })),
      ])
  }

  /// The keys that every pane has, and its own between them.
  static func pane(_ name: String, on board: Board, _ own: [(String, JSON)]) -> JSON {
    .object(
      [
        ("case", .text(board.file.header.id.text)), ("asOf", asOf(board)),
        ("viewpoint", .text(viewpoint(board))), ("pane", .text(name)),
      ] + own + [("hidden", hidden(board))])
  }

  static func optional(_ text: String?) -> JSON { text.map { .text($0) } ?? .null }

  /// A date that nothing later than the day shown can be read from.
  static func when(_ when: When?, on board: Board) -> JSON {
    guard let when else { return .null }
    let isPast = when.bounds.latest.map { $0 <= board.day } ?? false
    return .text(isPast ? when.edtf.text : when.line(asOf: board.day))
  }

  /// When something ended; null while it has not, by the day shown.
  private static func end(_ when: When?, on board: Board) -> JSON {
    guard let when, when.bounds.earliest.map({ $0 <= board.day }) ?? true else { return .null }
    return self.when(when, on: board)
  }

  private static func of(_ person: Person, on board: Board) -> JSON {
    let birth = person.birth ?? person.lifeEvents.last { $0.kind == .born }?.when
    let death = person.death ?? person.lifeEvents.last { $0.kind == .died }?.when
    let shown: [(String, JSON)] =
      person.isSealed
      ? []
      : [
        ("born", when(birth, on: board)),
        ("expected", birth == nil ? optional(person.expectedBirth?.edtf.text) : .null),
        ("died", when(death, on: board)),
        (
          "names",
          .list(
            person.names.map { name in
              .object([
                ("text", .text(name.text)), ("kind", .text(name.kind.rawValue)),
                ("from", when(name.from, on: board)), ("until", end(name.until, on: board)),
              ])
            })
        ),
      ]
    return .object(
      [
        ("id", .text(person.id.text)), ("label", .text(person.label)),
        ("role", optional(person.role)),
        ("isChild", .truth(board.file.header.children.contains(person.id))),
        ("sealed", .truth(person.isSealed)),
      ] + shown + [
        (
          "careHistory",
          .list(
            person.careHistory.map { care in
              .object([
                ("kind", .text(care.kind.rawValue)), ("authority", optional(care.authority)),
                ("from", when(care.from, on: board)), ("until", end(care.until, on: board)),
              ])
            })
        )
      ])
  }

  private static func of(_ relationship: Relationship, on board: Board) -> JSON {
    .object([
      ("from", .text(relationship.from.text)), ("to", .text(relationship.to.text)),
      ("kind", .text(relationship.kind.rawValue)),
      ("since", when(relationship.since, on: board)),
      ("until", end(relationship.until, on: board)),
      ("parentalResponsibility", optional(relationship.parentalResponsibility?.rawValue)),
      (
        "states",
        .list(
          relationship.states.map { state in
            .object([
              ("value", .text(state.value.rawValue)), ("from", when(state.from, on: board)),
              ("saidBy", optional(state.saidBy)),
            ])
          })
      ),
    ])
  }

  private static func of(
    _ home: HouseholdMembership, _ areas: [Address.ID: String], on board: Board
  ) -> JSON {
    .object([
      ("people", .list(home.people.map { .text($0.text) })),
      ("nature", .text(home.nature.rawValue)),
      ("area", optional(home.address.flatMap { areas[$0] })),
      ("words", optional(home.headline)), ("from", when(home.from, on: board)),
      ("until", end(home.until, on: board)), ("statedBy", optional(home.statedBy)),
      ("contradictedBy", optional(home.contradictedBy)),
    ])
  }
}
