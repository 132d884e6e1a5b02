// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// D-5 (¶4.14, 4.15). Notices what a relative, friend, neighbour or somebody without a name alleged
/// and nobody tested, or that was put aside for its motive alone. Asks whether it could be right,
/// motive apart. Leaves alone what was shown to be impossible.
package struct ContentUntested: PromptRule {
  package static let id: RuleID = "D-5"
  private let wait: WorkingDays

  package init(_ limits: inout Limits) { wait = WorkingDays(limits("working-days")) }

  package func findings(on reading: Reading) -> [Finding] {
    let found = reading.once(reading.allegations.filter(isUntested)).map { entry in
      (
        entry, reading.passed(wait, since: reading.receipt(of: entry)).and(reading.known(entry))
      )
    }
    let standing = found.filter { $0.1 != .notMet }
    return reading.finding(
      about: .family, found, numbers: "\(reading.count(standing).perhaps) not tested"
    ).map { [$0] } ?? []
  }

  private func isUntested(_ entry: TimelineEntry) -> Bool {
    guard let allegation = entry.allegation else { return false }
    switch allegation.byClass {
    case .family, .friend, .neighbour, .unnamed: break
    case .myself, .professional, nil: return false
    }
    if allegation.closedBecause == .motive { return true }
    return allegation.accuracy == .notTested && allegation.closedBecause == nil
  }
}
