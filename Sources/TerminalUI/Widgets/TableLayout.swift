// SPDX-License-Identifier: Apache-2.0

/// How wide each column of a table is; nil for one that gave way.
struct TableLayout: Hashable, Sendable {
  static let gap = 1

  let widths: [Int?]
  let width: Int

  /// Columns that cannot all have their least width give way one by one, the most willing first.
  /// What is left over is shared evenly among those whose text is wider, and none gets more than
  /// its text needs.
  init(_ columns: [Table.Column], natural: [Int], in width: Int) {
    let least = columns.indices.map { min(columns[$0].least, max(1, natural[$0])) }
    var shown = Array(columns.indices)
    let needed = { (shown: [Int]) in
      shown.reduce(0) { $0 + least[$1] } + max(0, shown.count - 1) * Self.gap
    }
    while shown.count > 1, needed(shown) > width,
      let leaving = shown.max(by: { columns[$0].givesWay < columns[$1].givesWay })
    {
      shown.removeAll { $0 == leaving }
    }
    var widths = columns.indices.map { shown.contains($0) ? least[$0] : nil }
    var room = width - needed(shown)
    var wanting = shown.filter { natural[$0] > least[$0] }
    while room > 0, !wanting.isEmpty {
      let share = max(1, room / wanting.count)
      for column in wanting where room > 0 {
        let own = widths[column] ?? 0
        let more = min(share, natural[column] - own, room)
        widths[column] = own + more
        room -= more
      }
      wanting.removeAll { widths[$0] == natural[$0] }
    }
    self.widths = widths
    self.width = width
  }
}
