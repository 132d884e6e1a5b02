// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// The form of a timeline entry: what every entry has, with the fields of its kind in the middle.
enum EntryForm {
  /// - Parameters:
  ///   - own: the fields that only this kind has.
  ///   - later: those of them that are known only once everything else is: what came of it.
  static func make(
    _ kind: EntryKind, _ title: String,
    own: @escaping @Sendable (CaseReading) -> [Ask<TimelineEntry>] = { _ in [] },
    later: @escaping @Sendable () -> [Ask<TimelineEntry>] = { [] },
    start: @escaping @Sendable (inout TimelineEntry) -> Void = { _ in },
    check: @escaping @Sendable (inout TimelineEntry, inout FormReader) -> CaseFile = { _, _ in
      CaseFile()
    }
  ) -> RecordForm<TimelineEntry> {
    var form = RecordForm<TimelineEntry>(
      name: kind.rawValue, title: title, list: \.entries,
      asks: { reading in
        [EntryAsks.when, EntryAsks.summary] + own(reading) + EntryAsks.whose(reading)
          + EntryAsks.people(reading) + later() + EntryAsks.rest(reading)
      })
    form.start = { entry, reading, today in
      var entry = entry
      entry.kind = kind
      entry.when = When(EDTF(today))
      entry.source = Source(reading.hub, received: When(EDTF(today)))
      start(&entry)
      return entry
    }
    form.finish = { entry, form in
      EntryForm.check(&entry, &form)
      return check(&entry, &form)
    }
    return form
  }

  /// What is wrong or unusual in an entry of any kind.
  private static func check(_ entry: inout TimelineEntry, _ form: inout FormReader) {
    let today = form.context.today
    if form.isNew { entry.source.recorded = When(EDTF(today)) }
    if let earliest = entry.when.bounds.earliest, earliest > today, entry.visit?.state != .planned,
      entry.kind != .appointment, entry.kind != .meeting
    {
      form.note("when", "That day has not come yet")
    }
    for tag in entry.tags
    where !form.context.reading.vocabulary.themes.contains(where: { $0.id == tag }) {
      form.note("tags", "There is no theme \(tag.text); → takes a suggestion")
    }
    if entry.children.isEmpty {
      form.doubt("children", "No child is named")
    }
  }
}

/// The questions that an entry of any kind answers.
enum EntryAsks {
  static let when = Ask<TimelineEntry>.date(
    Question("when", "When", help: "12/4/2026, apr 2026, about jan 2026, yesterday").needed,
    \.when)

  static let summary = Ask<TimelineEntry>.text(
    Question(
      "summary", "What happened",
      help: "One to three sentences: acts, words and dates, as the family may read them one day"
    ).needed, \.summary)

  /// Whose word it is, and when this service came to know: for its own word a receipt, for the word
  /// of another a telling.
  static func whose(_ reading: CaseReading) -> [Ask<TimelineEntry>] {
    let hub = reading.hub
    return [
      .agency(
        Question("agency", "Whose word it is", help: "The service that saw or was told it first"),
        \.source.agency),
      Ask(
        Question("received", "When this service came to know"), { _ in .date(TextField()) },
        fill: { entry in
          let telling = entry.told.first { $0.to == hub && $0.state == .told }
          return (entry.source.agency == hub ? entry.source.received : telling?.received)?.typed
            ?? ""
        },
        keep: { entry, form in entry.arrived(form.date("received"), at: hub, isNew: form.isNew) }),
    ]
  }

  static func people(_ reading: CaseReading) -> [Ask<TimelineEntry>] {
    [
      .people(Question("children", "Which children it concerns"), \.children, .children),
      .marks(
        Question(
          "people", "Who was there, and how",
          help: "Arrows go from one to the next, space or a letter says how"),
        Those.everyone.options,
        among: [
          .present, .seen, .spokenTo, .seenAlone, .overheard, .heardIt, .inHousehold, .elsewhere,
          .absent, .informant, .subject,
        ],
        read: { entry in entry.people.map { ($0.person.text, $0.how) } },
        write: { entry, marks in
          let others = entry.people.filter { $0.how == .allegedBy || $0.how == .allegedAbout }
          entry.people = marks.map { Presence(Person.ID($0.id), $0.value) } + others
        }),
    ] + impact(reading)
  }

  /// What it meant for each child, in words; or that it did nothing, or is not known.
  private static func impact(_ reading: CaseReading) -> [Ask<TimelineEntry>] {
    let texts = reading.file.header.children.map { child in
      Ask<TimelineEntry>(
        Question("impact.\(child)", "What it meant for \(reading.naming.person(child))"),
        { _ in .text(TextArea()) },
        fill: { entry in entry.impact.first { $0.child == child }?.text ?? "" },
        keep: { entry, form in
          entry.impact.removeAll { $0.child == child }
          guard let text = form.optional("impact.\(child)") else { return }
          entry.impact.append(
            Impact {
              $0.child = child
              $0.text = text
              $0.by = form.context.worker.name
            })
        })
    }
    let marks = Ask<TimelineEntry>.marks(
      Question("effect", "Where no effect is described", help: "Nobody need guess: say so"),
      Those.children.options, among: [Impact.Effect.none, .notKnown, .toBeAsked],
      read: { $0.impact.filter { $0.text == nil }.map { ($0.child.text, $0.effect) } },
      write: { entry, marks in
        entry.impact.removeAll { $0.text == nil }
        for mark in marks where !entry.impact.contains(where: { $0.child.text == mark.id }) {
          entry.impact.append(
            Impact {
              $0.child = Person.ID(mark.id)
              $0.effect = mark.value
            })
        }
      })
    return texts + [marks]
  }

  static func rest(_ reading: CaseReading) -> [Ask<TimelineEntry>] {
    [
      tags,
      .line(
        Question("headline", "A line for the timeline", help: "Where the first words do not serve"),
        \.headline),
      .line(
        Question("place", "Where"), \.place,
        earlier: { $0.file.entries.compactMap(\.place).removingDoubles }),
      told, toldReason,
      .text(Question("detail", "The whole of it", help: "As long as it needs to be"), \.detail),
      analysis,
    ] + Ask.audience
  }

  /// Themes are told by their words or by their tags.
  private static let tags = Ask<TimelineEntry>(
    name: "tags",
    field: { reading in
      Question("tags", "Themes", help: "Separated by ; as you type, → takes the suggestion")
        .field(.line(TextField()), suggestions: reading.vocabulary.themes.map(\.id.text))
    },
    fill: { $0.tags.map(\.text).joined(separator: "; ") },
    keep: { entry, form in
      entry.tags = form.list("tags").map { Tag($0.lowercased().replacing(" ", with: "-")) }
    })

  private static let told = Ask<TimelineEntry>.marks(
    Question(
      "told", "Who was told today, or is not to be",
      help: "Left blank: nothing is said of them. Space or a letter says what was decided"),
    { $0.otherAgencies }, among: [Told.State.told, .decidedNot, .notTold],
    read: { _ in [] },
    write: { entry, marks in
      let day = entry.source.recorded ?? entry.when
      entry.told += marks.map { mark in
        var told = Told(Agency.ID(mark.id), mark.value)
        if mark.value == .told { told.sent = day }
        return told
      }
    })

  private static let toldReason = Ask<TimelineEntry>(
    Question(
      "told-reason", "Why not, or on what ground", help: "Needed where it was decided not to"),
    { _ in .line(TextField()) }, fill: { _ in "" },
    keep: { entry, form in
      let reason = form.optional("told-reason")
      for index in entry.told.indices where entry.told[index].reason == nil {
        if entry.told[index].state == .decidedNot {
          entry.told[index].reason = reason
          if reason == nil { form.note("told-reason", "Why was it decided not to tell them?") }
        } else if entry.told[index].basis == nil, entry.told[index].sent != nil {
          entry.told[index].basis = reason
        }
      }
    })

  private static let analysis = Ask<TimelineEntry>(
    Question("analysis", "What you make of it", help: "Kept apart from the fact, with your name"),
    { _ in .text(TextArea()) }, fill: { _ in "" },
    keep: { entry, form in
      guard let text = form.optional("analysis") else { return }
      entry.analyses.append(
        Analysis {
          $0.text = text
          $0.by = form.context.worker.name
          $0.at = When(EDTF(form.context.today))
          $0.known.source = form.source
        })
    })
}

extension TimelineEntry {
  fileprivate mutating func arrived(_ received: When?, at hub: Agency.ID, isNew: Bool) {
    if source.agency == hub {
      source.received = received
      return
    }
    // What was offered as a receipt of our own is none of theirs.
    if isNew { source.received = nil }
    if let index = told.firstIndex(where: { $0.to == hub && $0.state == .told }) {
      told[index].received = received
    } else if let received {
      told.insert(Told(hub, received: received), at: 0)
    }
  }
}
