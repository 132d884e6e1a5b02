// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Who is around the family, and what each was asked: one row an agency.
struct AgencyTable {
  struct Row: Identifiable {
    let id: Agency.ID
    let name: String
    /// The name in at most 12 columns.
    let short: String
    let worker: String?
    let reach: String?
    /// Police incidents are counted apart from other entries (ruling 53).
    let entries: Int
    let incidents: Int
    /// When it last saw the family, and last spoke to this service.
    let sawFamily: When?
    let spokeToUs: When?
    let next: When?
    /// What it holds that this service has not received.
    let notReceived: Int
    /// One line: what it holds back or was asked, most telling first.
    let telling: String?
    let asked: Asked
  }

  /// How a question to an agency stands; silence has several kinds.
  enum Asked: Hashable {
    case noRequestRecorded
    case answered(CheckAnswer)
    case request(RecordRequest.Status)

    var words: String {
      switch self {
      case .noRequestRecorded: "no request recorded"
      case .answered(let answer): answer.words
      case .request(let status): status.words
      }
    }
  }

  let rows: [Row]

  init(_ reading: CaseReading) {
    let own = AgencyTable.own(reading)
    let checks = reading.file.entries.lazy.compactMap(\.visit).flatMap(\.checks)
    let answers = Dictionary(checks.map { ($0.agency, $0.answer) }, uniquingKeysWith: { $1 })
    var ids: [Agency.ID] = reading.file.involvements.map(\.agency)
    ids += own.order + reading.file.recordRequests.map(\.holder)
    ids += reading.file.enquiries.map(\.agency)
    var seen: Set<Agency.ID> = []
    rows = ids.filter { seen.insert($0).inserted && $0 != reading.hub }
      .map { AgencyTable.row($0, own.byAgency[$0] ?? Own(), answers[$0], reading) }
      .sorted { left, right in
        (left.telling != nil ? 0 : 1, -left.notReceived, left.name)
          < (right.telling != nil ? 0 : 1, -right.notReceived, right.name)
      }
  }

  /// What one agency recorded, counted in one walk over all entries.
  private struct Own {
    var entries = 0
    var incidents = 0
    var notReceived = 0
    var incidentsNotReceived = 0
    /// What is on record as not told to this service; several reports of one event are one.
    var notPassedOn: [TimelineEntry] = []
    var sawFamily: When?
    var spokeToUs: When?

    mutating func add(_ entry: TimelineEntry, _ standing: CaseReading.Standing) {
      let isIncident = entry.kind == .incident
      if isIncident { incidents += 1 } else { entries += 1 }
      if entry.people.contains(where: { $0.how.isMeeting }) { sawFamily = entry.when }
      if standing.isTold {
        spokeToUs = entry.when
      } else {
        notReceived += 1
        if isIncident { incidentsNotReceived += 1 }
      }
      guard isIncident, [.notTold, .decidedNot].contains(standing) else { return }
      let isCounted = notPassedOn.contains { $0.groupKey == entry.groupKey }
      if entry.groupKey == nil || !isCounted { notPassedOn.append(entry) }
    }
  }

  /// By agency, and the agencies in the order of their first entry.
  private static func own(
    _ reading: CaseReading
  ) -> (byAgency: [Agency.ID: Own], order: [Agency.ID]) {
    var order: [Agency.ID] = []
    var byAgency: [Agency.ID: Own] = [:]
    for entry in reading.file.entries {
      let agency = entry.source.agency
      if byAgency[agency] == nil { order.append(agency) }
      if entry.kind == .pattern {
        byAgency[agency] = byAgency[agency] ?? Own()
      } else {
        byAgency[agency, default: Own()].add(entry, reading.standing(of: entry))
      }
    }
    return (byAgency, order)
  }

  private static func row(
    _ agency: Agency.ID, _ own: Own, _ answer: CheckAnswer?, _ reading: CaseReading
  ) -> Row {
    let involvement = reading.file.involvements.last { $0.agency == agency }
    let worker = involvement?.worker.flatMap { id in
      reading.file.practitioners.first { $0.id == id }
    }
    let asked = asked(agency, answer, reading)
    return Row(
      id: agency, name: reading.naming.agencyInFull(agency),
      short: reading.naming.agency(agency),
      worker: worker.map { reading.naming.showsRoles ? $0.role ?? "worker" : $0.name },
      reach: worker.flatMap { $0.phone ?? $0.mail }
        ?? reading.file.agencies.first { $0.id == agency }?.reach,
      entries: own.entries, incidents: own.incidents, sawFamily: own.sawFamily,
      spokeToUs: own.spokeToUs, next: involvement?.next, notReceived: own.notReceived,
      telling: involvement?.holds ?? notPassedOn(own.notPassedOn, reading)
        ?? asked.flatMap(telling) ?? heldBack(own.incidentsNotReceived),
      asked: asked ?? .noRequestRecorded)
  }

  /// "6 incidents not passed on", "5 incidents, perhaps 6, not passed on".
  private static func notPassedOn(_ entries: [TimelineEntry], _ reading: CaseReading) -> String? {
    guard !entries.isEmpty else { return nil }
    let sure = entries.count { !reading.isLater($0) }
    if sure == 0 { return "perhaps \(entries.count.counted("incident")) not passed on" }
    let more = sure < entries.count ? ", perhaps \(entries.count)," : ""
    return "\(sure.counted("incident"))\(more) not passed on"
  }

  private static func heldBack(_ incidents: Int) -> String? {
    incidents > 0 ? incidents.counted("incident") + " not received here" : nil
  }

  private static func telling(_ asked: Asked) -> String? {
    switch asked {
    case .answered(.answered), .noRequestRecorded, .request(.read), .request(.received): nil
    default: asked.words
    }
  }

  private static func asked(
    _ agency: Agency.ID, _ answer: CheckAnswer?, _ reading: CaseReading
  ) -> Asked? {
    if let request = reading.file.recordRequests.last(where: { $0.holder == agency }) {
      return request.status.map { .request($0) } ?? .noRequestRecorded
    }
    if let enquiry = reading.file.enquiries.last(where: { $0.agency == agency }) {
      return .answered(reading.answer(to: enquiry))
    }
    return answer.map { .answered($0) }
  }
}

extension RecordRequest {
  /// Where the request stands after its steps.
  var status: Status? { steps.last { $0.status != nil }?.status }
}

extension Presence.Kind {
  /// Somebody met this person.
  var isMeeting: Bool { [.present, .seen, .spokenTo, .seenAlone].contains(self) }
}

extension CheckAnswer {
  var words: String {
    switch self {
    case .answered: "answered"
    case .notAsked: "NOT ASKED"
    case .noneHeld: "asked, none held"
    case .noReply: "asked, NO REPLY"
    case .refused: "REFUSED"
    case .disputed: "disputed"
    }
  }
}

extension RecordRequest.Status {
  var words: String {
    switch self {
    case .notNeeded: "decided not needed"
    case .toSend: "to send"
    case .sent: "sent, NO REPLY"
    case .refused: "REFUSED"
    case .nothingHeld: "nothing held"
    case .received: "received"
    case .read: "read"
    case .disputed: "disputed"
    }
  }
}
