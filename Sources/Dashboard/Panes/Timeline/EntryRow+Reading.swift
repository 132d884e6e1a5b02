// SPDX-License-Identifier: Apache-2.0

import CaseModel

extension EntryRow {
  /// Of a series what they have in common. Nil where the first is not on the board.
  init?(_ ids: [TimelineEntry.ID], heading year: Int?, _ reading: CaseReading) {
    let entries = ids.compactMap(reading.entry)
    guard let entry = entries.first else { return nil }
    id = entry.id
    when = entry.when.short(asOf: reading.day, heading: year)
    mayBeLater = reading.board.mayBeLater.contains(entry.id)
    agency = reading.naming.agency(entry.source.agency)
    isStrength = entry.kind == .strength || reading.themes(of: entry).contains("strength")
    isSign = !entry.signs.isEmpty
    told = reading.standing(of: entry)
    let notes = entries.map { EntryNotes($0, reading).lines }
    guard entries.count == 1 else {
      let series = Series(entries, notes: notes)
      (text, self.notes) = (series.text, series.notes)
      return
    }
    text = entry.headline ?? entry.summary
    self.notes = notes[0]
  }
}

/// What stands under an entry in the list.
struct EntryNotes {
  let lines: [String]

  init(_ entry: TimelineEntry, _ reading: CaseReading) {
    let naming = reading.naming
    var lines: [String] = []
    if let allegation = entry.allegation {
      lines.append(EntryNotes.words(of: allegation, naming))
      lines += allegation.retractions.map { retraction in
        let who = retraction.by.map { " by \(naming.person($0))" } ?? ""
        let when = retraction.when.map { ", \($0.short(asOf: reading.day, heading: nil))" } ?? ""
        return "taken back\(who)\(when)"
      }
    }
    lines += entry.links.filter { $0.kind == .conflictsWith }.map { link in
      "another account of this: \(reading.entry(link.entry)?.headline ?? link.entry.text)"
    }
    lines += EntryNotes.lag(of: entry, reading)
    self.lines = lines
  }

  static func words(of allegation: Allegation, _ naming: Naming) -> String {
    let role = allegation.byRole == "not stated" ? nil : allegation.byRole
    let by = allegation.by.isEmpty ? role : naming.people(allegation.by)
    let said = by.map { "said by \($0)" } ?? "who said it is not stated"
    let about =
      allegation.about.isEmpty || allegation.nameWithheld
      ? (allegation.nameWithheld ? "name withheld" : nil)
      : "about \(naming.people(allegation.about))"
    let reply = allegation.response.map(\.words)
    // What was made of it first: where there is little room the names are what is cut.
    return [allegation.accuracy.words, reply, said, about].compactMap { $0 }
      .joined(separator: " · ")
  }

  /// Received late, read late: the lag is always drawn.
  private static func lag(of entry: TimelineEntry, _ reading: CaseReading) -> [String] {
    var lines: [String] = []
    let happened = reading.bounds(of: entry)
    if let received = entry.source.received?.bounds.earliest, let end = happened.latest,
      end.distance(to: received) > 7
    {
      lines.append("known \(Gap.span(end.distance(to: received))) after")
    }
    if let arrived = entry.incident?.triageReceived ?? entry.source.received,
      let read = entry.incident?.triageRead ?? entry.source.read,
      let end = arrived.bounds.latest, let start = read.bounds.earliest,
      end.distance(to: start) > 1
    {
      lines.append("read \(Gap.span(end.distance(to: start))) after it arrived")
    }
    return lines
  }
}

extension Gap {
  /// "5 days", "3 weeks", "4 months".
  static func span(_ days: Int) -> String {
    switch days {
    case 7: "1 week"
    case ..<14: "\(days) days"
    case ..<70: "\(days / 7) weeks"
    default: "\(days / 30) months"
    }
  }
}

extension Allegation.Response {
  var words: String {
    switch self {
    case .denied: "denied"
    case .accepted: "accepted"
    case .partly: "partly accepted"
    case .noAnswer: "no answer given"
    case .notAsked: "not asked about it"
    }
  }
}

extension Allegation.Accuracy {
  var words: String {
    switch self {
    case .notTested: "not tested"
    case .corroborated: "borne out"
    case .partly: "partly borne out"
    case .contradicted: "contradicted"
    case .cannotBeTested: "cannot be tested"
    }
  }
}
