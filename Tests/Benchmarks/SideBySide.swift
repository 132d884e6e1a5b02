// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import Foundation

/// Caseboard on a long case beside terminal programs of the same kind, in one run.
enum SideBySide {
  static func lines(_ file: CaseFile, on today: Day) throws -> [String] {
    let folder = NSTemporaryDirectory() + "caseboard-bench-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/store.sqlite"
    let store = try Store(at: path, makesNew: true, clock: { Moment(seconds: 0) })
    let account = NSUserName()
    let worker = Worker(name: account, role: nil, agency: nil, isManager: false, uid: Int(getuid()))
    try store.add([file], by: worker)
    store.close()
    try write(file, to: folder)
    try nameWorker(in: folder)
    let own = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "caseboard").path
    let programs = [
      ProgramFigures(
        name: "caseboard, 5,000 entries",
        words: [own, "open", file.header.id.text, "--store", path, "--as-of", today.description],
        keys: ["j"]),
      ProgramFigures(name: "tig, this repository", words: ["tig"], keys: ["j"]),
      ProgramFigures(
        name: "lnav, 5,000 lines", words: ["lnav", folder + "/lines.log"], keys: ["k"]),
      ProgramFigures(name: "htop", words: ["htop"], keys: ["\u{1B}[B"]),
      ProgramFigures(
        name: "VisiData, 5,000 rows", words: ["vd", folder + "/rows.csv"], keys: ["j"]),
    ]
    return sizes.flatMap { columns, rows in
      ["At \(columns)x\(rows):", ""]
        + table(programs, columns, rows, folder) + [""]
    }
  }

  private static let sizes: [(UInt16, UInt16)] = [(80, 24), (200, 60)]

  private static func table(
    _ programs: [ProgramFigures], _ columns: UInt16, _ rows: UInt16, _ home: String
  ) -> [String] {
    let environment = [
      "HOME=\(home)", "XDG_CONFIG_HOME=\(home)/.config", "TERM=xterm-256color", "LANG=C.UTF-8",
      "PATH=/usr/local/bin:/usr/bin:/bin",
    ]
    var (found, missing): ([ProgramFigures.Row], [String]) = ([], [])
    for program in programs {
      if let row = program.measure(columns: columns, rows: rows, environment: environment) {
        found.append(row)
      } else {
        missing.append(program.name)
      }
    }
    return ProgramFigures.table(found)
      + (missing.isEmpty ? [] : ["", "Not there, or silent: \(missing.joined(separator: "; "))."])
  }

  /// Nobody is asked who they are while the clock runs.
  private static func nameWorker(in home: String) throws {
    let place = home + "/.config/caseboard"
    try FileManager.default.createDirectory(
      atPath: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try "worker: Bench\n".write(
      toFile: place + "/config.yaml", atomically: true, encoding: .utf8)
  }

  /// The same entries as lines for the others.
  private static func write(_ file: CaseFile, to folder: String) throws {
    let lines = file.entries.enumerated().map { number, entry in
      "2026-01-\(10 + number % 20) 10:\(10 + number % 50):00 INFO \(entry.source.agency) \(entry.summary)"
    }
    try lines.joined(separator: "\n").write(
      toFile: folder + "/lines.log", atomically: true, encoding: .utf8)
    let rows = file.entries.map { entry in
      "\(entry.id),\(entry.when.edtf.text),\(entry.source.agency),\"\(entry.summary.replacing("\"", with: "'"))\""
    }
    try (["id,when,agency,summary"] + rows).joined(separator: "\n").write(
      toFile: folder + "/rows.csv", atomically: true, encoding: .utf8)
  }
}
