// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting

/// What the audit takes of a store's time.
enum AuditFigures {
  private static let lines = 100_000

  static func all(_ file: CaseFile) throws -> [Figure] {
    let worker = Worker(name: "bench", role: nil, agency: nil, isManager: false, uid: 0)
    let store = try Store.inMemory(clock: { Moment(seconds: 0) })
    try store.add([file], by: worker)
    for _ in 0..<lines { try store.note(.read, in: file.header.id, by: worker) }
    let added = CaseFile { $0.notes = file.notes.prefix(1).map { $0.with { $0.id = "" } } }
    return [
      try Figure("a reading added to the audit, in memory", runs: 101) {
        try store.note(.read, in: file.header.id, by: worker)
      },
      try Figure("a note recorded with its audit line, in memory", runs: 101) {
        _ = try store.record(added, to: file.header.id, by: worker)
      },
      try Figure("100,000 lines of the audit verified", runs: 3) {
        _ = try store.verify(for: worker)
      },
    ]
  }
}
