// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

/// Who of the other cases may be a person of this one, with what agrees and what does not.
package struct SamePeopleOverlay: Sendable {
  let found: SamePeople
  var list = ListState()

  init(_ found: SamePeople) { self.found = found }

  var selected: SamePerson? {
    found.people.indices.contains(list.selected) ? found.people[list.selected] : nil
  }

  mutating func draw(
    in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading, showsRoles: Bool
  ) {
    let name = reading.naming.person(found.person)
    let columns = min(100, area.columns - 4)
    let nobody = reading.naming.text(Self.nobody(name)).wrapped(to: columns - 4)
    let lines = { Self.lines(of: $0, columns - 4, showsRoles: showsRoles) }
    let rows =
      found.people.isEmpty ? nobody.count : found.people.map { lines($0).count }.reduce(1, +)
    let inside = Popup(
      reading.naming.text("Other cases ─ who may be \(name)"),
      foot: "Enter opens, l links, x takes a link back, s searches, Esc back"
    ).draw(columns: columns, rows: min(rows + 2, area.rows - 2), in: area, on: &buffer)
    guard !found.people.isEmpty else {
      for (row, line) in nobody.enumerated() { buffer.put(line, in: inside.line(row), as: .muted) }
      return
    }
    let list = ScrollList(
      found.people, isFocused: true, height: { lines($0).count }, lines: lines)
    let parts = inside.split(.rows, [.fill, .fixed(found.isCut ? 1 : 0)])
    list.draw(in: parts[0], on: &buffer, &self.list)
    if found.isCut {
      buffer.put("There are more; the newest cases were looked at", in: parts[1], as: .muted)
    }
  }

  private static func nobody(_ name: String) -> String {
    "Nobody in the other cases you may open has a name of two words in common with \(name), a "
      + "number, or a word of a name and the day of birth. s searches by any words."
  }

  private static func lines(
    of person: SamePerson, _ columns: Int, showsRoles: Bool
  ) -> [StyledLine] {
    let label = showsRoles ? SearchOverlay.initials(person.caseLabel) : person.caseLabel
    let head = StyledLine(SafeText(label), as: .heading)
      .adding("  " + SafeText(showsRoles ? "a person" : person.label), as: .heading)
    let words = { (points: [SamePerson.Point]) in
      points.map { showsRoles ? $0.subject.rawValue : $0.words }.removingDoubles
        .joined(separator: "; ")
    }
    var lines = [head]
    for (title, points, role) in [
      ("agrees   ", person.agrees, Role.text), ("differs  ", person.differs, Role.maybe),
    ] where !points.isEmpty {
      lines.append(
        StyledLine("   " + SafeText(title), as: .muted)
          .adding(SafeText(words(points)), as: role))
    }
    if let link = person.link {
      let by = link.author.map { " by \($0)" } ?? ""
      let why = showsRoles ? "" : ": \(link.reason)"
      lines.append(
        StyledLine("   linked   ", as: .key)
          .adding(SafeText("\(link.at.inWords)\(by)\(why)")))
    }
    return lines.map { $0.truncated(to: columns) }
  }
}
