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
    var ids: [Agency.ID] = reading.file.involvements.map(\.agency)
    ids += reading.file.entries.map(\.source.agency) + reading.file.recordRequests.map(\.holder)
    ids += reading.file.enquiries.map(\.agency)
    var seen: Set<Agency.ID> = []
    rows = ids.filter { seen.insert($0).inserted && $0 != reading.hub }
      .map { AgencyTable.row($0, reading) }
      .sorted { left, right in
        (left.telling != nil ? 0 : 1, -left.notReceived, left.name)
          < (right.telling != nil ? 0 : 1, -right.notReceived, right.name)
      }
  }

  private static func row(_ agency: Agency.ID, _ reading: CaseReading) -> Row {
    let own = reading.file.entries.filter { $0.source.agency == agency && $0.kind != .pattern }
    let involvement = reading.file.involvements.last { $0.agency == agency }
    let worker = involvement?.worker.flatMap { id in
      reading.file.practitioners.first { $0.id == id }
    }
    let asked = asked(agency, reading)
    let notReceived = own.filter { !reading.isToldToHub($0) }
    return Row(
      id: agency, name: reading.naming.agencyInFull(agency),
      short: reading.naming.agency(agency),
      worker: worker.map { reading.naming.showsRoles ? $0.role ?? "worker" : $0.name },
      reach: worker.flatMap { $0.phone ?? $0.mail }
        ?? reading.file.agencies.first { $0.id == agency }?.reach,
      entries: own.count { $0.kind != .incident }, incidents: own.count { $0.kind == .incident },
      sawFamily: own.last { $0.people.contains { $0.how.isMeeting } }?.when,
      spokeToUs: own.last { reading.isToldToHub($0) }?.when,
      next: involvement?.next, notReceived: notReceived.count,
      telling: involvement?.holds ?? asked.flatMap(telling) ?? heldBack(notReceived),
      asked: asked ?? .noRequestRecorded)
  }

  private static func heldBack(_ entries: [TimelineEntry]) -> String? {
    let incidents = entries.count { $0.kind == .incident }
    if incidents > 0 {
      return "\(incidents) incident\(incidents == 1 ? "" : "s") not received here"
    }
    return nil
  }

  private static func telling(_ asked: Asked) -> String? {
    switch asked {
    case .answered(.answered), .noRequestRecorded, .request(.read), .request(.received): nil
    default: asked.words
    }
  }

  private static func asked(_ agency: Agency.ID, _ reading: CaseReading) -> Asked? {
    if let request = reading.file.recordRequests.last(where: { $0.holder == agency }) {
      return request.status.map { .request($0) } ?? .noRequestRecorded
    }
    if let enquiry = reading.file.enquiries.last(where: { $0.agency == agency }) {
      return .answered(enquiry.answer)
    }
    let checks = reading.file.entries.compactMap(\.visit).flatMap(\.checks)
    return checks.last { $0.agency == agency }.map { .answered($0.answer) }
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
