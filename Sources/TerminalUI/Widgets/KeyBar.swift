// SPDX-License-Identifier: Apache-2.0

package import TextSafety

/// The keys that work here, as many as fit; each can be pointed at.
package struct KeyBar: Sendable {
  /// In the notation of `Key`, and what it does; nothing where the next one says it for both.
  package let keys: [(key: String, label: SafeText)]

  package init(_ keys: [(key: String, label: SafeText)]) { self.keys = keys }

  /// What all of the keys take.
  package var columns: Int {
    keys.reduce(-1) { $0 + Self.width(of: $1) + ($1.label.isEmpty ? 1 : 2) }
  }

  private static func width(of key: (key: String, label: SafeText)) -> Int {
    SafeText(name(of: key.key)).columns + (key.label.isEmpty ? 0 : 1 + key.label.columns)
  }

  package func draw(in area: Rect, on buffer: inout CellBuffer) {
    guard !area.isEmpty else { return }
    var column = area.column + 1
    for (key, label) in keys {
      let name = SafeText(Self.name(of: key))
      let width = Self.width(of: (key, label))
      guard column + width <= area.right else { break }
      let word = Rect(column: column, row: area.row, columns: width, rows: 1)
      buffer.offer(Key.keys(key), in: word, as: .word)
      buffer.put(name + (label.isEmpty ? "" : " "), in: word, as: .key)
      let place = Point(column: column + name.columns + 1, row: area.row)
      buffer.put(label, at: place, in: word, as: .muted)
      column += width + (label.isEmpty ? 1 : 2)
    }
  }

  /// `Tab`, not `<Tab>`.
  private static func name(of key: String) -> String {
    key.hasPrefix("<") && key.hasSuffix(">") && key.count > 2
      ? String(key.dropFirst().dropLast()) : key
  }
}
