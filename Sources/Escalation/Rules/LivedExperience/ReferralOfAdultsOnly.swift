// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// A-3 (¶4.19, 4.24, 4.25). Notices a referral whose form has a place for what the children live
/// with, left blank for one of them, or that does not name an unborn child we know of. Asks for each
/// child what happens and what it does to them. Leaves alone urgent calls, and never stops a sending.
package struct ReferralOfAdultsOnly: PromptRule {
  package static let id: RuleID = "A-3"

  package init(_ limits: inout Limits) {}

  package func findings(on reading: Reading) -> [Finding] {
    let blank = reading.entries.filter { isReferral($0, reading) }
      .filter { certainty($0, reading) != .notMet }
    let found = reading.once(blank).map { ($0, certainty($0, reading)) }
    guard
      var finding = reading.finding(
        about: .family, found, numbers: "\(reading.count(found).perhaps) with a child left out")
    else { return [] }
    finding.evidence += disputes(of: finding.evidence, reading)
    return [finding]
  }

  /// Entries that dispute what came of it: whoever answered is asked again.
  private func disputes(
    of referrals: [TimelineEntry.ID], _ reading: Reading
  ) -> [TimelineEntry.ID] {
    reading.entries.filter { entry in
      entry.links.contains { $0.kind == .disputes && referrals.contains($0.entry) }
    }.map(\.id)
  }

  /// What was put to social care: a contact, a referral, or a police report passed on as one. What
  /// is still a draft is looked at by its own form.
  private func isReferral(_ entry: TimelineEntry, _ reading: Reading) -> Bool {
    switch entry.kind {
    case .contact, .referral: entry.contact?.isDraft != true
    case .incident:
      reading.told(of: entry).contains { $0.state == .told && reading.isHub($0.to) }
    default: false
    }
  }

  private func certainty(_ entry: TimelineEntry, _ reading: Reading) -> Certainty {
    if entry.contact?.urgent == true { return .notMet }
    return leavesOutUnborn(entry, reading).or(leavesOutNamed(entry, reading))
      .and(reading.known(entry))
  }

  private func leavesOutNamed(_ entry: TimelineEntry, _ reading: Reading) -> Certainty {
    guard reading.has("impact", entry.source), !entry.children.isEmpty else { return .notMet }
    let described = Set(entry.impact.map(\.child)).union(
      reading.board.file.reviews.filter { $0.entries.contains(entry.id) }
        .flatMap(\.effects).map(\.child))
    return entry.children.allSatisfy(described.contains) ? .notMet : .met
  }

  /// Only a form that lists the children can leave one out.
  private func leavesOutUnborn(_ entry: TimelineEntry, _ reading: Reading) -> Certainty {
    guard reading.has("children", entry.source) else { return .notMet }
    let unborn = reading.children.filter { reading.isUnborn($0) && !entry.children.contains($0.id) }
    return unborn.any { child in
      let known = reading.board.receipt(of: child)
      let sent = reading.receipt(of: entry)
      if let latest = known.latest, let start = sent.earliest, latest <= start { return .met }
      if let earliest = known.earliest, let end = sent.latest, earliest > end { return .notMet }
      return .mayBeMet
    }
  }
}
