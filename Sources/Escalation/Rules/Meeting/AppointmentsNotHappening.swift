// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// E-1 (¶3.4, 3.7, 3.20, 3.22, 3.25, 4.35, 4.37). Notices appointments and visits that are not
/// happening: across agencies, for one child at one service, or antenatal ones. Asks what is in the
/// way before anything else, and again where a service gave the family up since. Leaves alone what
/// the service cancelled, illness, a clash already rebooked, letters that went astray, a need that
/// was met another way, and an adult's own routine appointments.
package struct AppointmentsNotHappening: PromptRule {
  package static let id: RuleID = "E-1"
  private let entries, agencies, months, oneService, oneServiceMonths, antenatal, antenatalDays: Int

  package init(_ limits: inout Limits) {
    entries = limits("entries")
    agencies = limits("agencies")
    months = limits("months")
    oneService = limits("one-service")
    oneServiceMonths = limits("one-service-months")
    antenatal = limits("antenatal")
    antenatalDays = limits("antenatal-days")
  }

  package func findings(on reading: Reading) -> [Finding] {
    let missed = reading.once(reading.meetings.filter { isMissed($0, reading) })
    let isOffered = reading.settled(by: reading.entries.filter(isNewOffer))
    let isTakenUp = { entry in isOffered(entry) && !isDischarged(entry, reading) }
    let found =
      atOneService(missed, isTakenUp, reading)
      + [
        beforeBirth(missed, isTakenUp, reading), acrossAgencies(missed, isTakenUp, reading),
      ].compactMap { $0 }
    return [found.together()].compactMap { $0 }
  }

  private func acrossAgencies(
    _ missed: [TimelineEntry], _ isTakenUp: (TimelineEntry) -> Bool, _ reading: Reading
  ) -> Finding? {
    let window = reading.window(
      missed, .months(months), keys: agencies, key: \.source.agency.text, isSettled: isTakenUp)
    return reading.finding(
      about: .family, window, of: missed, needs: entries, keys: agencies,
      in: "in \(months) months, across agencies")
  }

  private func atOneService(
    _ missed: [TimelineEntry], _ isTakenUp: (TimelineEntry) -> Bool, _ reading: Reading
  ) -> [Finding] {
    let services = Dictionary(
      grouping: missed.filter { $0.appointment?.outcome == .wasNotBrought }
    ) { entry in
      "\(entry.source.agency) \(entry.appointment?.people.first?.text ?? "")"
    }
    return services.keys.sorted().compactMap { key -> Finding? in
      let entries = services[key] ?? []
      let window = reading.window(entries, .months(oneServiceMonths), isSettled: isTakenUp)
      return reading.finding(
        about: .family, window, of: entries, needs: oneService,
        in: "in \(oneServiceMonths) months at one service")
    }
  }

  private func beforeBirth(
    _ missed: [TimelineEntry], _ isTakenUp: (TimelineEntry) -> Bool, _ reading: Reading
  ) -> Finding? {
    let entries = missed.filter { $0.appointment != nil && $0.tags.contains("pregnancy") }
    let window = reading.window(entries, .days(antenatalDays), isSettled: isTakenUp)
    return reading.finding(
      about: .family, window, of: entries, needs: antenatal,
      in: "antenatal in \(antenatalDays / 7) weeks")
  }

  /// The service has since given the family up for not coming: the new offer is gone with it.
  private func isDischarged(_ missed: TimelineEntry, _ reading: Reading) -> Bool {
    let offers = reading.entries.filter(isNewOffer).compactMap { reading.bounds(of: $0).latest }
    guard let last = offers.max() else { return false }
    return reading.board.file.involvements.contains { work in
      work.agency == missed.source.agency && work.state == .discharged
        && reading.hasCome(work.until) == .met
        && work.until?.bounds.earliest.map { $0 > last } == true
    }
  }

  private func isMissed(_ entry: TimelineEntry, _ reading: Reading) -> Bool {
    if let appointment = entry.appointment {
      guard appointment.isMissed, appointment.metAnotherWay == nil else { return false }
      let isExcused = isExcused(entry, appointment.reasonCode, reading)
      let isAdultsOwn =
        appointment.outcome == .didNotAttend && appointment.bearsOnChild == .no
      return !isExcused && !isAdultsOwn
    }
    guard let engagement = entry.engagement,
      engagement.reasonCode == nil || engagement.reasonCode == .other
    else { return false }
    return [.cancelled, .declined, .noAccess].contains(engagement.what)
  }

  /// Nobody's choice; or a clash with work or school, where another day was set.
  private func isExcused(
    _ entry: TimelineEntry, _ reason: Appointment.Reason?, _ reading: Reading
  ) -> Bool {
    switch reason {
    case .illness, .service, .letterNotArrived, .wrongAddress: true
    case .work, .school:
      entry.appointment?.nextStep != nil
        || reading.meetings.contains { $0.appointment != nil && $0.names(entry.id) }
    case .other, nil: false
    }
  }

  /// A changed offer, a talk about what is in the way, a meeting or a referral; or the need met
  /// another way.
  private func isNewOffer(_ entry: TimelineEntry) -> Bool {
    entry.offer?.how == .person && entry.offer?.answer != .declined
      || entry.appointment?.barrierAsked == .yes || entry.appointment?.metAnotherWay != nil
      || entry.kind == .referral
      || entry.kind == .meeting
  }
}
