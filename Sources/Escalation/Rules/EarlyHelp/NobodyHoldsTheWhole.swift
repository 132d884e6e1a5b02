// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// B-1 (¶4.10, 4.11, 4.29, 4.37). Notices worries from several agencies within a few months while
/// nobody leads, no plan is open and no early help is under way. Asks whether anyone has put help to
/// the family, and how. Leaves alone families about whom the agencies are already meeting, and a
/// real answer on consent: a yes for what came before it, a no for a while after too.
package struct NobodyHoldsTheWhole: PromptRule {
  package static let id: RuleID = "B-1"
  private let agencies, days: Int
  private let afterNo: WorkingDays

  package init(_ limits: inout Limits) {
    agencies = limits("agencies")
    days = limits("days")
    afterNo = WorkingDays(limits("after-no-working-days"))
  }

  package func findings(on reading: Reading) -> [Finding] {
    let held = reading.stands([.earlyHelp, .cin, .cp, .court]).or(isLed(reading))
    guard held != .met else { return [] }
    let worries = reading.concerns.filter { reading.sector(of: $0.source.agency) != .family }
    let concerns = reading.once(worries)
    let window = reading.window(
      concerns, .days(days), keys: agencies, key: \.source.agency.text,
      isSettled: settled(worries, reading))
    let names = Set(concerns.filter { window.ids.contains($0.id) }.map(\.source.agency)).count
    guard
      var finding = reading.finding(
        about: .family, window, of: concerns, needs: agencies, keys: agencies,
        in: "in \(days) days, from \(names) agencies")
    else { return [] }
    finding.certainty = finding.certainty.and(held.negated)
    return [finding]
  }

  private func isLed(_ reading: Reading) -> Certainty {
    let leads = reading.board.file.header.lead.filter { reading.hasCome($0.until) != .met }
    let early = reading.board.file.assessments.filter { $0.kind == .earlyHelp }
    return leads.any { reading.hasCome($0.from) }
      .or(early.any { reading.hasCome($0.started).and(reading.hasCome($0.concluded).negated) })
  }

  /// A meeting of the agencies, or a real answer on consent: a no holds for a while only.
  private func settled(
    _ worries: [TimelineEntry], _ reading: Reading
  ) -> (TimelineEntry) -> Bool {
    let meetings = reading.board.file.meetings.compactMap { meeting -> Day? in
      guard let held = meeting.held?.bounds.earliest, held <= reading.day,
        meeting.kind == .gpMDT
          ? areAllPresent(at: meeting, on: held, worries, reading) : meeting.kind.joinsAgencies
      else { return nil }
      return held
    }
    let consents = reading.board.file.consents.compactMap { consent -> Day? in
      guard let asked = (consent.signed ?? consent.asked)?.bounds.earliest, asked <= reading.day
      else { return nil }
      switch consent.answer {
      case .given, .notNeeded: return asked
      case .refused, .withdrawn, .reluctant: return reading.day(afterNo, after: asked)
      case .notAsked: return nil
      }
    }
    let last = (meetings + consents).filter { $0 >= leftAt(reading) }.max()
    return { entry in
      last.map { last in reading.bounds(of: entry).latest.map { $0 <= last } == true } ?? false
    }
  }

  /// When the last of those who led left: what had been agreed with them is held by nobody since.
  private func leftAt(_ reading: Reading) -> Day {
    let leads = reading.board.file.header.lead
    guard leads.allSatisfy({ reading.hasCome($0.until) == .met }) else { return .distantPast }
    return leads.compactMap { $0.until?.bounds.latest }.max() ?? .distantPast
  }

  /// Whether everyone who was worried of late came to the practice's meeting.
  private func areAllPresent(
    at meeting: Meeting, on held: Day, _ worries: [TimelineEntry], _ reading: Reading
  ) -> Bool {
    let staff = reading.board.file.practitioners
    let came = meeting.attendance.filter { $0.came == .yes }.compactMap { attendance in
      attendance.agency ?? staff.first { $0.id == attendance.practitioner }?.agency
    }
    let worried = worries.filter { entry in
      reading.bounds(of: entry).falls(in: held.advanced(by: -days)...held) != .notMet
    }
    return Set(came).isSuperset(of: worried.map(\.source.agency))
  }
}

extension Meeting.Kind {
  fileprivate var joinsAgencies: Bool {
    switch self {
    case .taf, .tac, .professionals, .strategyDiscussion, .cpConference, .coreGroup: true
    case .gpMDT, .mapping, .marac, .supervision, .other: false
    }
  }
}
