// SPDX-License-Identifier: Apache-2.0

import CaseStore
import CaseboardTesting
import Foundation

/// A8: many processes record at once; nobody is turned away.
struct Crowd {
  let processes: Int
  let commits: Int

  func run() throws -> [Finding] {
    var finding = Finding("\(processes) processes, \(commits) recordings each")
    let place = try StorePlace()
    let path = place.path("cases.sqlite")
    try Store.prepare(path)
    let files = (0..<processes).map { place.path("\($0).confirmed") }
    let children = try files.enumerated().map { index, file in
      try Child("Torture", Writer.words(.record, path, file, "p\(index)", count: commits))
    }
    for child in children {
      let code = child.wait(seconds: 600)
      if code != 0 { finding.troubles.append("a process ended with \(code ?? -1)") }
    }
    let all = files.map { Confirmations($0) }
    finding.attempts = processes * commits
    finding.confirmed = all.reduce(0) { $0 + $1.ids.count }
    finding.troubles += all.compactMap(\.error).map { "turned away: \($0)" }
    let store = try Store.torture(path)
    let ids = try store.ids()
    finding.lost = all.flatMap(\.ids).count { !ids.contains($0) }
    finding.troubles += try store.verify(for: .sample).breaks.map(\.words)
    let times = all.flatMap(\.times).sorted()
    if let worst = times.last {
      let (middle, most) = (times[times.count / 2], times[times.count * 99 / 100])
      finding.note =
        "middle \(middle / 1_000) ms, p99 \(most / 1_000) ms, worst \(worst / 1_000) ms"
    }
    return [finding]
  }
}
