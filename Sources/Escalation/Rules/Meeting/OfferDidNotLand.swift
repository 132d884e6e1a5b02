// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// E-2 (¶3.4, 3.12, 3.31, 4.45). Notices that an adult asked twice for the same help and neither
/// time got to a second contact. Asks what could be offered differently: the asking matters. Leaves
/// alone the need that the adult says has passed, where a professional agrees.
package struct OfferDidNotLand: PromptRule {
  package static let id: RuleID = "E-2"
  private let requests, months: Int

  package init(_ limits: inout Limits) {
    requests = limits("requests")
    months = limits("months")
  }

  package func findings(on reading: Reading) -> [Finding] {
    let all = reading.once(reading.entries.filter { $0.helpSought?.need != nil })
    let needs = Dictionary(grouping: all) { entry in
      "\(entry.helpSought?.by.first?.text ?? "") \(entry.helpSought?.need ?? "")"
    }
    let found = needs.keys.sorted().compactMap { key -> Finding? in
      let passed = (needs[key] ?? []).compactMap { hasPassed($0, reading) }.max()
      let entries = (needs[key] ?? []).filter { $0.helpSought?.passed == nil }
      let landed = Set(
        entries.filter { hasLanded($0, reading) || isBefore(passed, $0, reading) }.map(\.id))
      let window = reading.window(
        entries, .months(months), isSettled: { landed.contains($0.id) })
      guard window.ids.count(where: { !landed.contains($0) }) >= requests else { return nil }
      return reading.finding(
        about: .family, window, of: entries, needs: requests,
        in: "for the same help in \(months) months")
    }
    return [found.together()].compactMap { $0 }
  }

  /// The day on which the adult said that the need has passed, where a professional agrees.
  private func hasPassed(_ entry: TimelineEntry, _ reading: Reading) -> Day? {
    guard let help = entry.helpSought, help.passedAgreedBy != nil,
      reading.hasCome(help.passed) == .met
    else { return nil }
    return help.passed?.bounds.earliest
  }

  private func isBefore(_ passed: Day?, _ request: TimelineEntry, _ reading: Reading) -> Bool {
    guard let passed, let asked = reading.bounds(of: request).latest else { return false }
    return asked <= passed
  }

  /// Something that followed the request was kept or accepted, or help in person was taken up.
  private func hasLanded(_ request: TimelineEntry, _ reading: Reading) -> Bool {
    reading.entries.contains { entry in
      guard entry.id != request.id else { return false }
      let isTaken =
        entry.offer?.answer == .accepted || entry.engagement?.what == .accepted
        || (entry.appointment?.outcome == .attended && entry.names(request.id))
      return isTaken
        && (entry.names(request.id)
          || (answers(request, entry) && reading.came(entry, after: request) == .met))
    }
  }

  /// It came from whoever was asked, or is about the adult who asked: taking up something else
  /// elsewhere is no answer.
  private func answers(_ request: TimelineEntry, _ entry: TimelineEntry) -> Bool {
    let adults = request.helpSought?.by ?? []
    return entry.source.agency == request.source.agency
      || entry.people.contains { adults.contains($0.person) }
      || entry.offer?.to.contains(where: adults.contains) == true
  }
}
