// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

/// Options side by side, in as many rows as they need.
struct OptionFlow {
  private(set) var places: [Point] = []
  private(set) var rows = 1

  init(_ words: [String], columns: Int) {
    var place = Point(column: 0, row: 0)
    for word in words {
      let width = SafeText(word).columns + 2
      if place.column > 0, place.column + width - 2 > columns {
        place = Point(column: 0, row: place.row + 1)
      }
      places.append(place)
      place.column += width
    }
    rows = place.row + 1
  }
}

extension Form {
  /// Where the options of a field stand when it is being filled in; nil for other fields.
  func flow(of index: Int, columns: Int) -> OptionFlow? {
    guard let words = options(of: index) else { return nil }
    return OptionFlow(words, columns: columns)
  }

  /// Each option with what is said of it.
  private func options(of index: Int) -> [String]? {
    switch fields[index].input {
    case .ticks(let options, let ticked, _):
      options.indices.map { (ticked.contains($0) ? "[x] " : "[ ] ") + options[$0].words }
    case .marks(let options, let states, let marks, _):
      options.indices.map { row in
        "\(options[row].words): \(states[marks[row] ?? 0].words.orNil ?? "-")"
      }
    default: nil
    }
  }

  private func isSet(_ option: Int, _ index: Int) -> Bool {
    switch fields[index].input {
    case .ticks(_, let ticked, _): ticked.contains(option)
    case .marks(_, _, let marks, _): (marks[option] ?? 0) > 0
    default: false
    }
  }

  private func cursor(_ index: Int) -> Int {
    switch fields[index].input {
    case .ticks(_, _, let at), .marks(_, _, _, let at): at
    default: 0
    }
  }

  /// All of them while the field has the focus; else only what was said.
  func drawOptions(
    _ index: Int, in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading,
    _ isFocused: Bool
  ) {
    let words = options(of: index) ?? []
    guard isFocused else {
      let said = words.indices.filter { isSet($0, index) }.map { words[$0] }
      let line = said.isEmpty ? "-" : reading.naming.text(said.joined(separator: "  "))
      buffer.put(line, in: area.line(0), as: said.isEmpty ? .muted : .text)
      return
    }
    if words.isEmpty { buffer.put("nothing to choose from", in: area.line(0), as: .muted) }
    let flow = OptionFlow(words, columns: area.columns)
    for (option, place) in flow.places.enumerated() where place.row < area.rows {
      let isHere = option == cursor(index)
      let point = Point(column: area.column + place.column, row: area.row + place.row)
      let role: Role = isHere ? .key : isSet(option, index) ? .text : .muted
      buffer.put(reading.naming.text(words[option]), at: point, in: area, as: role)
      if isHere { buffer.cursor = point }
    }
  }
}
