// SPDX-License-Identifier: Apache-2.0

import CaseStore
import CaseboardTesting
import Foundation
import GRDB

/// A5: the program itself, on stores that it cannot use; each has its own words and exit code.
struct Refusals {
  private struct Trial {
    let what: String
    let code: Int32
    var words: String
    var faults: [String: String] = [:]
    var command = ["show", "torture"]
    var prepare: (StorePlace) throws -> Void = { _ in }
  }

  func run() throws -> [Finding] {
    var finding = Finding("stores that cannot be used, with the program itself")
    for trial in trials {
      let place = try StorePlace()
      try Store.prepare(place.path("cases.sqlite"))
      try trial.prepare(place)
      let output = place.path("output")
      let root = ["TORTURE_ROOT": place.path("cases.sqlite")]
      let child = try Child(
        "caseboard", trial.command + ["--store", place.path("cases.sqlite")],
        ["XDG_CONFIG_HOME": place.path("config")].merging(
          trial.faults.isEmpty ? [:] : trial.faults.merging(root) { $1 }
        ) { $1 }, output: output)
      let code = child.wait(seconds: 40)
      let said = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
      finding.attempts += 1
      if code != trial.code || !said.contains(trial.words) || said.contains("Fatal") {
        finding.troubles.append("\(trial.what): \(code ?? -1), \(said.prefix(120))")
      }
    }
    return [finding]
  }

  private var trials: [Trial] {
    [
      Trial(what: "missing", code: 66, words: "There is no store") { try $0.take("cases.sqlite") },
      Trial(what: "no database", code: 69, words: "damaged") {
        try Data(repeating: 65, count: 9_000).write(to: URL(filePath: $0.path("cases.sqlite")))
        chmod($0.path("cases.sqlite"), 0o600)
      },
      Trial(what: "a folder", code: 77, words: "is no file") {
        try $0.take("cases.sqlite")
        mkdir($0.path("cases.sqlite"), 0o700)
      },
      Trial(what: "newer", code: 76, words: "newer Caseboard") { place in
        try place.edit("INSERT INTO grdb_migrations VALUES ('9999 from tomorrow')")
      },
      Trial(what: "others may read it", code: 77, words: "chmod 600") {
        chmod($0.path("cases.sqlite"), 0o640)
      },
      Trial(what: "others may enter the folder", code: 77, words: "chmod 700") {
        chmod($0.folder, 0o755)
      },
      Trial(what: "a link", code: 77, words: "is a link") {
        rename($0.path("cases.sqlite"), $0.path("real.sqlite"))
        symlink($0.path("real.sqlite"), $0.path("cases.sqlite"))
      },
      Trial(what: "a second name", code: 77, words: "second name") {
        link($0.path("cases.sqlite"), $0.path("second.sqlite"))
      },
      Trial(
        what: "read-only disk", code: 74, words: "cannot be written",
        faults: ["TORTURE_READONLY": "1"]),
      Trial(what: "full disk", code: 74, words: "disk is full", faults: ["TORTURE_FULL": "100"]),
      Trial(
        what: "a disk that fails", code: 74, words: "SQLite",
        faults: ["TORTURE_FAIL": "1"]),
      Trial(what: "no case of that name", code: 66, words: "no case", command: ["show", "nobody"]),
    ]
  }
}

extension StorePlace {
  func take(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  /// Writes to the store past every check of ours.
  func edit(_ sql: String, _ name: String = "cases.sqlite") throws {
    let queue = try DatabaseQueue(path: path(name))
    try queue.write { db in try db.execute(sql: sql) }
    try queue.close()
  }

  func copy(_ name: String, to other: String) throws {
    try FileManager.default.copyItem(atPath: path(name), toPath: path(other))
    chmod(path(other), 0o600)
  }
}
