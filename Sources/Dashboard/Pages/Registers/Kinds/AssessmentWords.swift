// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// An assessment as a line of the records.
struct AssessmentWords {
  private let assessment: Assessment
  private let reading: CaseReading

  init(_ assessment: Assessment, _ reading: CaseReading) {
    self.assessment = assessment
    self.reading = reading
  }

  var line: RecordLine {
    RecordLine(
      section: RecordLine.sections[0].heading, record: assessment,
      when: reading.past(assessment.concluded) ?? assessment.started ?? assessment.asked,
      what: what,
      place: place, standing: standing, days: days, gaps: .recorded(gaps))
  }

  private var what: String {
    let whose = [assessment.authority, assessment.author].compactMap { $0 }.joined(separator: ", ")
    let on =
      assessment.children.isEmpty
      ? nil : "on \(reading.naming.people(assessment.children))"
    let letter = assessment.onlyLetter ? "only a letter of past involvement came" : nil
    return [whose.isEmpty ? nil : whose, assessment.kind.words, on, letter].compactMap { $0 }
      .joined(separator: ", ")
  }

  /// Where it is kept, and who can open it there.
  private var place: RegisterCell {
    guard let stored = assessment.stored else { return .text("no place recorded", .leftOut) }
    let where_ = [stored.system, stored.place, stored.reference].compactMap { $0 }
      .joined(separator: ", ")
    let open = stored.openTo.map { "opens for \($0)" } ?? "who can open it is not recorded"
    return .text([where_, open].filter { !$0.isEmpty }.joined(separator: "; "))
  }

  /// The latest of looking for it and finding it.
  private var standing: RegisterCell {
    let found: RegisterCell
    if let last = assessment.lookedFor.last {
      let when = last.at.short(asOf: reading.day, heading: nil)
      let who = last.by.map { ", \($0)" } ?? ""
      switch last.found {
      case .yes: found = .text("found \(when)\(who)")
      case .no: found = .text("looked for, NOT FOUND \(when)\(who)", .leftOut)
      case .unknown: found = .text("looked for \(when)\(who); found or not is not said")
      }
    } else if let stored = assessment.stored, let confirmed = reading.past(stored.confirmedAt) {
      let who = stored.confirmedBy.map { ", \($0)" } ?? ""
      found = .text("found \(confirmed.short(asOf: reading.day, heading: nil))\(who)")
    } else {
      found = .text("nobody has looked whether it opens", .muted)
    }
    guard reading.past(assessment.concluded) == nil else { return found }
    if assessment.due != nil, case .text(let due, let role) = reading.due(assessment.due) {
      return .text("under way, due \(due)", role)
    }
    return .text("under way, \(found.words)", found.role)
  }

  private var days: RegisterCell {
    let last = assessment.lookedFor.last?.at ?? reading.past(assessment.stored?.confirmedAt)
    return last.map { .text(reading.days(since: $0), .muted) } ?? .text("")
  }

  /// What it covers, and each kind of not covering by itself.
  private var gaps: String {
    let points = Coverage.allCases.compactMap { coverage -> String? in
      let own = assessment.salient.filter { $0.coverage == coverage }.map(\.matter.words)
      return own.isEmpty ? nil : "\(coverage.words): \(own.joined(separator: ", "))"
    }
    let histories = Coverage.allCases.compactMap { coverage -> String? in
      let own = assessment.histories.filter { $0.coverage == coverage && coverage != .covered }
        .map { "\(reading.naming.person($0.adult)), \($0.matter.plainWords)" }
      return own.isEmpty ? nil : "history \(coverage.words): \(own.joined(separator: "; "))"
    }
    let asked = assessment.contributors.map { check in
      "\(reading.naming.agency(check.agency)) \(reading.answer(of: check).words)"
    }
    return (points + histories + asked).joined(separator: ". ")
  }
}

extension CaseReading {
  /// An answer only once it has come.
  func answer(of check: Check) -> CheckAnswer {
    check.answered != nil && past(check.answered) == nil ? .noReply : check.answer
  }

  /// "366", "35-120"; blank where no day is known.
  func days(since when: When) -> String {
    guard let first = when.bounds.earliest, first <= day else { return "" }
    let most = first.distance(to: day)
    let least = max(0, (when.bounds.latest ?? day).distance(to: day))
    return least == most ? "\(most)" : "\(least)-\(most)"
  }
}

extension SalientPoint.Matter {
  var words: String { self == .parentsChildhoods ? "parents' childhoods" : plainWords }
}
