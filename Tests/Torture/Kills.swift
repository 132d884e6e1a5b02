// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import Foundation

/// A1: writers are killed in the middle; what they had confirmed has to be there, and nothing half.
struct Kills {
  let scale: Double

  func run() throws -> [Finding] {
    let rounds: [(Writer.Way, Int, Int)] = [
      (.record, 1, 40), (.record, 4, 15), (.record, 20, 4), (.reopen, 1, 8), (.create, 1, 6),
      (.cases, 1, 6),
    ]
    return try rounds.map { way, processes, full in
      let count = max(1, Int(Double(full) * scale))
      return try kill(way, processes: scale < 1 ? min(processes, 4) : processes, rounds: count)
    }
  }

  private func kill(_ way: Writer.Way, processes: Int, rounds: Int) throws -> Finding {
    var finding = Finding("kill -9 in \(way.rawValue), \(processes) at once")
    var place = try StorePlace()
    for round in 0..<rounds {
      // A store does not grow for ever: what is looked at is the end of it.
      if round % 10 == 0 || way == .create { place = try StorePlace() }
      let path = place.path("cases.sqlite")
      if way != .create, round % 10 == 0 { try Store.prepare(path) }
      let files = (0..<processes).map { place.path("\(round)-\($0).confirmed") }
      let children = try files.enumerated().map { index, file in
        try Child(
          "Torture", Writer.words(way, path, file, "r\(round)p\(index)", count: 1_000_000))
      }
      let started = Date()
      // Creating is killed from its first moment on; the others once the first has confirmed.
      while way != .create, Date().timeIntervalSince(started) < 30,
        !files.contains(where: { !Confirmations($0).ids.isEmpty })
      { usleep(10_000) }
      usleep(UInt32.random(in: 20_000...(way == .create ? 3_000_000 : 900_000)))
      children.forEach { $0.kill() }
      finding.attempts += children.count { $0.wait() == 128 + SIGKILL }
      try judge(path, files.flatMap { Confirmations($0).ids }, way, &finding)
    }
    return finding
  }

  private func judge(
    _ path: String, _ confirmed: [String], _ way: Writer.Way, _ finding: inout Finding
  ) throws {
    finding.confirmed += confirmed.count
    // Killed before it made anything: there is nothing to lose.
    if way == .create, confirmed.isEmpty, !FileManager.default.fileExists(atPath: path) { return }
    let store = try Store.torture(path, makesNew: way == .create)
    defer { store.close() }
    let whole = try store.verify(for: .sample)
    finding.troubles += whole.breaks.map { "\($0.part): \($0.words)" }
    let there =
      way == .cases || way == .create
      ? Set(try store.caseload(for: .sample).map(\.id.text)) : try store.ids()
    finding.lost += confirmed.count { !there.contains($0) }
  }
}
