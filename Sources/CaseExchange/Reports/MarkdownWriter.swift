// SPDX-License-Identifier: Apache-2.0

import TextSafety

/// Writes a report as Markdown. Text of the case is made safe and its punctuation escaped, so that
/// it is read as words and never as a link, a heading or HTML.
package struct MarkdownWriter {
  package init() {}

  package func write(_ report: Report) -> String {
    let head = "# \(escaped(report.title))\n\n" + list(report.statement)
    let sections = report.sections.map { section in
      "## \(escaped(section.heading))\n\n"
        + section.blocks.map(written).joined(separator: "\n\n")
    }
    return ([head] + sections).joined(separator: "\n\n") + "\n"
  }

  private func written(_ block: Report.Block) -> String {
    switch block {
    case .heading(let text): "### \(escaped(text))"
    case .text(let text): escaped(text)
    case .nothing(let text): "*\(escaped(text))*"
    case .list(let items): list(items)
    case .table(let table): written(table)
    case .columns(let columns): columns.map(written).joined(separator: "\n\n")
    }
  }

  private func written(_ column: Report.Column) -> String {
    "#### \(escaped(column.heading))\n\n"
      + (column.lines.isEmpty ? "*\(escaped(column.nothing))*" : list(column.lines))
  }

  private func list(_ items: [String]) -> String {
    items.map { "- \(escaped($0))" }.joined(separator: "\n")
  }

  private func written(_ table: Report.Table) -> String {
    let rule = "|" + table.head.map { _ in "---|" }.joined()
    return ([row(table.head), rule] + table.rows.map(row)).joined(separator: "\n")
      + "\n\n*\(escaped(table.caption))*"
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.map(escaped).joined(separator: " | ") + " |"
  }

  /// One line, with everything escaped that Markdown could take for its own.
  func escaped(_ text: String) -> String {
    let letters = Array(SafeText(text, marks: .full).text)
    var result = ""
    for (index, letter) in letters.enumerated() {
      let next = index + 1 < letters.count ? letters[index + 1] : " "
      if needsEscape(letter, next, after: letters[..<index]) { result += "\\" }
      result.append(letter)
    }
    return result
  }

  private func needsEscape(
    _ letter: Character, _ next: Character, after before: ArraySlice<Character>
  ) -> Bool {
    switch letter {
    case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "@": true
    case "-", "+", "=": before.isEmpty
    // A bare address would become a link, and a number with a stop an item of a list.
    case ":": next == "/"
    case ".": before.suffix(3) == ["w", "w", "w"] || isNumbered(before, next)
    case ")": isNumbered(before, next)
    default: false
    }
  }

  private func isNumbered(_ before: ArraySlice<Character>, _ next: Character) -> Bool {
    !before.isEmpty && before.allSatisfy(\.isNumber) && next == " "
  }
}
