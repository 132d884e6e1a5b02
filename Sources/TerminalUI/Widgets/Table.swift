// SPDX-License-Identifier: Apache-2.0

package import TextSafety

/// Rows under columns that share the width fairly.
///
/// A row takes one line where there is little room and a few where there is more; the selected one
/// is shown whole, with what stands in the columns that gave way below it.
package struct Table: Sendable {
  package struct Column: Sendable {
    package let heading: SafeText
    /// Narrower than this it gives way.
    package let least: Int
    /// The higher, the sooner; the columns a row cannot do without have 0.
    package let givesWay: Int

    package init(_ heading: SafeText, least: Int, givesWay: Int = 0) {
      self.heading = heading
      self.least = least
      self.givesWay = givesWay
    }
  }

  package struct Cell: Sendable {
    package let text: SafeText
    package let role: Role
    let columns: Int

    package init(_ text: SafeText, as role: Role = .text) {
      self.text = text
      self.role = role
      columns = text.columns
    }
  }

  package enum Row: Sendable {
    case heading(SafeText)
    /// A line between rows that cannot be selected.
    case note(SafeText)
    case cells([Cell])
  }

  package let columns: [Column]
  package let rows: [Row]
  /// The widest text of each column.
  let natural: [Int]

  package init(_ columns: [Column], _ rows: [Row]) {
    self.columns = columns
    self.rows = rows
    var natural = columns.map(\.heading.columns)
    for case .cells(let cells) in rows {
      for (index, cell) in cells.enumerated() where index < natural.count {
        natural[index] = max(natural[index], cell.columns)
      }
    }
    self.natural = natural
  }

  package func canSelect(_ index: Int) -> Bool {
    guard rows.indices.contains(index), case .cells = rows[index] else { return false }
    return true
  }

  /// The headings, then the rows; `mostLines` is how many lines a row may take that is not selected.
  package func draw(
    in area: Rect, on buffer: inout CellBuffer, _ state: inout TableState, mostLines: Int
  ) {
    guard area.rows > 1, !rows.isEmpty else { return }
    let layout = TableLayout(columns, natural: natural, in: area.columns - 1)
    head(layout).draw(in: area.line(0), on: &buffer)
    state.prepare(self, layout, mostLines)
    let inside = area.below(1)
    let selected = state.list.selected
    let heights = state.heights
    var list = ScrollList(
      Array(rows.indices), isFocused: true,
      height: { index in
        index == selected ? lines(of: index, layout, most: nil).count : heights[index]
      },
      lines: { index in lines(of: index, layout, most: index == selected ? nil : mostLines) })
    list.canSelect = canSelect
    state.keepHeadings(of: self, in: inside.rows, selected: lines(of: selected, layout, most: nil))
    state.below = list.draw(in: inside, on: &buffer, &state.list)
    guard let place = buffer.cursor, place.column == area.column else { return }
    buffer.put("▸", at: place, in: area, as: .key)
    buffer.select(Rect(column: place.column, row: place.row, columns: 1, rows: 1), isFocused: true)
  }

  private func head(_ layout: TableLayout) -> StyledLine {
    var line = StyledLine(" ")
    for (column, width) in zip(columns, layout.widths) {
      guard let width else { continue }
      line.add(column.heading.padded(to: width) + " ", as: .heading)
    }
    return line
  }

  /// - Parameter most: nil for all of them.
  func lines(of index: Int, _ layout: TableLayout, most: Int?) -> [StyledLine] {
    switch rows[index] {
    case .heading(let text): [StyledLine(text.truncated(to: layout.width), as: .heading)]
    case .note(let text):
      text.wrapped(to: max(8, layout.width - 2)).map { StyledLine("  " + $0, as: .muted) }
    case .cells(let cells):
      lines(of: cells, layout, most: most) + (most == nil ? rest(of: cells, layout) : [])
    }
  }

  func lineCount(of index: Int, _ layout: TableLayout, most: Int) -> Int {
    if case .note = rows[index] { return lines(of: index, layout, most: most).count }
    guard most > 1, case .cells(let cells) = rows[index] else { return 1 }
    let counts = zip(cells, layout.widths).map { cell, width in
      guard let width, cell.columns > width else { return 1 }
      return min(most, cell.text.wrapped(to: width).count)
    }
    return counts.max() ?? 1
  }

  private func lines(of cells: [Cell], _ layout: TableLayout, most: Int?) -> [StyledLine] {
    let parts = zip(cells, layout.widths).compactMap { cell, width -> (Cell, Int, [SafeText])? in
      guard let width else { return nil }
      return (cell, width, cell.lines(in: width, most: most))
    }
    let count = parts.map(\.2.count).max() ?? 1
    return (0..<count).map { row in
      var line = StyledLine(" ")
      for (cell, width, texts) in parts {
        let text = texts.indices.contains(row) ? texts[row] : ""
        line.add(text.padded(to: width), as: cell.role)
        line.add(" ")
      }
      return line
    }
  }

  /// What stands in the columns that gave way.
  private func rest(of cells: [Cell], _ layout: TableLayout) -> [StyledLine] {
    let hidden = cells.indices.filter { layout.widths[$0] == nil && !cells[$0].text.isEmpty }
    guard !hidden.isEmpty else { return [] }
    let width = layout.widths.reduce(0) { $0 + ($1.map { $0 + TableLayout.gap } ?? 0) }
    let words = hidden.map { columns[$0].heading + ": " + cells[$0].text }
    let text = words.dropFirst().reduce(words[0]) { $0 + "; " + $1 }
    return text.wrapped(to: max(8, width - 3)).map { StyledLine("    " + $0, as: .muted) }
  }
}

extension Table.Cell {
  fileprivate func lines(in width: Int, most: Int?) -> [SafeText] {
    guard columns > width else { return [text] }
    if most == 1 { return [text.truncated(to: width)] }
    let all = text.wrapped(to: width)
    guard let most, all.count > most else { return all }
    return all.prefix(most - 1) + [(all[most - 1] + " …").truncated(to: width)]
  }
}
