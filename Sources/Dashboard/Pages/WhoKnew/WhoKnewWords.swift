// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// The sentences above the table: how many pieces, in how many agencies, and the most that one held.
struct WhoKnewWords {
  let table: WhoKnewTable
  let reading: CaseReading

  private var naming: Naming { reading.naming }

  var filter: String {
    let theme = table.theme.map { reading.words(of: $0) } ?? "all themes"
    let person = table.person.map { " · \(naming.person($0))" } ?? ""
    return "theme: \(theme)\(person)"
  }

  var lines: [String] { [together, own, before].compactMap { $0 } }

  /// "22 of 117 entries, 95 hidden".
  var counted: String {
    let all = reading.file.entries.count
    let hidden = table.hiddenByFilter
    return hidden == 0
      ? all.counted("entry")
      : "\(all - hidden) of \(all) entries, \(hidden) hidden"
  }

  /// "14 pieces, in 8 agencies. None is shown to hold more than 3; School perhaps 4."
  private var together: String {
    let holdings = table.holdings
    let holders = holdings.filter { $0.count.sure + $0.count.possible > 0 }
    let since =
      reading.file.header.opened.map { "Since \($0.line(asOf: reading.day)): " } ?? ""
    guard !table.rows.isEmpty else { return "\(since)nothing recorded under this filter." }
    let most = holdings.map(\.count.sure).max() ?? 0
    let pieces = table.rows.count.counted("piece")
    let agencies = holders.count.counted("agency")
    return "\(since)\(pieces), in \(agencies). \(mostHeld(most))"
  }

  private func mostHeld(_ most: Int) -> String {
    if most == table.rows.count {
      let names = table.holdings.filter { $0.count.sure == most }.map { naming.agency($0.agency) }
      return "All of it is with \(names.joined(separator: ", "))."
    }
    let more = table.holdings.filter { $0.count.sure + $0.count.possible > most }
      .map { "\(naming.agency($0.agency)) perhaps \($0.count.sure + $0.count.possible)" }
    let perhaps = more.isEmpty ? "" : "; \(more.joined(separator: ", "))"
    return "None is shown to hold more than \(most)\(perhaps)."
  }

  /// What this service did not have.
  private var own: String? {
    table.holdings.first { $0.agency == reading.hub }.map { sentence(on: $0) }
  }

  /// "Held by Social care: 3 of the 14; not told of 2, nothing on record of 9."
  func sentence(on holding: WhoKnewTable.Holding) -> String {
    var parts: [String] = []
    if holding.notTold > 0 { parts.append("not told of \(holding.notTold)") }
    if holding.decidedNot > 0 { parts.append("decided not to tell of \(holding.decidedNot)") }
    if holding.notStated > 0 { parts.append("nothing on record of \(holding.notStated)") }
    let rest = parts.isEmpty ? "" : "; \(parts.joined(separator: ", "))"
    return "Held by \(naming.agency(holding.agency)): \(holding.count.perhaps) of the "
      + "\(table.rows.count)\(rest)."
  }

  private var before: String? {
    guard !table.earlier.isEmpty else { return nil }
    let index = table.agencies.firstIndex(of: reading.hub)
    let filed = index.map { place in table.earlier.count { $0.marks[place] == .filed } } ?? 0
    let lost = filed > 0 ? " \(filed) came in an assessment that was not found again." : ""
    return "From before: \(table.earlier.count) more.\(lost)"
  }
}
