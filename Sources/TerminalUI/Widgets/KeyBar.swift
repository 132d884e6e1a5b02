// SPDX-License-Identifier: Apache-2.0

package import TextSafety

/// The keys that work here, as many as fit; each can be pointed at.
package struct KeyBar: Sendable {
  /// In the notation of `Key`, and what it does.
  package let keys: [(key: String, label: SafeText)]

  package init(_ keys: [(key: String, label: SafeText)]) { self.keys = keys }

  package func draw(in area: Rect, on buffer: inout CellBuffer) {
    guard !area.isEmpty else { return }
    var column = area.column + 1
    for (key, label) in keys {
      let name = SafeText(Self.name(of: key))
      let width = name.columns + 1 + label.columns
      guard column + width <= area.right else { break }
      let word = Rect(column: column, row: area.row, columns: width, rows: 1)
      buffer.offer(Key.keys(key), in: word, as: .word)
      buffer.put(name + " ", in: word, as: .key)
      let place = Point(column: column + name.columns + 1, row: area.row)
      buffer.put(label, at: place, in: word, as: .muted)
      column += width + 2
    }
  }

  /// `Tab`, not `<Tab>`.
  private static func name(of key: String) -> String {
    key.hasPrefix("<") && key.hasSuffix(">") && key.count > 2
      ? String(key.dropFirst().dropLast()) : key
  }
}
