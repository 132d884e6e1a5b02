// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// The fields that only an entry's own kind has, in words.
struct EntryKindLines {
  private(set) var lines: [String] = []
  private let naming: Naming
  private let reading: CaseReading

  init(_ entry: TimelineEntry, _ reading: CaseReading) {
    naming = reading.naming
    self.reading = reading
    if let incident = entry.incident { add(incident) }
    if let visit = entry.visit { add(visit) }
    if let appointment = entry.appointment { add(appointment) }
    if let decision = entry.decision { add(decision) }
    if let contact = entry.contact { add(contact) }
    addEncounter(entry)
    for mention in entry.substances { add(mention) }
    for sign in reading.vocabulary.signs where entry.signs.contains(sign.id) {
      lines.append("! high-risk sign: \(sign.words)")
    }
    for injury in entry.injuries {
      add("injury to \(naming.person(injury.child))", injury.what)
      for explanation in injury.explanations { add("explained as", explanation) }
    }
  }

  private mutating func add(_ label: String, _ text: String?) {
    if let text, !text.isEmpty { lines.append("\(label): \(text)") }
  }

  private mutating func add(_ incident: Incident) {
    add("type", incident.types.map(\.rawValue).joined(separator: ", "))
    add("grade", incident.grade?.rawValue)
    add("reference", incident.reference)
    add("heard on the call", incident.wordsHeard)
    add("pregnant, on the form", incident.pregnant?.rawValue)
    add("baby under 18 months, on the form", incident.babyUnder18Months?.rawValue)
    add("read in the hub", incident.triageRead?.inWords)
    add("outcome", incident.outcome?.rawValue)
  }

  private mutating func add(_ visit: Visit) {
    add("purpose", visit.purpose.rawValue)
    if visit.state != .done { add("state", visit.state.rawValue) }
    add("announced", visit.announced?.rawValue)
    add("history read before", visit.historyRead?.rawValue)
    add("rooms seen", visit.roomsSeen.joined(separator: ", "))
    for check in visit.checks {
      add(naming.agencyInFull(check.agency), check.answer.words)
    }
  }

  private mutating func add(_ appointment: Appointment) {
    add("for", naming.people(appointment.people))
    add("service", appointment.service)
    add("outcome", appointment.outcome.words)
    add("reason given", appointment.reason)
    add("asked what got in the way", appointment.barrierAsked?.rawValue)
    add("what followed", appointment.consequence)
    add("next", appointment.nextStep)
  }

  private mutating func add(_ decision: Decision) {
    add("decided", decision.what)
    add("by", decision.by.map { decision.asManager ? "\($0), as manager" : $0 })
    add("because", decision.why)
    add("rests on", decision.restsOn)
    for condition in decision.conditions {
      lines.append(
        "IF \(condition.ifText), THEN \(condition.thenText) (\(condition.state.rawValue))")
    }
  }

  private mutating func add(_ contact: Contact) {
    add("written by", contact.author)
    add("working well", contact.workingWell)
    add("parent aware", contact.parentAware?.rawValue)
    add("outcome", contact.outcome?.rawValue)
    add("outcome told to the referrer", contact.outcomeToldAt?.inWords)
  }

  private mutating func addEncounter(_ entry: TimelineEntry) {
    add("offered", entry.offer?.service)
    add("how", entry.offer?.how?.rawValue)
    add("answer", entry.offer?.answer?.rawValue)
    add("asked for", entry.helpSought?.asked)
    add("what happened", entry.helpSought?.whatHappened)
    add("needed no more, they said", entry.helpSought?.passed?.inWords)
    add("who agrees", entry.helpSought?.passedAgreedBy)
    add("put to them", entry.challenge?.put)
    add("reaction", entry.challenge?.reaction)
    add("reason given", entry.engagement?.reason)
    add("at the setting", entry.education?.detail)
    add("said about it", entry.observation?.saidAboutIt)
    add("reply", entry.observation?.reply)
    add("words used", entry.disclosure?.words)
    add("told to", entry.disclosure?.to)
  }

  private mutating func add(_ mention: SubstanceMention) {
    let what = [mention.substance, mention.use?.rawValue, mention.form.rawValue]
      .compactMap { $0 }.joined(separator: ", ")
    add(mention.adult.map { naming.person($0) } ?? "substance", what)
    add("reply", mention.reply)
  }
}

extension CaseReading {
  func words(of kind: EntryKind) -> String {
    vocabulary.kinds.first { $0.id == kind }?.words ?? kind.rawValue
  }
}

extension Presence.Kind {
  var words: String {
    switch self {
    case .subject: "it is about them"
    case .present: "present"
    case .inHousehold: "in the household"
    case .elsewhere: "elsewhere"
    case .absent: "not there"
    case .heardIt: "heard it"
    case .overheard: "was overheard"
    case .seen: "seen"
    case .spokenTo: "spoken to"
    case .seenAlone: "seen alone"
    case .informant: "told of it"
    case .allegedBy: "said it"
    case .allegedAbout: "it was said of them"
    }
  }
}

extension Appointment.Outcome {
  var words: String {
    switch self {
    case .wasNotBrought: "was not brought"
    case .didNotAttend: "did not attend"
    case .cancelledByFamily: "called off by the family"
    case .cancelledByService: "called off by the service"
    case .noAccess: "no one could get in"
    case .notKnown: "not known"
    default: rawValue
    }
  }
}

extension EntryLink.Kind {
  var words: String {
    switch self {
    case .conflictsWith: "another account"
    case .mayBeSameAs: "may be the same as"
    case .follows: "follows"
    case .repliesTo: "replies to"
    case .partOf: "part of"
    case .corrects: "corrects"
    case .disputes: "disputes"
    case .withdraws: "withdraws"
    case .addsTo: "adds to"
    case .seeAlso: "see also"
    }
  }
}
