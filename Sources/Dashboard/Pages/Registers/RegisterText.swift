// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import TerminalUI
package import TextSafety

/// A register outside the screen: lines of plain text, and the same values for JSON.
package struct RegisterText {
  /// One row: what it rests on, and each column with its words or the kind of nothing there.
  package struct Row {
    package let id: String
    package let entry: TimelineEntry.ID?
    package let section: String?
    package let mayBeLater: Bool
    package let cells: [Cell]
  }

  package enum Cell {
    case text(SafeText)
    case missing(String)
  }

  private let content: RegisterContent
  private let reading: CaseReading

  /// Nil where no register has this name.
  package init?(_ name: String, _ reading: CaseReading) {
    guard let register = Register.named(name) else { return nil }
    content = RegisterContent(register, reading, .none)
    self.reading = reading
  }

  /// The names that `--pane` takes.
  package static var names: [String] { Register.all.map(\.name) }

  package var name: String { content.register.name }
  package var count: Count { content.count }
  /// The columns by the names that JSON gives them.
  package var columns: [String] {
    content.register.columns.map { column in
      let name = column.heading.isEmpty ? "direction" : column.heading.text
      return name.split(separator: " ").enumerated().map { index, word in
        index == 0 ? word.lowercased() : word.lowercased().firstUpper
      }.joined().filter { $0.isLetter }
    }
  }

  package var rows: [Row] {
    content.rows.map { row in
      Row(
        id: row.id, entry: row.entry?.id, section: row.section, mayBeLater: row.mayBeLater,
        cells: row.cells.map { cell in
          if case .text(let text, _) = cell { return .text(reading.naming.text(text)) }
          return .missing(cell.words)
        })
    }
  }

  package var lines: [SafeText] {
    let words = RegisterWords(content: content, filter: .none)
    let head =
      [
        SafeText(
          words.title.replacing(content.register.title, with: content.register.title.uppercased()))
      ] + content.lead.map { reading.naming.text("  " + $0) }
    let hidden = reading.hiddenWords.map { [reading.naming.text("  Not shown: \($0)")] } ?? []
    guard !content.table.rows.isEmpty else { return head + hidden + [SafeText("  \(words.empty)")] }
    return head + hidden
      + content.table.rows.enumerated().map { index, row in
        switch row {
        case .heading(let text): "  " + text
        case .note(let text): "    " + text
        case .cells: line(content.row(at: index))
        }
      }
  }

  /// The id, then what each column says; the headings are there because no line is above them.
  private func line(_ row: RegisterRow?) -> SafeText {
    guard let row else { return "" }
    let parts = zip(content.register.columns, row.cells).enumerated().compactMap {
      index, pair -> String? in
      let (column, cell) = pair
      if case .text("", _) = cell { return nil }
      return index < 2 || column.heading.isEmpty ? cell.words : "\(column.heading): \(cell.words)"
    }
    let later = row.mayBeLater ? " (may be later)" : ""
    return reading.naming.text("    \(row.id)\(later)  \(parts.joined(separator: " · "))")
  }
}
