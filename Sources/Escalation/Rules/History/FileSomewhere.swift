// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// C2-1 (¶3.11, 4.4, 4.5, 4.22). Notices what points to an older file (a child removed or on a plan,
/// care as a child, a home in another authority lately, another name) together with a need for it,
/// and no decision to send for it, or none since a new name or a pregnancy; or a request that went
/// unanswered, lies unread, or was refused and taken no higher. Asks whether to send for it now.
/// Leaves alone a full copy on the board that can be found.
package struct FileSomewhere: PromptRule {
  package static let id: RuleID = "C2-1"
  private let decide, answer: WorkingDays
  private let contacts, contactMonths, youngMonths, elsewhereYears: Int

  package init(_ limits: inout Limits) {
    decide = WorkingDays(limits("decide-working-days"))
    answer = WorkingDays(limits("answer-working-days"))
    contacts = limits("contacts")
    contactMonths = limits("contact-months")
    youngMonths = limits("young-months")
    elsewhereYears = limits("elsewhere-years")
  }

  package func findings(on reading: Reading) -> [Finding] {
    let need = firstNeed(reading)
    return reading.adults.compactMap { adult in
      pointed(adult, need, reading) ?? stuck(adult, reading)
    }
  }

  private func pointed(
    _ adult: Person, _ need: (since: DayBounds, evidence: [TimelineEntry.ID])?, _ reading: Reading
  ) -> Finding? {
    guard let need else { return nil }
    let all = OlderFile.pointers(to: adult, within: elsewhereYears, reading)
    let last = lastRequest(about: adult.id, reading)
    let pointers = all.filter { pointer in
      last.map { last in
        isNew(pointer.since, after: last.at)
          || (last.isNotNeeded && isCarried(after: last, reading))
      } ?? true
    }
    guard let first = pointers.first else { return nil }
    let since = DayBounds.later(first.since, need.since)
    let certainty = reading.passed(decide, since: since)
    guard certainty != .notMet else { return nil }
    return Finding(
      subject: .person(adult.id), certainty: certainty,
      numbers: pointers.map(\.words).joined(separator: "; ")
        + (last == nil ? "; no request on record" : "; no request since"),
      evidence: pointers.compactMap(\.entry) + need.evidence, records: [adult.id.text],
      since: since)
  }

  /// Asked for, and left there.
  private func stuck(_ adult: Person, _ reading: Reading) -> Finding? {
    let open = requests(about: adult.id, reading).map { ($0, isStuck($0, reading)) }
      .filter { $0.1 != .notMet }
    guard let first = open.first else { return nil }
    let entries = reading.lists.requests.filter { entry in
      open.contains { $0.0.id == entry.request }
    }
    return Finding(
      subject: .person(adult.id), certainty: open.reduce(Certainty.notMet) { $0.or($1.1) },
      numbers: "\(open.count) asked for and not received, or not read", evidence: entries.map(\.id),
      records: open.map(\.0.id.text),
      since: first.0.steps.last?.at.bounds ?? DayBounds(earliest: nil, latest: nil),
      toFirmUp: entries.map(\.id))
  }

  private func isStuck(_ request: RecordRequest, _ reading: Reading) -> Certainty {
    let steps = request.steps.filter { reading.hasCome($0.at) != .notMet }
    if steps.contains(where: { $0.kind == .escalated }) { return .notMet }
    guard let last = steps.last(where: { $0.status != nil }) else { return .notMet }
    switch last.status {
    case .refused, .disputed: return reading.hasCome(last.at)
    // What came and lies unread is as good as not there.
    case .toSend, .sent, .received: return reading.passed(answer, since: last.at.bounds)
    default: return .notMet
    }
  }

  /// The last that was done or decided about asking for this adult's files, and when.
  private func lastRequest(
    about adult: Person.ID, _ reading: Reading
  ) -> (at: DayBounds, isNotNeeded: Bool)? {
    let steps = requests(about: adult, reading).flatMap(\.steps)
      .filter { reading.hasCome($0.at) != .notMet }
    guard let last = steps.last else {
      return requests(about: adult, reading).first.map { (reading.board.receipt(of: $0), false) }
    }
    return (last.at.bounds, last.status == .notNeeded)
  }

  /// It surely came to light after the day of the last request: a new name, another authority.
  private func isNew(_ since: DayBounds, after request: DayBounds) -> Bool {
    guard let start = since.earliest, let end = request.latest else { return false }
    return start > end
  }

  /// A pregnancy known only since somebody decided that no file was needed.
  private func isCarried(
    after request: (at: DayBounds, isNotNeeded: Bool), _ reading: Reading
  ) -> Bool {
    reading.children.contains { child in
      reading.isUnborn(child) && isNew(reading.board.receipt(of: child), after: request.at)
    }
  }

  private func requests(about adult: Person.ID, _ reading: Reading) -> [RecordRequest] {
    reading.board.file.recordRequests.filter { $0.about.contains(adult) }
  }

  /// What makes the file matter now: a referral from elsewhere, a child unborn or very young, a
  /// third contact, a duty visit, an assessment. The earliest of them.
  private func firstNeed(
    _ reading: Reading
  ) -> (since: DayBounds, evidence: [TimelineEntry.ID])? {
    let home = reading.board.file.header.hub
    let transfers = reading.lists.referrals.filter { entry in
      entry.source.agency != home && reading.sector(of: entry.source.agency) == .socialCare
    }
    let visits = reading.lists.visits.filter { $0.visit?.purpose == .dutyVisit }
    let assessments = reading.lists.assessments.filter { $0.isOwnAssessment(reading) }
    var needs = (transfers + visits + assessments).map { (reading.receipt(of: $0), [$0.id]) }
    for child in reading.children
    where reading.isUnborn(child)
      || reading.isUnder(months: youngMonths, child) != .notMet
    {
      needs.append((reading.board.receipt(of: child), [child.known.entry].compactMap { $0 }))
    }
    let all = reading.once(reading.contacts)
    let window = reading.window(all, .months(contactMonths))
    if window.holds(contacts) == .met {
      needs.append((window.since(contacts), window.sure))
    }
    return needs.min { ($0.0.latest ?? reading.day) < ($1.0.latest ?? reading.day) }
  }
}

extension TimelineEntry {
  fileprivate func isOwnAssessment(_ reading: Reading) -> Bool {
    assessment.flatMap { id in reading.board.file.assessments.first { $0.id == id } }
      .map { $0.kind != .elsewhere } ?? false
  }
}
