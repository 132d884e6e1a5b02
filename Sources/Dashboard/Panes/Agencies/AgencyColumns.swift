// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

/// The columns of the agencies at a width, each as wide as what stands in it.
struct AgencyColumns {
  private let name: Int
  private let worker: Int
  private let counts: Int
  private let saw: Int
  private let spoke: Int
  private let missing: Int
  private let rest: Int
  private let isShort: Bool

  /// Nil where there is no room for columns.
  init?(_ rows: [AgencyTable.Row], in room: Int, _ day: Day, _ naming: Naming) {
    guard room >= 70 else { return nil }
    isShort = room < 100
    let widest = { (texts: [String], head: String, most: Int) in
      min(most, (texts.map { naming.text($0).columns } + [head.count]).max() ?? 0) + 1
    }
    name = widest(rows.map { [isShort] in isShort ? $0.short : $0.name }, "agency", 24)
    let workers = rows.compactMap(\.worker)
    worker = isShort && workers.isEmpty ? 0 : widest(workers, "not named", isShort ? 12 : 18)
    counts = isShort ? 0 : widest(rows.map(AgencyColumns.counts), "entries", 18)
    saw = widest(rows.map { AgencyColumns.date($0.sawFamily, day) }, "saw family", 16)
    spoke = widest(rows.map { AgencyColumns.date($0.spokeToUs, day) }, "spoke to us", 16)
    missing = rows.contains { $0.notReceived > 0 } ? 9 : 0
    rest = max(8, room - 1 - name - worker - counts - saw - spoke - missing)
  }

  private static func date(_ when: When?, _ day: Day) -> String {
    when?.short(asOf: day, heading: nil) ?? "-"
  }

  private static func counts(_ row: AgencyTable.Row) -> String {
    row.incidents > 0 ? "\(row.entries) + \(row.incidents.counted("incident"))" : "\(row.entries)"
  }

  var head: StyledLine {
    var line = StyledLine(SafeText(" " + "agency").padded(to: name + 1), as: .heading)
    for (words, width) in [
      ("worker", worker), ("entries", counts), ("saw family", saw), ("spoke to us", spoke),
      ("not here", missing), ("asked, held back", rest),
    ] where width > 0 {
      line.add(SafeText(words).padded(to: width), as: .heading)
    }
    return line
  }

  func line(of row: AgencyTable.Row, _ day: Day, _ naming: Naming) -> StyledLine {
    var line = StyledLine(" ")
    let add = { (text: SafeText, width: Int, role: Role) in
      guard width > 0 else { return }
      line.add(text.padded(to: width - 1) + " ", as: role)
    }
    add(naming.text(isShort ? row.short : row.name), name, .agency)
    add(naming.text(row.worker ?? "not named"), worker, row.worker == nil ? .muted : .text)
    add(SafeText(Self.counts(row)), counts, .text)
    add(SafeText(Self.date(row.sawFamily, day)), saw, .date)
    add(SafeText(Self.date(row.spokeToUs, day)), spoke, .date)
    add(SafeText(row.notReceived > 0 ? "\(row.notReceived)" : ""), missing, .text)
    add(
      naming.text(row.telling ?? row.asked.words), rest, row.telling == nil ? .muted : .leftOut)
    return line
  }
}
