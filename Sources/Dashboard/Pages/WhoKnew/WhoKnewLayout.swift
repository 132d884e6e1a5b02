// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

/// How the table is laid out at a width: names over two lines, so that the columns of as many
/// agencies as can be stand side by side.
struct WhoKnewLayout {
  private static let widestName = 9
  private static let widestDate = 17

  struct Column {
    let index: Int
    let head: [SafeText]
    /// What the agency holds.
    let total: String
    let width: Int
  }

  let when: Int
  let what: Int
  let columns: [Column]
  let all: Int

  /// - Parameter agency: The column that has to be on screen.
  init(_ table: WhoKnewTable, in room: Int, showing agency: Int, _ reading: CaseReading) {
    when = min(Self.widestDate, max(6, table.whenColumns)) + 2
    let columns = table.holdings.indices.map { Self.column($0, table.holdings[$0], reading) }
    all = columns.count
    let rest = room - when - 1
    let shown = Self.columns(columns, in: rest - Self.least(room), showing: agency)
    self.columns = shown
    what = max(8, min(60, rest - shown.reduce(0) { $0 + $1.width }))
  }

  /// Narrower the words of an entry cannot be told apart.
  private static func least(_ room: Int) -> Int { room >= 100 ? 36 : 24 }

  private static func column(
    _ index: Int, _ holding: WhoKnewTable.Holding, _ reading: CaseReading
  ) -> Column {
    let head = head(reading.naming.agency(holding.agency), reading.naming)
    let most = holding.count.sure + holding.count.possible
    let total = holding.count.possible == 0 ? "\(most)" : "\(holding.count.sure)-\(most)"
    let width = max(2, total.count, head.map(\.columns).max() ?? 0) + 1
    return Column(index: index, head: head, total: total, width: width)
  }

  /// A name over at most two lines; a long word ends in `…` rather than on the next line.
  private static func head(_ name: String, _ naming: Naming) -> [SafeText] {
    let words = name.split(separator: " ").map {
      naming.text(String($0)).truncated(to: widestName)
    }
    let whole = SafeText(words.map(\.text).joined(separator: " "))
    let narrow = whole.wrapped(to: words.map(\.columns).max() ?? 0)
    let lines = narrow.count > 2 ? whole.wrapped(to: widestName) : narrow
    guard lines.count > 2 else { return lines }
    return [lines[0], (lines[1] + " …").truncated(to: widestName)]
  }

  private static func columns(
    _ all: [Column], in room: Int, showing agency: Int
  ) -> [Column] {
    var first = 0
    while true {
      var left = room
      let shown = all.dropFirst(first).prefix { column in
        left -= column.width
        return left >= 0
      }
      if first >= agency || shown.last.map({ $0.index >= agency }) == true || shown.isEmpty {
        return Array(shown.isEmpty ? all.dropFirst(first).prefix(1) : shown)
      }
      first += 1
    }
  }

  /// Which agencies are on screen, where not all are.
  var place: String? {
    guard let first = columns.first?.index, let last = columns.last?.index, columns.count < all
    else { return nil }
    let keys = [first > 0 ? "h" : nil, last + 1 < all ? "l" : nil].compactMap { $0 }
    return "agencies \(first + 1)-\(last + 1) of \(all), more with "
      + keys.joined(separator: " and ")
  }
}
