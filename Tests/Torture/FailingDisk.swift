// SPDX-License-Identifier: Apache-2.0

import CaseStore
import CaseboardTesting
import Foundation

/// A4: the disk is full after so many bytes, or a write or sync fails; what was confirmed stays, and
/// writing goes on when the disk is well again.
struct FailingDisk {
  let full: Int
  let failing: Int

  func run() throws -> [Finding] {
    let sizes = (0..<full).map { 4_096 + $0 * 6_000 }
    let fullDisk = try fail("disk full", sizes.map { ["TORTURE_FULL": String($0)] }, says: "full")
    let steps = (0..<failing).map { number in
      ["TORTURE_FAIL": String(1 + number * 2)].merging(
        number.isMultiple(of: 2) ? ["TORTURE_ONCE": "1"] : [:]
      ) { $1 }
    }
    return [fullDisk, try fail("a write or sync fails, once or for ever", steps, says: nil)]
  }

  private func fail(
    _ what: String, _ faults: [[String: String]], says kind: String?
  ) throws -> Finding {
    var finding = Finding(what)
    var told = 0
    let origin = try StorePlace()
    try Store.prepare(origin.path("cases.sqlite"))
    for fault in faults {
      let place = try StorePlace()
      let path = place.path("cases.sqlite")
      try FileManager.default.copyItem(atPath: origin.path("cases.sqlite"), toPath: path)
      let confirmations = place.path("w.confirmed")
      let child = try Child(
        "Torture", Writer.words(.record, path, confirmations, "w", count: 12),
        fault.merging(["TORTURE_ROOT": place.folder]) { $1 })
      let code = child.wait()
      let outcome = Confirmations(confirmations)
      finding.attempts += 1
      finding.confirmed += outcome.ids.count
      if code != 0 && code != 3 { finding.troubles.append("\(fault): ended with \(code ?? -1)") }
      if let error = outcome.error {
        told += 1
        if let kind, error != kind { finding.troubles.append("\(fault): says \(error)") }
      }
      let store = try Store.torture(path)
      let ids = try store.ids()
      finding.lost += outcome.ids.count { !ids.contains($0) }
      try store.record(Writer.entry("after"), to: Writer.caseID, by: .sample)
      finding.troubles += try store.verify(for: .sample).breaks.map { "\(fault): \($0.words)" }
      store.close()
    }
    finding.note = "\(told) were told of it, and all went on after"
    return finding
  }
}
