// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// Incidents and allegations, with the reply and the taking back beside them.
enum HarmForms {
  static let incident = EntryForm.make(
    .incident, "An incident",
    own: { reading in
      Ask.part(
        \.incident,
        [
          .ticks(Question("types", "Of what kind"), \.types),
          .line(Question("reference", "Police reference"), \.reference),
          .people(Question("victim", "Who was harmed or threatened"), \.victim),
          .people(Question("alleged", "Who is said to have done it"), \.allegedPerpetrator),
          .choice(Question("couple", "The couple"), \.couple),
          .choice(Question("pregnant", "Pregnant, on the form"), \.pregnant),
          .choice(Question("baby", "A baby under 18 months, on the form"), \.babyUnder18Months),
          .choice(Question("tool", "Assessed with"), \.tool),
          .choice(Question("grade", "Grade, as the assessor put it"), \.grade),
          .choice(Question("judgement", "Raised on professional judgement"), \.raisedOnJudgement),
          .text(Question("heard", "What could be heard"), \.wordsHeard),
          .text(Question("injuries-seen", "Injuries seen"), \.injuriesSeen),
          .date(Question("triage-received", "When the desk had it"), \.triageReceived),
          .date(Question("triage-read", "When it was read"), \.triageRead),
          .choice(Question("outcome", "What came of it"), \.outcome),
        ]) + EvidenceAsks.all(reading)
    },
    start: { $0.incident = Incident() },
    check: { entry, form in
      if entry.incident?.types.isEmpty ?? true { form.doubt("types", "Of what kind is not said") }
      return CaseFile()
    })

  static let allegation = EntryForm.make(
    .allegation, "An allegation",
    own: { reading in
      Ask.part(
        \.allegation,
        [
          .people(Question("by", "Who says so"), \.by),
          .line(Question("by-role", "Or in what role, where that is nobody here"), \.byRole),
          .choice(Question("by-class", "Who that is to the family"), \.byClass),
          .line(Question("via", "Passed on by"), \.via),
          .people(Question("about", "About whom"), \.about),
          .people(Question("harm-to", "Who is said to have been harmed"), \.harmTo),
          .yesNo(Question("withheld", "They asked not to be named"), \.nameWithheld),
          .choice(Question("good-faith", "Good faith"), \.goodFaith),
          .choice(
            Question(
              "accuracy", "Accuracy", help: "Apart from good faith: a doubted motive can be right"),
            \.accuracy),
          .line(Question("grounds", "On what ground"), \.accuracyGrounds),
          .choice(Question("response", "What they said to it"), \.response),
          .date(Question("reply-when", "When they said so"), \.answer.when),
          .text(Question("reply", "In their words"), \.answer.text),
        ]) + EvidenceAsks.all(reading)
    },
    start: { $0.allegation = Allegation() },
    check: { entry, form in
      guard var allegation = entry.allegation else { return CaseFile() }
      let source = form.source
      allegation.replies = allegation.replies.filter { !$0.text.isEmpty }.map { reply in
        reply.with { $0.known.source = $0.known.source ?? source }
      }
      entry.allegation = allegation
      if allegation.by.isEmpty, allegation.byRole == nil, allegation.byClass == nil {
        form.doubt("by", "Nobody is named as saying so")
      }
      return CaseFile()
    })
}

/// What is said later about an allegation that is there.
extension HarmForms {
  static let reply = later(
    "reply", "A reply to an allegation",
    [
      .person(Question("by", "Who replies"), \.answer.by),
      .date(Question("when", "When").needed, \.answer.when),
      .text(Question("text", "What they say").needed, \.answer.text),
    ],
    start: { $0.answer.when = When(EDTF($1)) },
    finish: { $0.answer.known.source = $1.source })

  static let retraction = later(
    "retraction", "An allegation taken back",
    [
      .person(Question("by", "Who takes it back"), \.takenBack.by),
      .date(Question("when", "When").needed, \.takenBack.when),
      .agency(Question("to", "To which service it was said"), \.takenBack.to),
      .line(
        Question("reason", "In their words", help: "Nobody has to give a reason"),
        \.takenBack.reason),
    ],
    start: { $0.takenBack.when = When(EDTF($1)) },
    finish: { $0.takenBack.known.source = $1.source })

  private static func later(
    _ name: String, _ title: String, _ asks: [Ask<Allegation>],
    start: @escaping @Sendable (inout Allegation, Day) -> Void,
    finish: @escaping @Sendable (inout Allegation, FormReader) -> Void
  ) -> LaterForm<TimelineEntry> {
    LaterForm(
      name: name, title: title, list: \.entries, effect: .adds,
      which: Question("allegation", "Which allegation"), options: { $0.allegationOptions },
      asks: { _ in Ask.part(\.allegation, asks) },
      start: { entry, today in
        var part = Allegation()
        start(&part, today)
        entry.allegation = part
      },
      finish: { entry, form in
        if var part = entry.allegation {
          finish(&part, form)
          entry.allegation = part
        }
        return CaseFile()
      })
  }
}

extension Allegation {
  fileprivate var takenBack: Retraction {
    get { retractions.first ?? Retraction() }
    set { retractions = [newValue] }
  }

  /// The reply that came with it, as the form asks for it: the first one.
  fileprivate var answer: Reply {
    get { replies.first ?? Reply() }
    set {
      if replies.isEmpty { replies.append(newValue) } else { replies[0] = newValue }
    }
  }
}

/// Signs, injuries, substances: any entry may carry them.
enum EvidenceAsks {
  static func all(_ reading: CaseReading) -> [Ask<TimelineEntry>] {
    [signs(reading)] + injuries(reading) + [substance, substanceDetail]
  }

  private static func signs(_ reading: CaseReading) -> Ask<TimelineEntry> {
    let options = reading.vocabulary.signs.map { FormField.Option($0.id.text, $0.words) }
    return Ask(
      Question("signs", "High-risk signs", help: "Some are for a manager on the same day"),
      { _ in .ticks(options, [], 0) }, fill: { $0.signs.map(\.text).joined(separator: ";") },
      keep: { $0.signs = $1.list("signs").map { Tag($0) } })
  }

  /// An injury to each child, and how it was explained.
  static func injuries(_ reading: CaseReading) -> [Ask<TimelineEntry>] {
    reading.file.header.children.map { child in
      Ask(
        Question(
          "injury.\(child)", "An injury to \(reading.naming.person(child))",
          help: "What was seen and where; each explanation on a line of its own below it"),
        { _ in .text(TextArea()) },
        fill: { entry in
          guard let injury = entry.injuries.first(where: { $0.child == child }) else { return "" }
          return ([injury.what ?? ""] + injury.explanations).joined(separator: "\n")
        },
        keep: { entry, form in
          entry.injuries.removeAll { $0.child == child }
          let lines = form.text("injury.\(child)").split(separator: "\n").map(String.init)
          guard let what = lines.first else { return }
          entry.injuries.append(
            Injury {
              $0.child = child
              $0.what = what
              $0.explanations = Array(lines.dropFirst())
              $0.seenBy = form.context.worker.name
            })
        })
    }
  }

  private static let substance = Ask<TimelineEntry>.marks(
    Question("substances", "Substances: how each adult comes into it"), Those.adults.options,
    read: { $0.substances.compactMap { mention in mention.adult.map { ($0.text, mention.form) } } },
    write: { entry, marks in
      entry.substances = marks.map { mark in
        SubstanceMention {
          $0.adult = Person.ID(mark.id)
          $0.form = mark.value
        }
      }
    })

  private static let substanceDetail = Ask<TimelineEntry>(
    Question("substance", "Which, and what they said", help: "cannabis: says it was last year"),
    { _ in .line(TextField()) },
    fill: { entry in
      let first = entry.substances.first
      return [first?.substance, first?.reply].compactMap { $0 }.joined(separator: ": ")
    },
    keep: { entry, form in
      let parts = form.text("substance").split(separator: ":", maxSplits: 1)
        .map { String($0).trimmingBlanks }
      guard let first = parts.first else { return }
      if entry.substances.isEmpty { entry.substances = [SubstanceMention()] }
      for index in entry.substances.indices {
        entry.substances[index].substance = first
        entry.substances[index].reply = parts.count == 2 ? parts[1] : nil
      }
    })
}
