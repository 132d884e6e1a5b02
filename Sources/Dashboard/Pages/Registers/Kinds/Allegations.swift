// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

extension Register {
  /// What was said about somebody, with the reply, what was tested and what was taken back.
  static let allegations = Register(
    "Allegations", name: "allegations", letter: "a", about: "reply, tested, taken back",
    empty: "No allegation is on the board. Nobody may have asked, or nobody wrote it down.",
    columns: [
      Column("when", least: Register.dateColumns) {
        .when($0.entry.when, $1, mayBeLater: $1.isLater($0.entry))
      },
      Column("what was said", least: 20) { item, _ in
        let place = item.of > 1 ? "(\(item.number) of \(item.of)) " : ""
        return .text(place + item.entry.inBrief, .allegation)
      },
      Column("said by", least: 9) { item, reading in
        .field(item.allegation.saidBy(reading.naming), "by", of: item.entry.source)
      },
      Column("about", least: 7) { item, reading in
        item.allegation.nameWithheld
          ? .text("name withheld", .muted)
          : .field(reading.naming.people(item.allegation.about), "about", of: item.entry.source)
      },
      Column("reply", least: 9) { item, reading in reply(item, reading) },
      Column("tested", least: 9, givesWay: 1) { item, reading in tested(item, reading) },
      Column("taken back", least: 10, givesWay: 2) { item, reading in
        let words = item.allegation.retractions.map { retraction in
          let who = retraction.by.map { "by \(reading.naming.person($0))" }
          let when = retraction.when.map { $0.short(asOf: reading.day, heading: nil) }
          return (["yes", who, when, retraction.reason] as [String?]).compactMap { $0 }
            .joined(separator: ", ")
        }
        return .recorded(words.joined(separator: "; "))
      },
      Column("told", least: 4, givesWay: 3) { .told($0.entry, $1) },
    ],
    items: AllegationLine.lines, row: { RegisterRow($0.entry, $1) }
  ).with { register in
    register.lead = { _, rows in
      guard !rows.isEmpty else { return [] }
      return [
        "Accounts that differ stand together, numbered. One taken back still counts: that is no "
          + "proof that it was untrue."
      ]
    }
  }

  private static func reply(_ item: AllegationLine, _ reading: CaseReading) -> RegisterCell {
    // A reply says more than that there was none.
    let response =
      item.allegation.replies.isEmpty ? item.allegation.response : item.allegation.answer
    if response == .notAsked { return .notAsked }
    let said = item.allegation.replies.map { reply in
      (reply.by.map { "\(reading.naming.person($0)): " } ?? "") + reply.text
    }
    let words = [response?.plainWords].compactMap { $0 } + said
    return .field(words.joined(separator: "; "), "response", of: item.entry.source)
  }

  private static func tested(_ item: AllegationLine, _ reading: CaseReading) -> RegisterCell {
    let borne = item.allegation.corroboration.filter { reading.entry($0) != nil }.map(\.text)
    let by = borne.isEmpty ? nil : "by \(borne.joined(separator: ", "))"
    let words = [item.allegation.accuracy.words, by, item.allegation.accuracyGrounds]
    return .text(
      words.compactMap { $0 }.joined(separator: "; "),
      item.allegation.accuracy == .notTested ? .leftOut : .text)
  }
}

/// An allegation and its place among the accounts of one event.
private struct AllegationLine: Sendable {
  let entry: TimelineEntry
  let allegation: Allegation
  let number: Int
  let of: Int

  /// Newest first; accounts of one event follow each other, oldest of them first.
  static func lines(_ reading: CaseReading) -> [AllegationLine] {
    let entries = reading.newestFirst { $0.allegation != nil && $0.kind != .pattern }
    var group = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0.id) })
    func root(_ id: TimelineEntry.ID) -> TimelineEntry.ID {
      var id = id
      while let next = group[id], next != id { id = next }
      return id
    }
    var keys: [String: TimelineEntry.ID] = [:]
    for entry in entries {
      let others = entry.links.filter { [.conflictsWith, .mayBeSameAs].contains($0.kind) }
      for other in others where group[other.entry] != nil {
        group[root(other.entry)] = root(entry.id)
      }
      guard let key = entry.groupKey else { continue }
      if let first = keys[key] { group[root(entry.id)] = root(first) } else { keys[key] = entry.id }
    }
    let groups = Dictionary(grouping: entries, by: { root($0.id) })
    var seen: Set<TimelineEntry.ID> = []
    return entries.flatMap { entry -> [AllegationLine] in
      guard seen.insert(root(entry.id)).inserted else { return [] }
      let own = Array((groups[root(entry.id)] ?? []).reversed())
      return own.enumerated().compactMap { index, entry in
        entry.allegation.map {
          AllegationLine(entry: entry, allegation: $0, number: index + 1, of: own.count)
        }
      }
    }
  }
}

extension Allegation {
  func saidBy(_ naming: Naming) -> String? {
    let role = byRole == "not stated" ? "not stated" : byRole
    let by = self.by.isEmpty ? role ?? byClass?.plainWords : naming.people(self.by)
    return [by, via.map { "passed on by \($0)" }].compactMap { $0 }.joined(separator: ", ")
  }
}

extension Allegation {
  /// What was said to it, where anything was.
  fileprivate var answer: Response? {
    response == .notAsked || response == .noAnswer ? nil : response
  }
}
