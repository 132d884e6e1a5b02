// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation

extension JSON {
  static func of(_ summary: CaseSummary) -> JSON {
    .object([
      ("id", .text(summary.id.text)), ("label", .text(summary.label)),
      ("kind", .text(summary.kind.rawValue)),
      ("children", .list(summary.children.map { .text($0) })),
      ("status", summary.status.map { .text($0.rawValue) } ?? .null),
      ("entries", .number(summary.entryCount)),
      ("lastEntry", summary.lastEntry.map { .text($0.description) } ?? .null),
      ("nextDate", summary.nextDate.map { .text($0.description) } ?? .null),
    ])
  }

  /// A board (ruling 43). `certainties` is the board to read *known* from, where all is listed.
  static func of(_ board: Board, certainties: Board?) -> JSON {
    let source = certainties ?? board
    let there = Set(source.file.entries.map(\.id))
    let known = { (id: TimelineEntry.ID) in
      !there.contains(id) ? "no" : source.mayBeLater.contains(id) ? "maybe" : "yes"
    }
    return .object([
      ("case", .text(board.file.header.id.text)),
      ("label", .text(board.file.header.label)),
      ("asOf", asOf(board)),
      ("viewpoint", .text(viewpoint(board))),
      ("entries", .list(board.file.entries.map { of($0, known: known($0.id), on: board) })),
      ("hidden", hidden(board)),
    ])
  }

  static func hidden(_ board: Board) -> JSON {
    .object([
      ("notYetKnown", .number(board.hidden.notYetKnown)),
      ("notToldToViewpoint", .number(board.hidden.notToldToViewpoint)),
      ("notStated", .number(board.hidden.notStated)), ("filtered", .number(0)),
    ])
  }

  static func asOf(_ board: Board) -> JSON {
    if case .day(let day) = board.asOf { return .text(day.description) }
    return .null
  }

  static func viewpoint(_ board: Board) -> String {
    if case .agency(let agency) = board.viewpoint { return agency.text }
    return "pooled"
  }

  private static func of(_ entry: TimelineEntry, known: String, on board: Board) -> JSON {
    .object([
      ("id", .text(entry.id.text)), ("kind", .text(entry.kind.rawValue)),
      ("when", .text(entry.when.edtf.text)), ("basis", .text(entry.when.basis.rawValue)),
      ("agency", .text(entry.source.agency.text)),
      ("locator", entry.source.locator.map { .text($0) } ?? .null),
      ("summary", .text(entry.summary)), ("known", .text(known)),
      ("tags", .list(entry.tags.map { .text($0.text) })),
      (
        "told",
        .list(
          board.knowledge.told(of: entry).map { told in
            .object([
              ("to", .text(told.to.text)), ("state", .text(told.state.rawValue)),
              ("received", told.received.map { .text($0.edtf.text) } ?? .null),
            ])
          })
      ),
    ])
  }

  static func of(_ prompts: [Prompt], on board: Board) -> JSON {
    .object([
      ("case", .text(board.file.header.id.text)), ("asOf", asOf(board)),
      ("viewpoint", .text(viewpoint(board))),
      (
        "prompts",
        .list(
          prompts.map { prompt in
            .object([
              ("rule", .text(prompt.rule.text)),
              ("result", .text(prompt.certainty == .met ? "met" : "mayBeMet")),
              ("headline", .text(prompt.headline)), ("numbers", .text(prompt.numbers)),
              ("since", .text(prompt.since.edtf.text)),
              ("answer", optional(prompt.isOpen ? nil : prompt.answering.latest?.answer.rawValue)),
              ("stoodWhen", optional(prompt.stoodWhen)),
              ("evidence", .list(prompt.evidence.map { .text($0.text) })),
            ])
          })
      ),
    ])
  }
}
