// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

/// The lines of the timeline's rows at one width: worked out when a row comes near the screen, and
/// kept for the next key. Wrapping thousands of texts would be felt.
struct DrawnRows: Sendable {
  private let columns: TimelinePane.Columns
  /// Words that are being found, and stand out.
  private let match: String
  private var lines: [Int: [StyledLine]] = [:]

  /// Enough for every row that a few screens hold.
  private static let most = 1_000

  init(_ columns: TimelinePane.Columns, _ match: String) {
    self.columns = columns
    self.match = match
  }

  func fits(_ columns: TimelinePane.Columns, _ match: String) -> Bool {
    self.columns == columns && self.match == match
  }

  mutating func lines(
    of index: Int, _ rows: [TimelineRow], _ reading: CaseReading
  ) -> [StyledLine] {
    if let known = lines[index] { return known }
    if lines.count >= Self.most { lines = [:] }
    let new = self.lines(of: rows[index], reading)
    lines[index] = new
    return new
  }

  private func lines(of row: TimelineRow, _ reading: CaseReading) -> [StyledLine] {
    switch row {
    case .year(let year): return [StyledLine(SafeText(year), as: .heading)]
    case .gap(let words):
      let indent = String(repeating: " ", count: columns.when + 1)
      return [StyledLine(SafeText("\(indent)░ \(words)"), as: .muted)]
    case .entries(let ids, let heading):
      return EntryRow(ids, heading: heading, reading).map { lines(of: $0, reading.naming) } ?? []
    }
  }

  private func lines(of entry: EntryRow, _ naming: Naming) -> [StyledLine] {
    let mark = (entry.isSign ? "! " : "") + (entry.isStrength ? "+ " : "")
    let text = SafeText(mark) + naming.text(entry.text)
    var wrapped =
      columns.mostLines > 1
      ? text.wrapped(to: columns.text) : [text.truncated(to: columns.text)]
    if wrapped.count > columns.mostLines {
      let last = wrapped[columns.mostLines - 1] + " …"
      wrapped = wrapped.prefix(columns.mostLines - 1) + [last.truncated(to: columns.text)]
    }
    let isMatch = !match.isEmpty && entry.text.lowercased().contains(match)
    let role: Role = isMatch ? .match : entry.isSign ? .alert : entry.isStrength ? .strength : .text
    let when = SafeText(entry.when + (entry.mayBeLater && !entry.when.contains("?") ? "?" : ""))
    var first = StyledLine(" ")
    first.add(when.padded(to: columns.when - 1) + " ", as: entry.mayBeLater ? .maybe : .date)
    first.add(naming.text(entry.agency).padded(to: columns.agency - 1) + " ", as: .agency)
    first.add((wrapped.first ?? "").padded(to: columns.text), as: role)
    first.add(" " + SafeText(entry.told.mark).padded(to: columns.told - 1), as: entry.told.role)
    let indent = SafeText(String(repeating: " ", count: 1 + columns.when + columns.agency))
    var lines = [first]
    lines += wrapped.dropFirst().map { StyledLine(indent).adding($0, as: role) }
    guard columns.mostLines > 1 else { return lines }
    for note in entry.notes {
      let line = naming.text("· " + note).truncated(to: columns.text)
      lines.append(StyledLine(indent).adding(line, as: .muted))
    }
    return lines
  }
}
