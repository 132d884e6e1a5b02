// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import Foundation

/// A9: a backup while four write holds everything that was confirmed before it began; one that was
/// altered or cut off is refused.
struct BackupsUnderLoad {
  let rounds: Int
  let altered: Int

  func run() throws -> [Finding] {
    var finding = Finding("backup under 4 writers, restored and compared")
    for _ in 0..<rounds { try backUp(&finding) }
    return [finding, try alter()]
  }

  private func backUp(_ finding: inout Finding) throws {
    let place = try StorePlace()
    let path = place.path("cases.sqlite")
    try Store.prepare(path)
    let files = (0..<4).map { place.path("\($0).confirmed") }
    let children = try files.enumerated().map { index, file in
      try Child("Torture", Writer.words(.record, path, file, "p\(index)", count: 1_000_000))
    }
    defer {
      children.forEach { $0.kill() }
      children.forEach { _ = $0.wait() }
    }
    let store = try Store.torture(path)
    while files.contains(where: { Confirmations($0).ids.count < 5 }) { usleep(20_000) }
    let before = files.flatMap { Confirmations($0).ids }
    try patiently {
      _ = try store.backup(
        to: place.path("copy"), sealedWith: Store.phrase, cost: 10, by: .sample)
    }
    let outcome = try restore(place.path("copy"), at: place.path("back/cases.sqlite"))
    let back = try Store.torture(place.path("back/cases.sqlite"))
    let ids = try back.ids()
    finding.attempts += 1
    finding.confirmed += before.count
    finding.lost += before.count { !ids.contains($0) }
    finding.troubles += try back.verify(against: outcome.content.head, for: .sample).breaks
      .map(\.words)
  }

  private func patiently(_ step: () throws -> Void) throws {
    for _ in 0..<100 {
      do { return try step() } catch let error as StoreError {
        guard error.kind == .locked else { throw error }
        usleep(100_000)
      }
    }
  }

  private func alter() throws -> Finding {
    var finding = Finding("altered or cut backups; lost: not refused")
    let place = try StorePlace()
    try Store.prepare(place.path("cases.sqlite"))
    let store = try Store.torture(place.path("cases.sqlite"))
    _ = try store.backup(to: place.path("copy"), sealedWith: Store.phrase, cost: 10, by: .sample)
    let whole = try place.bytes("copy")
    for number in 0..<altered {
      var bytes = whole
      let index = Int.random(in: 0..<bytes.count)
      if number.isMultiple(of: 3) { bytes = bytes.prefix(index) } else { bytes[index] ^= 0x10 }
      try bytes.write(to: URL(filePath: place.path("altered")))
      finding.attempts += 1
      do {
        _ = try restore(place.path("altered"), at: place.path("back/cases.sqlite"))
        finding.lost += 1
      } catch let error as StoreError {
        if error.kind != .unreadable && error.kind != .newer {
          finding.troubles.append("byte \(index): \(error.kind)")
        }
      }
    }
    if !place.names("back").isEmpty { finding.troubles.append("something was left behind") }
    return finding
  }

  private func restore(_ file: String, at path: String) throws -> Restoration.Outcome {
    try Restoration(at: path, clock: { Moment(seconds: time(nil)) })
      .run(file, openedWith: Store.phrase, replacing: false, by: .sample)
  }
}
