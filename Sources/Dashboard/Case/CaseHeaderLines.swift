// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation

/// The lines above the panes, in the order a duty worker asks: who are the children, at what level
/// is this, what cannot wait, who saw the youngest, where do they sleep, what adds up, is it safe to
/// knock. A line with nothing to say says so.
struct CaseHeaderLines {
  let reading: CaseReading
  /// The room that a line has; only *ask today* is worded by it.
  var columns = Int.max

  private var naming: Naming { reading.naming }
  private var file: CaseFile { reading.file }

  /// The case's children, unborn and youngest first.
  var children: [Person] {
    let ids = file.header.children
    return file.people.filter { ids.contains($0.id) }.sorted { rank($0) > rank($1) }
  }

  /// The day of birth or expected birth; later is younger, unknown is as given.
  private func rank(_ child: Person) -> Int {
    let date = reading.birth(of: child) ?? child.expectedBirth
    return date?.bounds.earliest?.number ?? Int.min + file.header.children.count
      - (file.header.children.firstIndex(of: child.id) ?? 0)
  }

  var childrenLine: String {
    let withNote = children.filter { $0.ageNote != nil }
    let own = children.filter { $0.ageNote == nil }.map { child in
      [reading.isUnborn(child) ? "◇" : "", naming.person(child.id), reading.age(of: child)].filter {
        !$0.isEmpty
      }
      .joined(separator: " ")
    }
    let notes = Dictionary(grouping: withNote, by: { $0.ageNote ?? "" })
    let grouped = notes.keys.sorted().map { note in
      let names = (notes[note] ?? []).map { naming.person($0.id) }
      return "\(names.joined(separator: ", ")): \(names.count > 1 ? "all " : "")\(note)"
    }
    return (own + grouped + sealedChildren).joined(separator: " · ")
  }

  /// Children who left the family: drawn always, their identity never.
  private var sealedChildren: [String] {
    file.people.filter { person in
      !file.header.children.contains(person.id)
        && person.careHistory.contains { $0.kind == .removed || $0.kind == .adopted }
        && reading.isChildOfFamily(person.id)
    }.map { person in
      let kinds = person.careHistory.map(\.kind.rawValue)
      let seal = person.audience.kind == .restricted ? ["sealed"] : []
      return "\(naming.person(person.id)): \((kinds + seal).joined(separator: ", "))"
    }
  }

  var statusLine: String {
    let status = reading.status
    let level =
      status.map { "\($0.value.words) since \($0.from.line(asOf: reading.day))" }
      ?? "No status on record"
    let lead = reading.lead.map { "lead: \($0)" } ?? "lead: none named"
    let plan = [.cin, .cp, .court].contains(status?.value) ? nil : "CIN, CP: none"
    return [level, lead, plan, status?.note].compactMap { $0 }.joined(separator: " · ")
  }

  /// On the right: what kind of case, whose eyes, which day.
  var standpoint: String {
    let kind: String? =
      switch file.header.kind {
      case .published: "learning case"
      case .invented: "invented"
      case .live: nil
      }
    return [kind, reading.viewpointWords, reading.dayWords].compactMap { $0 }
      .joined(separator: " · ")
  }

  var askToday: String {
    guard let prompt = reading.prompts.first(where: { $0.group == .today && $0.isOpen }),
      let entry = prompt.evidence.last.flatMap({ reading.entry($0) })
    else { return "Nothing recorded asks for a manager today" }
    let told: String? =
      switch reading.standing(of: entry) {
      case .notTold, .decidedNot: "\(naming.agency(reading.hub)) not told"
      case .notStated: "no record that \(naming.agency(reading.hub)) was told"
      default: nil
      }
    let when = entry.when.line(asOf: reading.day)
    let mark = prompt.certainty == .met ? "" : "may be: "
    let what = "\(mark)\(entry.headline ?? entry.summary), \(when)"
    guard let told else { return "\(prompt.rule)  \(what)" }
    // Where both do not fit, who was not told comes first: the rest is one key away.
    let whole = "\(prompt.rule)  \(what). \(told)"
    return whole.count <= columns ? whole : "\(prompt.rule)  \(told): \(what)"
  }

  var lastSeen: String {
    guard let child = children.first(where: { !reading.isUnborn($0) }) else {
      return children.isEmpty ? "No children on record" : unbornSeen
    }
    guard let (last, later) = reading.lastSeen(child.id) else {
      return "\(naming.person(child.id)): no one recorded"
    }
    let where_ =
      last.entry.flatMap { reading.entry($0) }.flatMap(\.place)
      ?? last.agency.map { naming.agency($0) }
    let ago = reading.ago(last.bounds)
    let first = ([last.when.line(asOf: reading.day), where_, ago] as [String?])
      .compactMap { $0 }.joined(separator: ", ")
    let others = later.prefix(1).map { sighting in
      let what =
        sighting.entry.flatMap { reading.entry($0)?.headline }
        ?? sighting.agency.map { naming.agency($0) } ?? "a note"
      return "\(what), \(sighting.when.short(asOf: reading.day, heading: nil)), may be later"
    }
    return "\(naming.person(child.id)): " + ([first] + others).joined(separator: ". ")
  }

  private var unbornSeen: String {
    let contacts = file.entries.filter { $0.tags.contains("pregnancy") && $0.kind != .pattern }
    guard let last = contacts.last else {
      return "Not yet born; no one recorded with the pregnancy"
    }
    return "Not yet born; last about the pregnancy: \(naming.agency(last.source.agency)), "
      + last.when.line(asOf: reading.day)
  }

  var sleeping: String {
    let now = file.households.filter { home in
      home.headline != nil && (home.until?.bounds.latest).map { $0 >= reading.day } ?? true
    }
    let parts = now.map { home in
      [home.headline, home.from?.short(asOf: reading.day, heading: nil)].compactMap { $0 }
        .joined(separator: ", ")
    }
    return parts.isEmpty
      ? "Nobody has written down where the children sleep"
      : parts.joined(separator: ". ")
  }

  var addingUp: String {
    let count = PoliceIncidents(reading)
    guard !count.sure.isEmpty || !count.possible.isEmpty else {
      return "No police incident recorded in the last 12 months"
    }
    let hub = naming.agency(reading.hub)
    let total = Count(sure: count.sure.count, possible: count.possible.count)
    return "Police in 12 months: \(total.inWords(of: "incident")). \(hub) told of "
      + count.toldWords
  }

  var staff: String {
    let plans = file.supportPlans.filter { plan in
      (plan.ended?.bounds.latest).map { $0 > reading.day } ?? true
    }
    let parts = plans.compactMap { plan -> String? in
      let when = plan.from.map { $0.short(asOf: reading.day, heading: nil) }
      guard let headline = plan.headline else { return nil }
      return plan.arrangement != nil && plan.review == nil && plan.ended == nil
        ? "\(headline): no review date"
        : [headline, when].compactMap { $0 }.joined(separator: ", ")
    }
    return parts.isEmpty
      ? "Nothing recorded about the safety of visitors"
      : parts.joined(separator: ". ")
  }
}
