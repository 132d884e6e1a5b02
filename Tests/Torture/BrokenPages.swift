// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import Foundation
import Invention

/// A7: a store of some 1,700 pages, 20 of which are overwritten, is salvaged.
struct BrokenPages {
  func run() throws -> [Finding] {
    var finding = Finding("salvage, 20 broken pages: rows there, rows read")
    let place = try StorePlace()
    let store = try place.store()
    let caseload = InventedCaseload(
      seed: 7, cases: 80, entries: 4_600,
      until: Day(year: 2026, month: 3, day: 31) ?? Day(number: 0))
    try store.add((0..<80).map { caseload.file(ofCase: $0) }, by: .sample)
    store.close()
    let rows = try salvage(place, "whole").rows
    var bytes = try place.bytes("cases.sqlite")
    let pages = bytes.count / 4096
    let broken = Set((0..<pages).shuffled().prefix(20))
    for page in broken {
      bytes.replaceSubrange(
        page * 4096..<page * 4096 + 4096, with: (0..<4096).map { _ in UInt8.random(in: 0...255) })
    }
    try bytes.write(to: URL(filePath: place.path("cases.sqlite")))
    chmod(place.path("cases.sqlite"), 0o600)
    let outcome = try salvage(place, "salvaged")
    let new = try Store.torture(place.path("salvaged/cases.sqlite"))
    finding.troubles = try new.verify(for: .sample).breaks.map(\.words)
    finding.attempts = rows
    finding.confirmed = outcome.readRows
    if pages < 1_600 { finding.troubles.append("the store has \(pages) pages only") }
    let share = Double(outcome.readRows) * 100 / Double(rows)
    if share < 98.5 { finding.troubles.append("less than 98.5 % came back") }
    finding.note =
      "\(pages) pages, \(String(format: "%.1f", share)) % of rows read, \(outcome.rows) "
      + "belong to something; \(outcome.lost.count) gone "
      + "records named, \(outcome.gaps) gaps, \(outcome.partial.count) not whole, each marked"
    return [finding]
  }

  private func salvage(_ place: StorePlace, _ name: String) throws -> Salvage.Outcome {
    try Salvage(of: place.path("cases.sqlite"), clock: { Moment(seconds: time(nil)) })
      .run(into: place.path("\(name)/cases.sqlite"), by: .sample)
  }
}
