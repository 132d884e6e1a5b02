// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation

/// The whole of an entry in headed parts: fact, analysis, people and how present, effect on each
/// child, who was told when, links, and the questions that rest on it.
struct EntryDetail {
  let detail: Detail

  init(_ entry: TimelineEntry, _ reading: CaseReading) {
    let naming = reading.naming
    var detail = Detail(
      "\(entry.id) · \(reading.words(of: entry.kind)) · \(entry.when.inWords)")
    detail.add("What is recorded", [entry.summary])
    detail.add("Said of it since", Amended(entry, reading).lines)
    detail.add("In full", [entry.detail].compactMap { $0 })
    detail.add("Source", EntryDetail.source(entry, reading))
    detail.add("People", entry.people.map { "\(naming.person($0.person)): \($0.how.words)" })
    detail.add("Said, and the reply", EntryDetail.allegation(entry, reading))
    detail.add("Of this kind", EntryKindLines(entry, reading).lines)
    detail.add(
      "What it was like for each child", entry.impact.map { EntryDetail.impact($0, naming) })
    detail.add("Who was told", EntryDetail.told(entry, reading))
    detail.add(
      "What somebody makes of it",
      entry.analyses.map { analysis in
        [analysis.text, analysis.by.map { "(\($0))" }].compactMap { $0 }.joined(separator: " ")
      })
    detail.add(
      "Learned later",
      entry.learned.compactMap { learned in
        learned.text.map { "\($0) (\(learned.when.inWords))" }
      })
    detail.add(
      "Themes",
      [
        reading.vocabulary.themes.filter { entry.tags.contains($0.id) }.map(\.words)
          .joined(separator: ", ")
      ].filter { !$0.isEmpty })
    detail.add(
      "See also",
      entry.links.map { link in
        "\(link.kind.words): \(link.entry) \(reading.entry(link.entry)?.headline ?? "")"
      })
    detail.add(
      "Questions resting on it",
      reading.prompts.filter { $0.evidence.contains(entry.id) }
        .map { "\($0.rule)  \($0.headline)" })
    self.detail = detail
  }

  private static func source(_ entry: TimelineEntry, _ reading: CaseReading) -> [String] {
    let source = entry.source
    let worker = source.practitioner.flatMap { id in
      reading.file.practitioners.first { $0.id == id }
    }.map { reading.naming.showsRoles ? $0.role ?? "a worker" : $0.name }
    let first = [
      reading.naming.agencyInFull(source.agency), worker, source.document, source.locator,
      source.firsthand == .yes ? "seen or heard at first hand" : nil,
    ].compactMap { $0 }.joined(separator: ", ")
    let dates: [String?] = [
      "happened: \(entry.when.inWords)", source.received.map { "received: \($0.inWords)" },
      source.read.map { "read: \($0.inWords)" }, source.recorded.map { "recorded: \($0.inWords)" },
      entry.when.words.map { "in the source's words: \($0)" },
    ]
    return [first, dates.compactMap { $0 }.joined(separator: " · ")]
  }

  private static func allegation(_ entry: TimelineEntry, _ reading: CaseReading) -> [String] {
    guard let allegation = entry.allegation else { return [] }
    let naming = reading.naming
    var lines = [EntryNotes.words(of: allegation, naming)]
    lines += [
      allegation.statement.map { "\"\($0)\"" }, allegation.via.map { "passed on by \($0)" },
    ]
    .compactMap { $0 }
    lines += allegation.replies.map { reply in
      "\(reply.by.map { naming.person($0) } ?? "Reply"): \(reply.text)"
    }
    lines += allegation.retractions.map { retraction in
      let who = retraction.by.map { naming.person($0) } ?? "It was"
      return "\(who) took it back\(retraction.reason.map { ": \($0)" } ?? "")"
    }
    if let grounds = allegation.accuracyGrounds { lines.append("Tested: \(grounds)") }
    return lines
  }

  private static func impact(_ impact: Impact, _ naming: Naming) -> String {
    let words: String =
      switch impact.effect {
      case .described: impact.text ?? "described"
      case .none:
        "put at none" + (impact.reason.map { ", because of \($0.rawValue)" } ?? "")
          + (impact.text.map { ": \($0)" } ?? "")
      case .notKnown: "not known" + (impact.text.map { ": \($0)" } ?? "")
      case .toBeAsked:
        "to be asked" + (impact.by.map { " by \($0)" } ?? "")
          + (impact.dueBy.map { ", by \($0)" } ?? "")
      }
    return "\(naming.person(impact.child)): \(words)"
  }

  private static func told(_ entry: TimelineEntry, _ reading: CaseReading) -> [String] {
    let told = reading.board.knowledge.told(of: entry)
    let lines = told.map { telling in
      let agency = reading.naming.agencyInFull(telling.to)
      let reason = telling.reason.map { ", because \($0)" } ?? ""
      switch telling.state {
      case .told:
        let when = (telling.received ?? telling.sent).map { ", \($0.inWords)" } ?? ""
        let left =
          telling.leftOut.isEmpty
          ? ""
          : "; left out: \(telling.leftOut.joined(separator: ", "))"
        return "= \(agency) told\(when)\(left)"
      case .decidedNot: return "x \(agency): decided not to tell\(reason)"
      case .notTold: return "x \(agency) not told; no decision on record"
      }
    }
    return lines.isEmpty ? ["Nothing on record about telling anyone else"] : lines
  }
}
