// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import TerminalUI

/// The lines above the panes, in the order a duty worker asks: who are the children, at what level
/// is this, what cannot wait, who saw the youngest, where do they sleep, what adds up, is it safe to
/// knock. A line with nothing to say says so.
struct CaseHeaderLines {
  let reading: CaseReading
  /// The width of the screen: where it is little, what matters most is never what is cut.
  var columns = Int.max / 2

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

  func words(for child: Person) -> String {
    [reading.isUnborn(child) ? "◇" : "", naming.person(child.id), reading.age(of: child)]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Columns that the label before a line takes.
  static let label = 12

  /// The first wording that has room beside so many columns; the last where none has.
  private func fitting(_ wordings: String..., beside taken: Int = label) -> String {
    fitting(wordings, beside: taken)
  }

  private func fitting(_ wordings: [String], beside taken: Int = label) -> String {
    wordings.first { naming.text($0).columns <= columns - taken } ?? wordings.last ?? ""
  }

  /// Children who left the family: drawn always, their identity never.
  var sealedChildren: [(words: String, inShort: String)] {
    file.people.filter { person in
      !file.header.children.contains(person.id)
        && person.careHistory.contains { $0.kind == .removed || $0.kind == .adopted }
        && reading.isChildOfFamily(person.id)
    }.map { person in
      let kinds = person.careHistory.map(\.kind.rawValue)
      let seal = person.audience.kind == .restricted ? ["sealed"] : []
      let name = naming.person(person.id)
      return (
        "\(name): \((kinds + seal).joined(separator: ", "))",
        "\(unowned(name)) \((kinds.suffix(1) + seal).joined(separator: ", "))"
      )
    }
  }

  /// `Mother's first child` as `first child`, where there is no room for whose.
  private func unowned(_ name: String) -> String {
    let words = name.split(separator: " ")
    return words.first?.hasSuffix("'s") == true ? words.dropFirst().joined(separator: " ") : name
  }

  var statusLine: String {
    let status = reading.status
    let level = status?.value.words ?? "No status on record"
    let since = status.map { "\(level) since \($0.from.line(asOf: reading.day))" } ?? level
    let lead = reading.lead.map { "lead: \($0)" } ?? "lead: none named"
    let plan = [.cin, .cp, .court].contains(status?.value) ? nil : "CIN, CP: none"
    let join = { (parts: [String?]) in parts.compactMap { $0 }.joined(separator: " · ") }
    return fitting(
      join([since, lead, plan, status?.note]), join([since, lead, status?.note]),
      join([level, lead, status?.note]), join([since, lead]), join([level, lead]),
      beside: naming.text(standpoint).columns + 4)
  }

  /// On the right: what kind of case, whose eyes, which day.
  var standpoint: String {
    let kind: String? =
      switch file.header.kind {
      case .published: columns < 90 ? "learning" : "learning case"
      case .invented: "invented"
      case .live: nil
      }
    return [kind, reading.viewpointWords, reading.dayWords].compactMap { $0 }
      .joined(separator: " · ")
  }

  var askToday: String {
    guard let prompt = reading.prompts.first(where: { $0.group == .today && $0.isAsked }),
      let entry = prompt.evidence.last.flatMap({ reading.entry($0) })
    else { return "Nothing recorded asks for a manager today" }
    let hub = naming.agency(reading.hub)
    let (told, here): (String?, String?) =
      switch reading.standing(of: entry) {
      case .notTold, .decidedNot: ("\(hub) not told", "not told here")
      case .notStated: ("no record that \(hub) was told", "no record of telling us")
      default: (nil, nil)
      }
    let when = entry.when.line(asOf: reading.day)
    let mark = prompt.certainty == .met ? "" : "may be: "
    let said = entry.headline ?? entry.summary
    let what = mark + (said.hasSuffix(".") ? String(said.dropLast()) : said)
    // Where not all of it fits, when, who was not told and the sign come first: the rest is one key
    // away.
    let sign = reading.vocabulary.signs.first { $0.sameDay && entry.signs.contains($0.id) }
    let day = entry.when.short(asOf: reading.day, heading: nil)
    let short = { (told: String?) in
      "\(prompt.rule) \([day, told].compactMap(\.self).joined(separator: ", ")): "
        + (sign.map { mark + $0.words } ?? what)
    }
    return fitting(
      "\(prompt.rule)  \(what), \(when)" + (told.map { ". \($0)" } ?? ""), short(told),
      short(here))
  }

  var lastSeen: String {
    let living = children.filter { !reading.hasDied($0) }
    guard let child = living.first(where: { !reading.isUnborn($0) }) else {
      if living.isEmpty, let last = children.first { return words(for: last) }
      return living.isEmpty ? "No children on record" : unbornSeen
    }
    guard let (last, later) = reading.lastSeen(child.id) else {
      return "\(naming.person(child.id)): no one recorded"
    }
    let where_ =
      last.entry.flatMap { reading.entry($0) }.flatMap(\.place)
      ?? last.agency.map { naming.agency($0) }
    let ago = reading.ago(last.bounds)
    let day = last.when.line(asOf: reading.day)
    let first = ([day, where_, ago] as [String?]).compactMap { $0 }.joined(separator: ", ")
    let name = naming.person(child.id)
    let other = later.first.map { ($0, what($0)) }
    let also = other.map { sighting, what in
      "\(what), \(sighting.when.short(asOf: reading.day, heading: nil)), may be later"
    }
    let agency = last.agency.map { naming.agency($0) }
    let short = [reading.shortest(last.when), agency, ago].compactMap(\.self)
      .joined(separator: ", ")
    return fitting(
      "\(name): " + [first, also].compactMap(\.self).joined(separator: ". "),
      "\(name): \(short)"
        + (other.map { ". \($1) \(reading.shortest($0.when))?" } ?? ""),
      "\(name): \(short)" + (other == nil ? "" : "; perhaps later"))
  }

  private func what(_ sighting: Sighting) -> String {
    sighting.entry.flatMap { reading.entry($0)?.headline }
      ?? sighting.agency.map { naming.agency($0) } ?? "a note"
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
    guard !now.isEmpty else { return "Nobody has written down where the children sleep" }
    let words = { (date: (When) -> String) in
      now.map { home in
        [home.headline, home.from.map(date)].compactMap { $0 }.joined(separator: ", ")
      }.joined(separator: ". ")
    }
    return fitting(
      words { $0.short(asOf: reading.day, heading: nil) }, words { reading.shortest($0) })
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
    let parts = plans.compactMap { plan -> (words: String, when: String?)? in
      guard let headline = plan.headline else { return nil }
      let isOpen = plan.arrangement != nil && plan.review == nil && plan.ended == nil
      if isOpen { return ("\(headline): no review date", nil) }
      return (headline, plan.from.map { $0.short(asOf: reading.day, heading: nil) })
    }
    guard !parts.isEmpty else { return "Nothing recorded about the safety of visitors" }
    let whole = parts.map { [$0.words, $0.when].compactMap(\.self).joined(separator: ", ") }
    let ever = (1...parts.count).reversed().map { count in
      let left = parts.count - count
      return (parts.prefix(count).map(\.words) + (left > 0 ? ["\(left) more"] : []))
        .joined(separator: ". ")
    }
    return fitting([whole.joined(separator: ". ")] + ever)
  }
}
