// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Dashboard
import TextSafety

extension JSON {
  /// A register. Where a cell holds nothing it says of which kind: `{"missing": "left blank"}`.
  static func of(_ register: RegisterText, on board: Board) -> JSON {
    .object([
      ("case", .text(board.file.header.id.text)), ("asOf", asOf(board)),
      ("viewpoint", .text(viewpoint(board))), ("pane", .text(register.name)),
      (
        "count",
        .object([
          ("sure", .number(register.count.sure)), ("possible", .number(register.count.possible)),
        ])
      ), ("rows", .list(register.rows.map { of($0, register.columns) })),
      ("hidden", hidden(board)),
    ])
  }

  private static func of(_ row: RegisterText.Row, _ columns: [String]) -> JSON {
    .object([
      ("id", .text(row.id)), ("entry", row.entry.map { .text($0.text) } ?? .null),
      ("section", row.section.map { .text($0) } ?? .null), ("mayBeLater", .truth(row.mayBeLater)),
      ("cells", .object(zip(columns, row.cells).map { ($0, of($1)) })),
    ])
  }

  private static func of(_ cell: RegisterText.Cell) -> JSON {
    switch cell {
    case .text(let text): .text(text.text)
    case .missing(let kind): .object([("missing", .text(kind))])
    }
  }
}
