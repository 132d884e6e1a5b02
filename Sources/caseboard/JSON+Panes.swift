// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Dashboard

extension JSON {
  /// Who knew what: what each agency holds, and how each stands to each entry. An agency that is not
  /// among the marks of an entry is one about which nothing is on record.
  static func whoKnew(_ tables: PaneTables, on board: Board) -> JSON {
    let table = tables.whoKnew
    return pane(
      "who-knew", on: board,
      [
        (
          "agencies",
          .list(
            table.agencies.map { agency in
              .object([
                ("id", .text(agency.id.text)), ("holds", .number(agency.holds.sure)),
                ("mayHold", .number(agency.holds.possible)), ("notTold", .number(agency.notTold)),
                ("decidedNot", .number(agency.decidedNot)),
                ("notStated", .number(agency.notStated)),
              ])
            })
        ),
        (
          "rows",
          .list(
            table.rows.map { row in
              .object([
                ("entry", .text(row.entry.text)), ("part", .text(row.part)),
                ("mayBeLater", .truth(row.mayBeLater)),
                ("marks", .object(row.marks.map { ($0.agency.text, .text($0.mark)) })),
              ])
            })
        ),
      ])
  }

  static func agencies(_ tables: PaneTables, on board: Board) -> JSON {
    let rows = tables.agencies.map { row in
      JSON.object([
        ("id", .text(row.id.text)), ("worker", optional(row.worker)),
        ("reach", optional(row.reach)), ("entries", .number(row.entries)),
        ("policeIncidents", .number(row.incidents)), ("notReceived", .number(row.notReceived)),
        ("sawFamily", when(row.sawFamily, on: board)),
        ("spokeToUs", when(row.spokeToUs, on: board)), ("asked", .text(row.asked)),
        ("heldBack", optional(row.telling)),
      ])
    }
    return pane("agencies", on: board, [("agencies", .list(rows))])
  }

  static func livedExperience(_ tables: PaneTables, on board: Board) -> JSON {
    let children = tables.lives.map { life in
      JSON.object([
        ("child", .text(life.child.text)),
        ("months", .object(life.months.map { ($0.month, .text($0.mark)) })),
        (
          "lastSeen",
          life.lastSeen.map { seen in
            .object([("by", optional(seen.agency?.text)), ("when", when(seen.when, on: board))])
          } ?? .null
        ),
        ("day", .list(life.day.map { .text($0) })),
      ])
    }
    return pane("lived-experience", on: board, [("children", .list(children))])
  }
}
