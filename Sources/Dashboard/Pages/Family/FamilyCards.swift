// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

/// The cards of a family tree: name, what they are to whom it is seen from, and age.
struct FamilyCards {
  let page: FamilyPage
  let reading: CaseReading
  let columns: Int

  /// As many rows as the fullest card needs.
  var rows: Int { page.tree.members.map { lines(of: $0).count }.max() ?? 3 }

  /// What stands on a card; a name and an age take two lines each where they have to.
  func lines(of member: FamilyTree.Member) -> [(SafeText, Role)] {
    let age = age(of: member)
    return two(name(of: member)).map { ($0, role(of: member)) }
      + two(relation(of: member)).map { ($0, .muted) }
      + (age.isEmpty ? [] : two(age).map { ($0, .text) })
  }

  private func two(_ text: SafeText) -> [SafeText] {
    let lines = text.wrapped(to: columns)
    guard lines.count > 2 else { return lines }
    return [lines[0], (lines[1] + " " + lines[2]).truncated(to: columns)]
  }

  func draw(
    _ member: FamilyTree.Member, in card: Rect, within area: Rect,
    on buffer: inout CellBuffer, isSelected: Bool
  ) {
    for (offset, line) in lines(of: member).enumerated() {
      let row = card.row + offset
      guard (area.row..<area.bottom).contains(row) else { continue }
      let text = line.0.truncated(to: columns)
      let column = card.column + (columns - text.columns) / 2
      buffer.put(text, at: Point(column: column, row: row), in: area, as: line.1)
    }
    if isSelected { select(card, within: area, on: &buffer) }
  }

  private func select(_ card: Rect, within area: Rect, on buffer: inout CellBuffer) {
    let column = max(card.column, area.column)
    let row = max(card.row, area.row)
    let place = Rect(
      column: column, row: row, columns: min(card.right, area.right) - column,
      rows: min(card.bottom, area.bottom) - row)
    buffer.select(place, isFocused: true)
    buffer.cursor = Point(column: place.column, row: place.row)
  }

  private func name(of member: FamilyTree.Member) -> SafeText {
    guard case .person(let id) = member else { return "not recorded" }
    let letters = page.homes.letters(of: id)
    let mark = isUnborn(id) ? "◇ " : ""
    let home = letters.isEmpty ? "" : " [\(letters)]"
    return reading.naming.text("\(mark)\(reading.naming.person(id))\(home)")
  }

  private func relation(of member: FamilyTree.Member) -> SafeText {
    switch member {
    case .notRecorded(let children):
      return reading.naming.text("parent of \(reading.naming.people(children))")
    case .person(page.perspective): return "seen from"
    case .person(let id): return reading.naming.text(page.kinship.words(id) ?? "not tied")
    }
  }

  private func age(of member: FamilyTree.Member) -> SafeText {
    guard let person = person(member) else { return "" }
    if reading.hasDied(person) { return reading.naming.text(reading.age(of: person)) }
    let care = person.careHistory.map(\.kind).filter { $0 == .removed || $0 == .adopted }
    if !care.isEmpty, reading.isChildOfFamily(person.id) {
      let words = person.isSealed ? ["adopted", "sealed"] : care.map(\.words)
      return SafeText(words.joined(separator: ", "))
    }
    let age = reading.age(of: person)
    return reading.naming.text(age.hasPrefix("about ") ? "~\(age.dropFirst(6))" : age)
  }

  private func role(of member: FamilyTree.Member) -> Role {
    guard let person = person(member) else { return .leftOut }
    if reading.isUnborn(person) { return .unborn }
    return reading.file.header.children.contains(person.id) ? .heading : .text
  }

  private func person(_ member: FamilyTree.Member) -> Person? {
    guard case .person(let id) = member else { return nil }
    return reading.file.people.first { $0.id == id }
  }

  private func isUnborn(_ id: Person.ID) -> Bool {
    person(.person(id)).map { reading.isUnborn($0) } ?? false
  }
}
