// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// B-7 (¶3.28, 4.10, 4.28). Notices a decision closed because somebody else is dealing with it, with
/// no yes from them on record, or whose work has ended since; or something weighty that reached one agency after another closed and
/// went no further. Asks whether they know. Leaves alone a transfer acknowledged in writing.
package struct ClosedOnAnothersWork: PromptRule {
  package static let id: RuleID = "B-7"
  private let accept, pass: WorkingDays

  package init(_ limits: inout Limits) {
    accept = WorkingDays(limits("accept-working-days"))
    pass = WorkingDays(limits("pass-working-days"))
  }

  package func findings(on reading: Reading) -> [Finding] {
    reading.decisions.compactMap { finding(about: $0, on: reading) }
  }

  private func finding(about entry: TimelineEntry, on reading: Reading) -> Finding? {
    guard let decision = entry.decision else { return nil }
    let unaccepted = unaccepted(entry, decision, reading)
    let weighty = decision.isClosing ? reading.entries.filter(\.isWeighty) : []
    let heldBack = weighty.filter { isHeldBack($0, since: entry, reading) != .notMet }
    let later = reading.once(heldBack).map { ($0, isHeldBack($0, since: entry, reading)) }
    let certainty = later.reduce(unaccepted) { $0.or($1.1) }
    guard certainty != .notMet else { return nil }
    let parts =
      (unaccepted == .notMet ? [] : ["\(decision.handledBy ?? "others") not heard from"])
      + (later.isEmpty ? [] : ["\(later.count) came since and went no further"])
    return Finding(
      subject: .record(entry.id.text), certainty: certainty, numbers: parts.joined(separator: "; "),
      evidence: [entry.id] + later.map(\.0.id), since: reading.bounds(of: entry),
      toFirmUp: [entry.id] + later.map(\.0.id))
  }

  private func unaccepted(
    _ entry: TimelineEntry, _ decision: Decision, _ reading: Reading
  ) -> Certainty {
    guard decision.reasonCode == .handledByOther, !reading.isDecidedAnew(entry)
    else { return .notMet }
    return reading.passed(accept, since: reading.receipt(of: entry)).and(reading.known(entry))
      .and(reading.hasCome(decision.acceptedAt).negated.or(reading.hasLeft(decision.handledBy)))
  }

  /// Received elsewhere after the closing, and on record as not passed on.
  private func isHeldBack(
    _ weighty: TimelineEntry, since closing: TimelineEntry, _ reading: Reading
  ) -> Certainty {
    guard weighty.source.agency != closing.source.agency,
      !reading.decisions.contains(where: { $0.names(weighty.id) })
    else { return .notMet }
    let told = reading.told(of: weighty).filter { $0.to == closing.source.agency }
    guard !told.contains(where: { $0.state == .told }),
      told.contains(where: { $0.state == .notTold }) || reading.has("told", weighty.source)
    else { return .notMet }
    return reading.came(weighty, after: closing)
      .and(reading.passed(pass, since: reading.receipt(of: weighty)))
  }
}

extension Decision {
  fileprivate var isClosing: Bool { step == .close || reasonCode == .handledByOther }
}

extension TimelineEntry {
  fileprivate var isWeighty: Bool {
    !injuries.isEmpty || kind == .disclosure || !signs.isEmpty || material != nil
  }
}
