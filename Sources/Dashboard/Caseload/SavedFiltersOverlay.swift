// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

/// The filters a worker keeps under names, and a few that everybody has.
package struct SavedFiltersOverlay: Sendable {
  struct Row: Sendable {
    let filter: SavedFilter
    /// Everybody has it, and it stays.
    let isCommon: Bool
  }

  private(set) var rows: [Row] = []
  var list = ListState()
  /// The filter that is on, for which a name is being typed.
  private(set) var naming: (text: String, name: TextField)?
  private(set) var problem: String?

  static let longestName = 40

  static let common = [
    SavedFilter(name: "Others recorded since I looked", text: "changed:yes"),
    SavedFilter(name: "A date in the next two weeks", text: "next:14"),
    SavedFilter(name: "A child under two", text: "under:2"),
    SavedFilter(name: "Child protection plans", text: "status:cp"),
  ]

  init(_ filters: [SavedFilter]) { show(filters) }

  mutating func show(_ filters: [SavedFilter]) {
    rows =
      filters.map { Row(filter: $0, isCommon: false) }
      + Self.common.map { Row(filter: $0, isCommon: true) }
    list.move(by: 0, of: rows.count)
  }

  var selected: Row? { rows.indices.contains(list.selected) ? rows[list.selected] : nil }

  mutating func beginNaming(_ text: String) { naming = (text, TextField()) }

  mutating func stopNaming() { (naming, problem) = (nil, nil) }

  mutating func type(_ key: Key) {
    problem = nil
    _ = naming?.name.handle(key)
  }

  /// What is to be kept; nil, and why it cannot be, where the name does not do.
  mutating func named() -> SavedFilter? {
    guard let naming else { return nil }
    let name = naming.name.text.trimmingBlanks
    guard (1...Self.longestName).contains(name.count) else {
      problem = "A name of 1 to \(Self.longestName) letters"
      return nil
    }
    stopNaming()
    return SavedFilter(name: name, text: naming.text)
  }

  mutating func draw(in area: Rect, on buffer: inout CellBuffer) {
    let columns = min(78, area.columns - 4)
    let inside = Popup(
      "Filters", foot: "Enter applies, + keeps the one that is on, x takes out, Esc back"
    ).draw(columns: columns, rows: min(rows.count + 4, area.rows - 2), in: area, on: &buffer)
    let parts = inside.split(.rows, [.fill, .fixed(2)])
    let width = min(Self.longestName, max(16, columns / 2))
    let list = ScrollList(
      rows, isFocused: naming == nil, height: { _ in 1 },
      lines: { row in
        let name = SafeText(row.filter.name).truncated(to: width).padded(to: width)
        return [
          StyledLine(" " + name, as: row.isCommon ? .muted : .text)
            .adding("  " + SafeText(row.filter.text), as: .date)
            .truncated(to: inside.columns)
        ]
      })
    list.draw(in: parts[0], on: &buffer, &self.list)
    drawName(in: parts[1], on: &buffer)
  }

  private func drawName(in area: Rect, on buffer: inout CellBuffer) {
    guard let naming else { return }
    let line = area.line(1)
    let label = buffer.put(" Name for \(SafeText(naming.text)): ", in: line, as: .key)
    naming.name.draw(in: line.split(.columns, [.fixed(label), .fill])[1], on: &buffer)
    if let problem { buffer.put(" " + SafeText(problem), in: area.line(0), as: .error) }
  }
}

extension DashboardState {
  mutating func show(_ filters: [SavedFilter]) {
    guard open == nil else { return }
    if case .filters(var overlay) = overlays.last {
      overlay.show(filters)
      overlays[overlays.count - 1] = .filters(overlay)
    } else {
      overlays.append(.filters(SavedFiltersOverlay(filters)))
    }
  }

  mutating func press(_ key: Key, on filters: SavedFiltersOverlay) -> [Effect] {
    var filters = filters
    var effects: [Effect] = []
    switch key.notation {
    case "<Esc>" where filters.naming != nil: filters.stopNaming()
    case "<Enter>" where filters.naming != nil:
      effects = filters.named().map { [.keepFilter($0)] } ?? []
    case _ where filters.naming != nil: filters.type(key)
    case "<Esc>", "q":
      overlays.removeLast()
      return []
    case "<Enter>":
      overlays.removeLast()
      return filters.selected.map { filterCaseload($0.filter.text) } ?? []
    case "j", "<Down>": filters.list.move(by: 1, of: filters.rows.count)
    case "k", "<Up>": filters.list.move(by: -1, of: filters.rows.count)
    case "+" where caseload.filter.isEmpty: notice = "No filter is on: f begins one"
    case "+": filters.beginNaming(caseload.filter)
    case "x":
      if filters.selected?.isCommon == true { notice = "This one everybody has" }
      effects =
        filters.selected.flatMap { $0.isCommon ? nil : [.discardFilter($0.filter.name)] } ?? []
    default: break
    }
    overlays[overlays.count - 1] = .filters(filters)
    return effects
  }
}
