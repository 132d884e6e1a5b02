// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// What is written about one child's life: the three questions with their answers, the child's own
/// words or a baby's cues, who says so and how they know. Nothing written is a statement too.
struct ChildDay {
  struct Line: Equatable {
    enum Kind { case question, answer, voice, silence, source }
    let kind: Kind
    let text: String
  }

  let lines: [Line]

  init(_ child: Person, _ reading: CaseReading) {
    let notes = reading.file.notes.filter { $0.child == child.id }
      .sorted {
        ($0.when.bounds.earliest ?? Day(number: 0)) > ($1.when.bounds.earliest ?? Day(number: 0))
      }
    let name = reading.naming.person(child.id)
    guard let latest = notes.first else {
      lines = ChildDay.silence(name, child, reading)
      return
    }
    var lines = ChildDay.questions(latest)
    lines += ChildDay.voice(latest)
    lines.append(Line(kind: .source, text: ChildDay.source(latest, reading)))
    if let changed = latest.changed {
      lines.append(Line(kind: .answer, text: "Changed: \(changed)"))
    }
    if let best = latest.bestPlaced {
      let by = best.by.map { " by \(DayWords.medium($0))" } ?? ""
      lines.append(Line(kind: .source, text: "Best placed to find out: \(best.who)\(by)"))
    }
    if notes.count > 1 {
      lines.append(Line(kind: .source, text: (notes.count - 1).counted("earlier note")))
      for note in notes.dropFirst() {
        lines += ChildDay.questions(note, when: note.when.short(asOf: reading.day, heading: nil))
      }
    }
    self.lines = lines
  }

  private static func silence(
    _ name: String, _ child: Person, _ reading: CaseReading
  ) -> [Line] {
    let isUnborn = reading.isUnborn(child)
    let what = isUnborn ? "Life around the pregnancy" : "\(name)'s day"
    var lines = [Line(kind: .silence, text: "\(what): nobody has written it down.")]
    let said = reading.file.entries.lazy.filter {
      $0.children.contains(child.id) && reading.themes(of: $0).contains("lived-experience")
    }
    if let last = said.last(where: { $0.kind == .strength || $0.tags.contains("strength") })
      ?? said.last
    {
      lines.append(Line(kind: .voice, text: "Said of \(name): \(last.headline ?? last.summary)"))
    }
    return lines
  }

  private static func questions(_ note: LivedExperienceNote, when: String? = nil) -> [Line] {
    let asked: [(String, String?)] = [
      ("What is life like?", note.life), ("Is it good enough?", note.goodEnough),
      ("What may look and behaviour tell us?", note.telling),
    ]
    return asked.flatMap { question, answer -> [Line] in
      if when != nil && answer == nil { return [] }
      return [
        Line(kind: .question, text: (when.map { "\($0): " } ?? "") + question),
        Line(kind: answer == nil ? .silence : .answer, text: answer ?? "not answered"),
      ]
    }
  }

  private static func voice(_ note: LivedExperienceNote) -> [Line] {
    [note.words.map { "\"\($0)\"" }, note.cues.map { "Cues: \($0)" }].compactMap { $0 }
      .map { Line(kind: .voice, text: $0) }
  }

  private static func source(_ note: LivedExperienceNote, _ reading: CaseReading) -> String {
    let worker = note.practitioner.flatMap { id in
      reading.file.practitioners.first { $0.id == id }
    }
    let author =
      worker.map { reading.naming.showsRoles ? $0.role ?? "a worker" : $0.name } ?? note.author
    let agency = note.known.source.map { reading.naming.agency($0.agency) }
    let parts = [
      author, agency, note.when.short(asOf: reading.day, heading: nil), note.seen.words,
      note.basis.words,
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}

extension LivedExperienceNote.SeenHow {
  var words: String {
    switch self {
    case .alone: "seen alone"
    case .withAdult: "seen with an adult"
    case .asleep: "seen asleep"
    case .heardOnly: "heard only"
    case .notSeen: "not seen"
    }
  }
}

extension LivedExperienceNote.Basis {
  var words: String {
    switch self {
    case .seen: "from what was seen"
    case .told: "from what was told"
    case .inferred: "worked out"
    }
  }
}
