// SPDX-License-Identifier: Apache-2.0

import CaseModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where audit lines go while the store itself cannot take them: a file for this account alone,
/// beside the store, on disk before anything is shown.
struct SideFile: Sendable {
  let path: String

  init(beside store: String) { path = store + "-audit" }

  func add(
    _ action: AuditTrail.Action, by worker: Worker, at moment: Moment, in caseID: String?,
    subject: String?
  ) throws {
    let fields = [
      moment.description, worker.name, worker.role ?? "", worker.agency ?? "",
      String(worker.uid), action.rawValue, caseID ?? "", subject ?? "",
    ]
    let line = fields.map { $0.filter { !$0.isNewline && $0 != "\t" } }.joined(separator: "\t")
    let bytes = Array((line + "\n").utf8)
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw unwritable }
    defer { close(file) }
    guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
      throw unwritable
    }
  }

  private var unwritable: StoreError {
    StoreError(
      kind: .readOnly, what: "Who reads here cannot be written down, so nothing is shown.",
      safe: "The store was not touched.",
      next: "Make its folder writable for this account, and leave some room on the disk.")
  }
}
