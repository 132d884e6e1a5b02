// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// What life is like for a child: the questions of a note, alone or within a visit.
enum NoteAsks {
  static let form: RecordForm<LivedExperienceNote> = {
    var form = RecordForm<LivedExperienceNote>(
      name: "note", title: "What life is like for a child", list: \.notes,
      asks: { reading in
        [
          .person(Question("child", "Which child").needed, \.child, .children),
          .date(Question("when", "When they were seen, or you were told").needed, \.when),
          .choice(Question("seen", "Seen how"), \.seen),
          .choice(Question("basis", "How this is known"), \.basis),
          .line(Question("setting", "Where"), \.setting, earlier: { $0.settings }),
          .ticks(Question("parts", "Which parts of the day it tells of"), \.partsOfDay),
        ] + answers + rest(reading)
      })
    form.start = { note, _, today in
      var note = note
      note.when = When(EDTF(today))
      return note
    }
    form.finish = { note, form in
      note.author = note.author ?? form.context.worker.name
      check(note, &form, prefix: "")
      return CaseFile()
    }
    return form
  }()

  /// The three questions of the review, in view while they are answered.
  private static let answers: [Ask<LivedExperienceNote>] = [
    .text(
      Question(
        "life", "What is life like for this child?",
        help: "An ordinary day, hour by hour: waking, meals, who is there, play, bed"), \.life),
    .text(
      Question(
        "good-enough", "Is it good enough?", help: "What you would want for any child, and why"),
      \.goodEnough),
    .text(
      Question(
        "telling", "What may their look and behaviour be telling us?",
        help: "Before birth: what the pregnancy and the home are telling us"), \.telling),
  ]

  private static func rest(_ reading: CaseReading) -> [Ask<LivedExperienceNote>] {
    [
      .text(Question("words", "In the child's own words"), \.words),
      .text(
        Question(
          "cues", "A baby's cues", help: "Settles, startles, watches, feeds, where they sleep"),
        \.cues),
      .line(Question("changed", "What has changed since last time"), \.changed),
      .line(
        Question(
          "best-placed", "Who is best placed to find out more", help: "A name, and whom they see"),
        \.bestPlacedWho, earlier: { $0.file.practitioners.map(\.name) }),
      .day(Question("best-placed-by", "By when"), \.bestPlacedBy),
      .choice(
        Question("shown", "Does the child want their words shown at a meeting"), \.childWantsShown),
    ] + Ask.audience
  }

  /// A baby has cues, an older child has words; a note that says neither how nor what says nothing.
  private static func check(_ note: LivedExperienceNote, _ form: inout FormReader, prefix: String) {
    let said = [
      note.life, note.goodEnough, note.telling, note.words, note.cues, note.bestPlaced?.who,
    ]
    if said.allSatisfy({ $0 == nil }) {
      form.note(
        prefix + "life", "Something has to be said: one of the three questions, or who finds out")
    }
    if note.basis == .seen, note.seen == .notSeen {
      form.doubt(prefix + "seen", "It says that the child was not seen, and that this was seen")
    }
    if note.bestPlaced?.by != nil, note.bestPlaced?.who.isEmpty ?? true {
      form.note(prefix + "best-placed", "Who finds out by then?")
    }
  }
}

/// A visit recorded once, with a note for each child.
extension NoteAsks {
  private typealias Part = (name: String, ask: Ask<LivedExperienceNote>)

  private static let ofEachChild: [Ask<LivedExperienceNote>] =
    [.choice(Question("seen", "seen how"), \.seen)] + answers + [
      .text(Question("words", "own words, or a baby's cues"), \.words)
    ]

  private static let seenOrNotSaid = FormField.Input.choice(
    [FormField.Option("", "not said")] + FormField.Option.all(LivedExperienceNote.SeenHow.self), 0)

  private static func name(_ ask: Ask<LivedExperienceNote>, _ child: Person.ID) -> String {
    "\(ask.name).\(child)"
  }

  /// The same questions for each child; their answers become notes of their own.
  static func ofVisit(_ reading: CaseReading) -> [Ask<TimelineEntry>] {
    reading.file.header.children.flatMap { child in
      ofEachChild.map { ask in
        let plain = ask.field(reading)
        let question = Question(
          name(ask, child), "\(reading.naming.person(child)): \(plain.label)", help: plain.help)
        // Nobody is taken to have been seen: how a child was seen is said, or stays not said.
        let input = ask.name == "seen" ? seenOrNotSaid : plain.input
        return Ask<TimelineEntry>(
          question, { _ in input }, fill: { _ in "" }, keep: { _, _ in })
      }
    }
  }

  /// A note for each child of whom something was said.
  static func notes(with entry: TimelineEntry, _ form: inout FormReader) -> [LivedExperienceNote] {
    form.context.reading.file.header.children.compactMap { child in
      let said = ofEachChild.dropFirst().contains { form.optional(name($0, child)) != nil }
      let seen: LivedExperienceNote.SeenHow? = form.choice("seen.\(child)")
      guard said || seen.map({ $0 != .notSeen }) ?? false else { return nil }
      return note(of: child, with: entry, seen ?? .notSeen, form)
    }
  }

  private static func note(
    of child: Person.ID, with entry: TimelineEntry, _ seen: LivedExperienceNote.SeenHow,
    _ form: FormReader
  ) -> LivedExperienceNote {
    let isBaby = form.context.reading.isBaby(child)
    let words = form.optional("words.\(child)")
    return LivedExperienceNote {
      $0.id = Identifier("+note-\(child)")
      $0.child = child
      $0.when = entry.when
      $0.author = form.context.worker.name
      $0.seen = seen
      $0.basis = seen == .notSeen || seen == .heardOnly ? .told : .seen
      $0.setting = entry.place
      $0.life = form.optional("life.\(child)")
      $0.goodEnough = form.optional("good-enough.\(child)")
      $0.telling = form.optional("telling.\(child)")
      $0.words = isBaby ? nil : words
      $0.cues = isBaby ? words : nil
      $0.known.source = entry.source
      $0.known.told = entry.told
      $0.audience = entry.audience
    }
  }
}

extension LivedExperienceNote {
  fileprivate var bestPlacedWho: String? {
    get { bestPlaced?.who }
    set {
      let by = bestPlaced?.by
      bestPlaced =
        newValue == nil && by == nil
        ? nil
        : BestPlaced {
          $0.who = newValue ?? ""; $0.by = by
        }
    }
  }

  fileprivate var bestPlacedBy: Day? {
    get { bestPlaced?.by }
    set {
      let who = bestPlaced?.who
      bestPlaced =
        newValue == nil && who == nil
        ? nil
        : BestPlaced {
          $0.who = who ?? ""; $0.by = newValue
        }
    }
  }
}

extension CaseReading {
  var settings: [String] { file.notes.compactMap(\.setting).removingDoubles }

  /// Unborn, or not two years old yet: they have cues rather than words.
  func isBaby(_ id: Person.ID) -> Bool {
    guard let person = file.people.first(where: { $0.id == id }) else { return false }
    if isUnborn(person) { return true }
    guard let born = birth(of: person)?.bounds.latest else { return false }
    return born.adding(months: 24) > day
  }
}
