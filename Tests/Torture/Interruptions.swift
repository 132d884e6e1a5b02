// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import Foundation

/// A1: the program itself, killed in the middle of what takes longer than a recording. Afterwards it
/// is done or it is not, and what was confirmed before is there either way.
struct Interruptions {
  let times: Int

  private struct Work {
    let name: String
    let command: [String]
    /// How many entries there are when it was done; as many as before when it was not.
    let whenDone: Int
    var prepare: (StorePlace) throws -> Void = { _ in }
    /// What else has to hold, of one that was killed or one that was not; says what does not.
    var judge: (StorePlace, _ wasKilled: Bool) throws -> [String] = { _, _ in [] }
  }

  private static let before = 1_500
  private static let rows = 1_500

  func run() throws -> [Finding] {
    let template = try StorePlace()
    try fill(template)
    return try works.map { try interrupt($0, template) }
  }

  private var works: [Work] {
    [
      Work(
        name: "an import", command: ["import", "rows.csv", "--case", Writer.caseID.text],
        whenDone: Self.before + Self.rows),
      Work(
        name: "the migration of an older store", command: ["list"], whenDone: Self.before,
        prepare: makeOlder),
      Work(
        name: "a backup", command: ["backup", "second.backup", "--passphrase-file", "phrase"],
        whenDone: Self.before, judge: judgeBackups),
      Work(
        name: "a restoration",
        command: ["restore", "first.backup", "--replace", "--passphrase-file", "phrase"],
        whenDone: Self.before - 1, judge: judgeKept),
    ]
  }

  /// A store with entries, a backup of all of them but the last, a chronology and a passphrase.
  private func fill(_ place: StorePlace) throws {
    let path = place.path("cases.sqlite")
    try Store.prepare(path)
    let store = try Store.torture(path)
    defer { store.close() }
    let entries = (0..<Self.before).flatMap { Writer.entry("b\($0)").entries }
    _ = try store.record(
      CaseFile { $0.entries = entries.dropLast() }, to: Writer.caseID, by: .sample)
    _ = try store.backup(to: place.path("first.backup"), sealedWith: Store.phrase, by: .sample)
    _ = try store.record(
      CaseFile { $0.entries = entries.suffix(1) }, to: Writer.caseID, by: .sample)
    let rows = (0..<Self.rows).map { "r\($0),2026-01-\(10 + $0 % 20),school,Told of row \($0)." }
    try (["id,when,agency,summary"] + rows).joined(separator: "\n")
      .write(toFile: place.path("rows.csv"), atomically: false, encoding: .utf8)
    try Data(Store.phrase).write(to: URL(filePath: place.path("phrase")))
    chmod(place.path("phrase"), 0o600)
  }

  private func interrupt(_ work: Work, _ template: StorePlace) throws -> Finding {
    var finding = Finding("kill -9 in \(work.name)")
    let first = try copy(of: template, for: work)
    let started = Date()
    let code = try start(work, at: first).wait()
    let whole = Date().timeIntervalSince(started)
    guard code == 0, try judge(work, first, wasKilled: false, &finding) else {
      finding.troubles.append("it does not end well where nobody kills it")
      return finding
    }
    var done = 0
    for _ in 0..<times {
      let place = try copy(of: template, for: work)
      let child = try start(work, at: place)
      // Half of them towards the end, where names change.
      let part = Double.random(in: (Bool.random() ? 0 : 0.8)...1)
      usleep(UInt32(part * whole * 1_000_000))
      child.kill()
      if child.wait() == 128 + SIGKILL { finding.attempts += 1 }
      done += try judge(work, place, wasKilled: true, &finding) ? 1 : 0
    }
    if work.whenDone != Self.before { finding.note = "\(done) of \(times) were done in time" }
    return finding
  }

  private func copy(of template: StorePlace, for work: Work) throws -> StorePlace {
    let place = try StorePlace()
    for name in template.names("") {
      try FileManager.default.copyItem(atPath: template.path(name), toPath: place.path(name))
    }
    try work.prepare(place)
    return place
  }

  private func start(_ work: Work, at place: StorePlace) throws -> Child {
    let files = Set(["rows.csv", "phrase", "first.backup", "second.backup"])
    let words = work.command.map { files.contains($0) ? place.path($0) : $0 }
    return try Child(
      "caseboard", words + ["--store", place.path("cases.sqlite")],
      ["XDG_CONFIG_HOME": place.path("config")])
  }

  /// Whether the work was done.
  private func judge(
    _ work: Work, _ place: StorePlace, wasKilled: Bool, _ finding: inout Finding
  ) throws -> Bool {
    let store = try Store.torture(place.path("cases.sqlite"))
    defer { store.close() }
    finding.troubles += try store.verify(for: .sample).breaks.map { "\($0.part): \($0.words)" }
    let ids = try store.ids()
    let isDone = ids.count == work.whenDone
    if !isDone, ids.count != Self.before { finding.troubles.append("\(ids.count) entries") }
    let confirmed = min(Self.before, work.whenDone)
    finding.confirmed += confirmed
    finding.lost += (0..<confirmed).count { !ids.contains("b\($0)") }
    finding.troubles += try work.judge(place, wasKilled)
    return isDone
  }

  /// As the version before wrote it: two migrations back, and what search finds to be worked out anew.
  private func makeOlder(_ place: StorePlace) throws {
    try place.edit(
      """
      DROP TABLE saved_filter;
      DROP VIEW open_case;
      CREATE VIEW open_case AS
        SELECT case_file.key AS case_key, "case".id, "case".label, "case".kind
        FROM case_file JOIN "case" ON "case".owner_key = case_file.key;
      DELETE FROM grdb_migrations WHERE identifier >= '0008';
      UPDATE search_version SET version = 0;
      """)
  }

  /// The backup of before is as it was, the new one is whole or, after a kill, refused or not there,
  /// and nothing beside the store can be read without the passphrase.
  private func judgeBackups(_ place: StorePlace, wasKilled: Bool) throws -> [String] {
    var troubles =
      try entries(of: "first.backup", place) == Self.before - 1 ? [] : ["the first one"]
    do {
      if try entries(of: "second.backup", place) != Self.before { troubles.append("a half one") }
    } catch let error as StoreError
      where wasKilled && [.missing, .unreadable].contains(error.kind)
    {}
    for name in place.names("") where !name.hasPrefix("cases.sqlite") && name != "back" {
      if try place.bytes(name).range(of: Data("school run".utf8)) != nil {
        troubles.append("\(name) can be read")
      }
    }
    return troubles
  }

  /// The store that was there is there still, under one of its two names.
  private func judgeKept(_ place: StorePlace, wasKilled: Bool) throws -> [String] {
    let old = place.names("").filter {
      $0.hasPrefix("cases.sqlite.before-") && !$0.contains("-wal")
    }
    let kept = try old.first { !$0.hasSuffix("-audit") && !$0.hasSuffix("-shm") }
      .map { try entries(in: $0, place) }
    let now = try entries(in: "cases.sqlite", place)
    return now == Self.before || kept == Self.before ? [] : ["the store of before is gone"]
  }

  private func entries(of backup: String, _ place: StorePlace) throws -> Int {
    _ = try Restoration(at: place.path("back/cases.sqlite"), clock: { Moment(seconds: time(nil)) })
      .run(place.path(backup), openedWith: Store.phrase, replacing: true, by: .sample)
    return try entries(in: "back/cases.sqlite", place)
  }

  private func entries(in name: String, _ place: StorePlace) throws -> Int {
    let store = try Store.torture(place.path(name))
    defer { store.close() }
    return try store.ids().count
  }
}
