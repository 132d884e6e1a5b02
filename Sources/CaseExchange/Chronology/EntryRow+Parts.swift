// SPDX-License-Identifier: Apache-2.0

import CaseModel

extension EntryRow {
  /// The parts of an entry that only some kinds have.
  func readParts(of entry: inout TimelineEntry) {
    entry.allegation = allegation()
    entry.visit = visit()
    entry.incident = incident()
    entry.kind = value(.kind, as: EntryKind.self) ?? likelyKind(of: entry)
    readOutcome(of: &entry)
    readReason(of: &entry)
  }

  private func likelyKind(of entry: TimelineEntry) -> EntryKind {
    if entry.allegation != nil { return .allegation }
    if entry.incident != nil { return .incident }
    if entry.visit != nil { return .visit }
    return .observation
  }

  private func incident() -> Incident? {
    guard text(.grade) != nil || text(.pregnant) != nil || text(.baby) != nil else { return nil }
    var incident = Incident()
    incident.grade = value(.grade, as: Incident.Grade.self)
    incident.pregnant = value(.pregnant, as: Asked.self)
    incident.babyUnder18Months = value(.baby, as: Asked.self)
    return incident
  }

  private func visit() -> Visit? {
    guard text(.purpose) != nil || text(.checks) != nil else { return nil }
    var visit = Visit()
    visit.purpose = value(.purpose, as: Visit.Purpose.self) ?? .routine
    visit.checks = pairs(.checks, "agency=answer").compactMap { name, answer in
      // An agency that nobody knows is named by the validation, with its line.
      let agency = (try? surroundings.roster.agency(name)) ?? Agency.ID(name)
      // Asked, and nothing said of an answer.
      let text = answer == "asked" ? CheckAnswer.noReply.fieldText : answer
      guard let answer = value(of: text, as: CheckAnswer.self, in: .checks) else { return nil }
      return Check {
        $0.agency = agency
        $0.answer = answer
      }
    }
    return visit
  }

  private func allegation() -> Allegation? {
    let columns: [ChronologyColumn] = [.allegedBy, .about, .harmTo, .response, .retracted]
    guard columns.contains(where: { text($0) != nil }) else { return nil }
    var allegation = Allegation()
    readSpeakers(of: &allegation)
    allegation.about = people(.about)
    allegation.harmTo = people(.harmTo)
    allegation.retractions = retractions()
    if text(.response)?.lowercased() == "retracted" {
      if allegation.retractions.isEmpty { allegation.retractions = [Retraction()] }
    } else {
      allegation.response = value(.response, as: Allegation.Response.self)
    }
    return allegation
  }

  private func readSpeakers(of allegation: inout Allegation) {
    for name in texts(.allegedBy) {
      if let person = try? surroundings.roster.person(name) {
        allegation.by.append(person)
      } else if let group = try? Allegation.SaidByClass(fieldText: name.lowercased()) {
        allegation.byClass = group
      } else if name.hasPrefix("role:") {
        allegation.byRole = String(name.dropFirst("role:".count))
      } else {
        let classes = Allegation.SaidByClass.choices ?? []
        expect(
          "a person of the case, \(classes.joined(separator: ", ")) or role:WORDS",
          in: .allegedBy, not: name)
      }
    }
  }

  private func retractions() -> [Retraction] {
    texts(.retracted).filter { $0 != "no" }.map { text in
      Retraction { if text != "yes" { $0.when = date(of: text, in: .retracted) } }
    }
  }

  /// An outcome belongs to the part that the entry's kind has.
  private func readOutcome(of entry: inout TimelineEntry) {
    guard let text = text(.outcome) else { return }
    switch entry.kind {
    case .incident:
      var incident = entry.incident ?? Incident()
      incident.outcome = value(.outcome, as: Incident.Outcome.self)
      entry.incident = incident
    case .contact, .referral:
      entry.contact = Contact { $0.outcome = value(.outcome, as: Contact.Outcome.self) }
    case .appointment:
      entry.appointment = value(.outcome, as: Appointment.Outcome.self)
        .map { outcome in Appointment { $0.outcome = outcome } }
    case .engagement, .visit:
      entry.engagement = value(.outcome, as: Engagement.What.self)
        .map { what in Engagement { $0.what = what } }
    case .offer:
      entry.offer = Offer { $0.answer = value(.outcome, as: Offer.Answer.self) }
    default:
      expect(
        "no outcome on an entry of kind \(entry.kind.fieldText), or another kind",
        in: .outcome, not: text)
    }
  }

  private func readReason(of entry: inout TimelineEntry) {
    guard let text = text(.reason) else { return }
    switch entry.kind {
    case .contact, .referral:
      entry.contact = (entry.contact ?? Contact()).with { $0.outcomeReason = text }
    case .appointment:
      entry.appointment = (entry.appointment ?? Appointment()).with { $0.reason = text }
    case .engagement, .visit:
      guard entry.engagement != nil else {
        expect("an outcome beside the reason", in: .reason, not: text)
        return
      }
      entry.engagement?.reason = text
    case .decision:
      entry.decision = Decision {
        $0.what = entry.summary
        $0.why = text
      }
    default:
      expect(
        "no reason on an entry of kind \(entry.kind.fieldText), or another kind",
        in: .reason, not: text)
    }
  }
}
