// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// E-1. Notices appointments and visits that do not happen, across agencies or at one service for
/// one child. Asks what gets in the way. Leaves alone what the service called off, illness, letters
/// that did not arrive, a clash already rebooked, and an adult's own routine appointments.
package struct AppointmentsNotHappening: PromptRule {
  /// [L] four across two agencies in 6 months; two by one child at one service in 12.
  static let (across, acrossMonths, oneService, oneServiceMonths) = (4, 6, 2, 12)

  package let about = RuleAbout(
    id: "E-1", recommendation: "E, B", paragraphs: ["3.4", "3.7", "3.20", "3.22", "4.35", "4.37"],
    headline: "Appointments that are not happening",
    sentence:
      "4 missed, called off by the family, declined or no-access entries from 2 or more agencies "
      + "within 6 months; or one child not brought twice to one service within 12 months.",
    questions: [
      "What is getting in the way: time, travel, money, fear, past experience, someone else's control?",
      "What would make the next one possible?",
      "If the need stays unmet, is it time for a professionals' meeting?",
    ],
    closes: "A talk about what is in the way and a changed offer; a meeting dated; or a referral.",
    group: .whenWePlan)

  package init() {}

  package func prompts(on reading: Reading) -> [Prompt] {
    let missed = reading.countable.filter(isMissed)
    return [atOneService(missed, reading), acrossAgencies(missed, reading)].compactMap { $0 }
      .filter { !isTakenUp($0, reading) }.prefix(1).map { $0 }
  }

  private func acrossAgencies(_ missed: [TimelineEntry], _ reading: Reading) -> Prompt? {
    let window = window(missed, months: Self.acrossMonths, reading)
    let ids = window.sure + window.possible
    let agencies = Set(missed.filter { ids.contains($0.id) }.map(\.source.agency))
    guard agencies.count >= 2 else { return nil }
    return prompt(window, needed: Self.across, in: "6 months, \(agencies.count) agencies", missed)
  }

  private func atOneService(_ missed: [TimelineEntry], _ reading: Reading) -> Prompt? {
    let children = missed.filter { $0.appointment?.outcome == .wasNotBrought }
    let services = Dictionary(grouping: children) { entry in
      "\(entry.source.agency) \(entry.appointment?.people.first?.text ?? "")"
    }
    return services.keys.sorted().compactMap { key -> Prompt? in
      let entries = services[key] ?? []
      let window = window(entries, months: Self.oneServiceMonths, reading)
      return prompt(window, needed: Self.oneService, in: "12 months at one service", entries)
    }.first
  }

  private func window(
    _ entries: [TimelineEntry], months: Int, _ reading: Reading
  ) -> SeriesWindow {
    SeriesWindow(
      entries.map { .init($0.id, reading.bounds(of: $0), isDoubtful: reading.isMaybe($0)) },
      months: months, until: reading.board.day)
  }

  private func prompt(
    _ window: SeriesWindow, needed: Int, in span: String, _ entries: [TimelineEntry]
  ) -> Prompt? {
    let certainty = window.holds(needed)
    let evidence = entries.filter { (window.sure + window.possible).contains($0.id) }
    guard certainty != .notMet, let newest = evidence.last else { return nil }
    return Prompt(
      rule: about.id, subject: .family, certainty: certainty, group: about.group,
      headline: about.headline,
      numbers: "\(Count(sure: window.sure.count, possible: window.possible.count)) in \(span)",
      evidence: evidence.map(\.id), since: newest.when,
      toFirmUp: certainty == .met ? [] : window.possible)
  }

  private func isMissed(_ entry: TimelineEntry) -> Bool {
    if let appointment = entry.appointment { return counts(appointment) }
    guard let engagement = entry.engagement, engagement.reasonCode == nil else { return false }
    return [.cancelled, .declined, .noAccess].contains(engagement.what)
  }

  private func counts(_ appointment: Appointment) -> Bool {
    switch appointment.outcome {
    case .wasNotBrought, .cancelledByFamily, .declined, .noAccess: break
    case .didNotAttend where appointment.bearsOnChild != .no: break
    default: return false
    }
    return appointment.reasonCode == nil || appointment.reasonCode == .other
  }

  /// A changed offer, a meeting or a referral that surely came after the newest miss.
  private func isTakenUp(_ prompt: Prompt, _ reading: Reading) -> Bool {
    guard let newest = prompt.evidence.last else { return false }
    return reading.countable.contains { entry in
      let answers =
        (entry.offer.map { $0.how == .person } ?? false) || entry.appointment?.barrierAsked == .yes
        || entry.kind == .referral || entry.kind == .meeting
      return answers && reading.board.knowledge.came(entry.id, after: newest) == .met
    }
  }
}
