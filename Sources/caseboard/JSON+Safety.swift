// SPDX-License-Identifier: Apache-2.0

import CaseModel

extension JSON {
  /// The maps of Signs of Safety, earliest first.
  static func safety(on board: Board) -> JSON {
    let maps = board.file.maps.sorted {
      ($0.when.bounds.earliest?.number ?? 0, $0.id.text)
        < ($1.when.bounds.earliest?.number ?? 0, $1.id.text)
    }
    return pane("safety", on: board, [("maps", .list(maps.map { of($0, on: board) }))])
  }

  private static func of(_ map: SignsOfSafetyMap, on board: Board) -> JSON {
    .object([
      ("id", .text(map.id.text)), ("when", when(map.when, on: board)),
      ("madeWith", .list(map.madeWith.map { .text($0) })),
      (
        "points",
        .list(
          map.points.map { point in
            .object([
              ("column", .text(point.column.rawValue)), ("text", .text(point.text)),
              ("child", optional(point.child?.text)), ("entry", optional(point.entry?.text)),
            ])
          })
      ),
      (
        "dangers",
        .list(
          map.dangers.map {
            .object([("danger", .text($0.danger)), ("goal", optional($0.goal))])
          })
      ),
      (
        "scales",
        .list(
          map.scales.map { scale in
            .object([
              ("who", .text(scale.who)), ("question", optional(scale.question)),
              ("number", .number(scale.number)), ("reason", optional(scale.reason)),
            ])
          })
      ),
    ])
  }
}
