// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// F-5 (¶3.33, 4.14, 4.50, 4.51, 4.52). Notices an allegation of abuse that was taken back, denied
/// or left without a name, and another about the same two people within a year. Asks whether the
/// person was seen alone and safely. Never a mark against whoever took it back. Leaves alone what
/// independent proof showed to be a mistake about the person.
package struct TakenBack: PromptRule {
  package static let id: RuleID = "F-5"
  private let months: Int

  package init(_ limits: inout Limits) { months = limits("months") }

  package func findings(on reading: Reading) -> [Finding] {
    let abuse = reading.once(
      reading.allegations.filter { $0.tags.contains("domestic-abuse") && !isDisproved($0) })
    let pairs = Dictionary(grouping: abuse, by: \.pair)
    return pairs.keys.compactMap { $0 }.sorted { $0.text < $1.text }.compactMap { pair in
      finding(about: pair, pairs[pair] ?? [], reading)
    }
  }

  private func finding(
    about pair: Pair, _ entries: [TimelineEntry], _ reading: Reading
  ) -> Finding? {
    let isSettled = reading.settled(by: reading.entries.filter(isSafeTalk))
    let window = reading.window(
      entries, .months(months), keys: 2, key: { $0.isTakenBack ? "back" : $0.id.text },
      isSettled: isSettled)
    let inside = entries.filter { window.ids.contains($0.id) }
    guard inside.contains(where: \.isTakenBack), inside.count > 1 else { return nil }
    let sure = inside.filter { window.sure.contains($0.id) }
    var finding = reading.finding(
      about: .pair(pair.first, pair.second), window, of: entries, needs: 2, keys: 1,
      in: "in \(months) months, taken back, denied or without a name")
    if !sure.contains(where: \.isTakenBack) { finding?.certainty = .mayBeMet }
    return finding
  }

  /// Seen alone, such a talk planned, or a specialist's advice asked for.
  private func isSafeTalk(_ entry: TimelineEntry) -> Bool {
    guard entry.tags.contains("domestic-abuse"), entry.allegation == nil else { return false }
    return entry.people.contains { $0.how == .seenAlone } || entry.kind == .enquiry
      || (entry.decision?.step == .marac && entry.decision?.answer == true)
  }

  private func isDisproved(_ entry: TimelineEntry) -> Bool {
    entry.allegation?.accuracy == .contradicted && entry.allegation?.accuracyGrounds != nil
      && entry.allegation?.closedBecause == .tested
  }
}

/// Two people, in an order of their own.
private struct Pair: Hashable {
  let first, second: Person.ID

  init(_ one: Person.ID, _ other: Person.ID) {
    (first, second) = one.text < other.text ? (one, other) : (other, one)
  }

  var text: String { "\(first)+\(second)" }
}

extension TimelineEntry {
  fileprivate var pair: Pair? {
    guard let allegation, let about = allegation.about.first else { return nil }
    let other = allegation.harmTo.first ?? allegation.by.first { $0 != about }
    return other.map { Pair($0, about) }
  }

  fileprivate var isTakenBack: Bool {
    guard let allegation else { return false }
    return allegation.response == .denied || allegation.nameWithheld
      || !allegation.retractions.isEmpty
  }
}
