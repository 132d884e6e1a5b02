// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// E-2 (¶3.4, 3.12, 3.31, 4.45). Notices that an adult asked twice for the same help and neither
/// time got to a second contact. Asks what could be offered differently: the asking matters. Leaves
/// to a person's answer the need that the adult says has passed, where a professional agrees.
package struct OfferDidNotLand: PromptRule {
  package static let id: RuleID = "E-2"
  private let requests, months: Int

  package init(_ limits: inout Limits) {
    requests = limits("requests")
    months = limits("months")
  }

  package func findings(on reading: Reading) -> [Finding] {
    let asked = reading.once(reading.entries.filter { $0.helpSought?.need != nil })
    let needs = Dictionary(grouping: asked) { entry in
      "\(entry.helpSought?.by.first?.text ?? "") \(entry.helpSought?.need ?? "")"
    }
    return needs.keys.sorted().compactMap { key -> Finding? in
      let entries = needs[key] ?? []
      let window = reading.window(
        entries, .months(months), isSettled: { hasLanded($0, reading) })
      let landed = Set(entries.filter { hasLanded($0, reading) }.map(\.id))
      guard window.ids.count(where: { !landed.contains($0) }) >= requests else { return nil }
      return reading.finding(
        about: .family, window, of: entries, needs: requests,
        in: "for the same help in \(months) months")
    }.prefix(1).map { $0 }
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
