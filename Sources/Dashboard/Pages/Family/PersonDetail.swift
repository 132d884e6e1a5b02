// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation

/// All that is recorded about one person on the day shown. Where an adoption is sealed, that the
/// child exists and what became of them is said, and nothing that would tell who they are.
struct PersonDetail {
  let person: Person
  let reading: CaseReading
  let homes: Homes

  var detail: Detail { person.isSealed ? sealed : whole }

  private var naming: Naming { reading.naming }

  private var title: String {
    [naming.person(person.id), reading.age(of: person)].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  private var sealed: Detail {
    var detail = Detail(title)
    detail.add(
      "Sealed",
      [
        "An adoption keeps this identity closed: no name, birthday or address is shown here, "
          + "and none should be looked for without authority."
      ])
    detail.add("What became of them", careLines)
    detail.add("In this family", tieLines)
    return detail
  }

  private var whole: Detail {
    var detail = Detail(title)
    detail.add("In this family", tieLines)
    detail.add("Names", nameLines)
    detail.add("About them", aboutLines)
    detail.add("Where they live", homes.homes(of: person.id).map { $0.words(reading) })
    detail.add("Earlier in their life", careLines)
    detail.add("Pregnancies", pregnancyLines)
    if reading.adults.contains(where: { $0.id == person.id }) {
      detail.add("Their own history", HistoryGrid.lines(of: person.id, reading))
    }
    detail.add("Said about substances", substanceLines)
    detail.add("Seen", sightingLines)
    detail.add("Talks to", rapportLines)
    detail.add("In the record", entryLines)
    detail.add("In other cases", linkLines)
    return detail
  }

  /// Where somebody took them for the same person; the cases by id, as this one knows no more.
  private var linkLines: [String] {
    reading.file.personLinks.filter { $0.person == person.id }.map { link in
      let by = link.author.map { ", \($0)" } ?? ""
      return "As \(link.otherPerson) of case \(link.otherCase): \(link.reason) "
        + "(\(link.at.inWords)\(by)); o looks"
    }
  }

  /// Every tie with its dates, how it stood, and who has parental responsibility.
  private var tieLines: [String] {
    let kinship = Kinship(reading.file, from: person.id)
    let links = reading.file.relationships.filter { $0.from == person.id || $0.to == person.id }
    let lines = links.compactMap { link -> String? in
      let other = link.from == person.id ? link.to : link.from
      guard reading.file.people.contains(where: { $0.id == other }) else { return nil }
      let words = kinship.words(other) ?? "connected"
      let couple = link.kind == .partner || link.kind == .exPartner
      let parts = [
        "\(naming.person(other)), their \(words)",
        couple ? link.standing(on: reading.day) : dates(link.since, link.until),
        link.responsibility(naming), link.note,
      ]
      let states = link.states.dropLast().map { state in
        let said = state.saidBy.map { ", said by \($0)" } ?? ""
        return "earlier: \(state.value.rawValue) \(dates(state.from, nil) ?? "")\(said)"
      }
      return (parts + states).compactMap { $0 }.joined(separator: "; ")
    }
    return lines.isEmpty ? ["No relationship is on record"] : lines
  }

  private func dates(_ from: When?, _ until: When?) -> String? {
    let parts = [
      from.map { "from \($0.short(asOf: reading.day, heading: nil))" },
      until.map { "to \($0.short(asOf: reading.day, heading: nil))" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private var nameLines: [String] {
    let lines = person.names.map { name in
      let holders = reading.holders(of: name).map { naming.agency($0) }
      let searched = name.searched.map { search in
        let found =
          switch search.found {
          case .yes: "found"
          case .no: "not found"
          default: "outcome not recorded"
          }
        return "searched in \(search.system): \(found)"
      }
      let parts = [
        "\(name.text), \(name.kind.words)", dates(name.from, name.until),
        holders.isEmpty ? nil : "known to \(holders.joined(separator: ", "))",
        name.audience.kind == .restricted ? "restricted" : nil,
      ]
      return (parts + searched).compactMap { $0 }.joined(separator: "; ")
    }
    if person.isUnbornOnRecord && lines.isEmpty { return [] }
    return lines.isEmpty ? ["No other name is on record: has anybody asked?"] : lines
  }

  private var aboutLines: [String] {
    let birth = reading.birth(of: person)
    return [
      birth.map { "Born: \($0.line(asOf: reading.day))" },
      birth == nil ? person.expectedBirth.map { "Expected: \($0.line(asOf: reading.day))" } : nil,
      deathLine,
      person.language.map { "Language: \($0)" }, person.ethnicity.map { "Ethnicity: \($0)" },
      person.communication.map { "How best to talk with them: \($0)" },
    ].compactMap { $0 }
      + person.identifiers.map { "\($0.scheme.words): \($0.value)" }
      + person.explanations.map { "Known reason: \($0.matter)" }
  }

  private var deathLine: String? {
    reading.death(of: person).map { "Died: \($0.line(asOf: reading.day))" }
  }

  private var careLines: [String] {
    person.careHistory.map { care in
      let parts = [
        care.kind.words, care.authority,
        person.isSealed ? nil : care.underName.map { "as \($0)" }, dates(care.from, care.until),
      ]
      return parts.compactMap { $0 }.joined(separator: "; ")
    }
  }

  private var pregnancyLines: [String] {
    person.pregnancies.map { pregnancy in
      let from = pregnancy.from.map { "from \($0.short(asOf: reading.day, heading: nil))" }
      let known =
        pregnancy.knownTo.isEmpty
        ? nil : "known to \(pregnancy.knownTo.map { naming.agency($0) }.joined(separator: ", "))"
      return [pregnancy.child.map { naming.person($0) }, from, known].compactMap { $0 }
        .joined(separator: "; ")
    }
  }

  private var substanceLines: [String] {
    reading.file.substances.filter { $0.adult == person.id }.flatMap { history in
      history.claims.map { claim in
        let when = claim.at.map { ", \($0.short(asOf: reading.day, heading: nil))" } ?? ""
        let by = claim.by.map { ", said by \($0)" } ?? ""
        return "\(history.substance): \(claim.use.rawValue)\(when)\(by)"
      }
    }
  }

  private var sightingLines: [String] {
    guard reading.file.header.children.contains(person.id), !reading.isUnborn(person) else {
      return []
    }
    guard let (last, _) = reading.lastSeen(person.id) else { return ["No one recorded"] }
    let who = last.agency.map { " by \(naming.agency($0))" } ?? ""
    return ["Last \(last.when.line(asOf: reading.day))\(who), \(reading.ago(last.bounds))"]
  }

  private var rapportLines: [String] {
    reading.file.rapport.filter { $0.person == person.id }.map { rapport in
      let worker = rapport.practitioner.flatMap { id in
        reading.file.practitioners.first { $0.id == id }
      }.map { naming.showsRoles ? $0.role ?? "a worker" : $0.name }
      let agency = rapport.agency.map { naming.agency($0) }
      return [worker, agency, rapport.text].compactMap { $0 }.joined(separator: ": ")
    }
  }

  private var entryLines: [String] {
    let own = reading.file.entries.filter { entry in
      entry.children.contains(person.id) || entry.people.contains { $0.person == person.id }
    }
    guard let first = own.first, let last = own.last else { return ["No entry names them"] }
    let days = [first, last].map { $0.when.short(asOf: reading.day, heading: nil) }
    let span = own.count == 1 ? days[0] : "\(days[0]) .. \(days[1])"
    return [
      "\(own.count) \(own.count == 1 ? "entry names" : "entries name") them: \(span). "
        + "In the timeline: f person:\(person.id)"
    ]
  }
}

extension Person {
  fileprivate var isUnbornOnRecord: Bool {
    birth == nil && expectedBirth != nil && lifeEvents.isEmpty
  }
}

extension Relationship {
  /// Said of parents only; that nothing is on record is said too.
  fileprivate func responsibility(_ naming: Naming) -> String? {
    guard
      [.birthParent, .adoptiveParent, .stepParent].contains(kind) || parentalResponsibility != nil
    else { return nil }
    let who = naming.person(from)
    switch parentalResponsibility {
    case .yes: return "\(who) has parental responsibility"
    case .no: return "\(who) has no parental responsibility"
    case .unknown: return "parental responsibility not known"
    case nil: return "parental responsibility not recorded"
    }
  }
}

extension PersonName.Kind {
  var words: String {
    switch self {
    case .birth: "name at birth"
    case .current: "name now"
    case .former: "former name"
    case .alias: "also used"
    case .knownAs: "known as"
    case .adoptive: "adoptive name"
    }
  }
}

extension CareHistory.Kind {
  var words: String {
    switch self {
    case .lookedAfter: "looked after"
    case .cpPlan: "child protection plan"
    case .cinPlan: "child in need plan"
    case .removed: "removed"
    case .adopted: "adopted"
    }
  }
}

extension PersonIdentifier.Scheme {
  var words: String {
    switch self {
    case .nhs: "NHS number"
    case .upn: "pupil number"
    case .laChild: "authority's number"
    case .other: "number"
    }
  }
}
