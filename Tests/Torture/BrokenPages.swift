// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import Foundation
import Invention

/// A7: a store of some 1,700 pages, 20 of which are overwritten, is salvaged. Which 20 they are is
/// left to chance, so it is done several times and the rows of all are held to the figure.
struct BrokenPages {
  private static let pageSize = 4_096
  let times: Int

  func run() throws -> [Finding] {
    var finding = Finding("salvage, 20 broken pages: rows, and rows read")
    let place = try StorePlace()
    try fill(place)
    let whole = try place.bytes("cases.sqlite")
    let rows = try salvage(place, "whole").rows
    var named = 0
    for time in 0..<times {
      try breakPages(of: whole, place)
      let outcome = try salvage(place, "salvaged-\(time)")
      let new = try Store.torture(place.path("salvaged-\(time)/cases.sqlite"))
      finding.troubles += try new.verify(for: .sample).breaks.map(\.words)
      finding.attempts += rows
      finding.confirmed += outcome.readRows
      named += outcome.lost.count + outcome.partial.count
    }
    let pages = whole.count / Self.pageSize
    if pages < 1_600 { finding.troubles.append("the store has \(pages) pages only") }
    let share = Double(finding.confirmed) * 100 / Double(finding.attempts)
    if share < 98.5 { finding.troubles.append("less than 98.5 % came back") }
    finding.note =
      "\(times) times of \(pages) pages, \(String(format: "%.1f", share)) % of rows read, \(named) "
      + "records named as gone or not whole"
    return [finding]
  }

  private func fill(_ place: StorePlace) throws {
    let store = try place.store()
    let caseload = InventedCaseload(
      seed: 7, cases: 80, entries: 5_200,
      until: Day(year: 2026, month: 3, day: 31) ?? Day(number: 0))
    try store.add((0..<80).map { caseload.file(ofCase: $0) }, by: .sample)
    store.close()
  }

  private func breakPages(of whole: Data, _ place: StorePlace) throws {
    var bytes = whole
    for page in (0..<whole.count / Self.pageSize).shuffled().prefix(20) {
      let range = page * Self.pageSize..<(page + 1) * Self.pageSize
      bytes.replaceSubrange(range, with: range.map { _ in UInt8.random(in: 0...255) })
    }
    try bytes.write(to: URL(filePath: place.path("cases.sqlite")))
    chmod(place.path("cases.sqlite"), 0o600)
  }

  private func salvage(_ place: StorePlace, _ name: String) throws -> Salvage.Outcome {
    try Salvage(of: place.path("cases.sqlite"), clock: { Moment(seconds: time(nil)) })
      .run(into: place.path("\(name)/cases.sqlite"), by: .sample)
  }
}
