// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import Foundation

/// A17: the machine's clock goes back, or past what 32 bits hold; order stays that of the numbers.
struct ClockBack {
  private final class Hands: @unchecked Sendable { var seconds = 1_700_000_000 }

  func run() throws -> [Finding] {
    var finding = Finding("clock back 1 s, 1 h, 1 day, a year; past 2038; forth")
    for step in [-1, -3_600, -86_400, -31_536_000, 447_483_649, 3_600] {
      let hands = Hands()
      let place = try StorePlace()
      let store = try place.store(clock: { Moment(seconds: hands.seconds) })
      try store.add([SampleCase.everyField()], by: .sample)
      hands.seconds += step
      let id = SampleCase.everyField().header.id
      _ = try store.open(id, by: .sample)
      let actions = try store.auditLines(for: .sample).map(\.action)
      let expected = step < 0 ? ["imported", "clock-back", "opened"] : ["imported", "opened"]
      finding.attempts += 1
      if actions != expected { finding.troubles.append("\(step): \(actions)") }
      finding.troubles += try store.verify(for: .sample).breaks.map(\.words)
    }
    return [finding]
  }
}
