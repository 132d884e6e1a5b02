// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// An approach to social care (a call, a referral) and what was decided about it.
enum ContactForms {
  static let contact = approach(.contact, "A call or message about a child")
  static let referral = approach(.referral, "A referral")

  private static func approach(_ kind: EntryKind, _ title: String) -> RecordForm<TimelineEntry> {
    EntryForm.make(
      kind, title,
      own: { _ in
        Ask.part(
          \.contact,
          [
            .line(
              Question("author", "Who rang or wrote"), \.author,
              earlier: { $0.file.practitioners.map(\.name) }),
            .choice(Question("form", "How it came"), \.form),
            .yesNo(Question("urgent", "Does it call for something today"), \.urgent),
            .choice(Question("harm", "Is serious harm reported"), \.significantHarmAlleged),
            .choice(Question("parent-aware", "Does the parent know of it"), \.parentAware),
            .text(Question("working-well", "What is working well, in their words"), \.workingWell),
          ])
      },
      later: {
        Ask.part(
          \.contact,
          [
            .choice(
              Question("outcome", "What was decided", help: "May be left for later"), \.outcome),
            .line(Question("outcome-reason", "Why"), \.outcomeReason),
            .line(Question("decided-by", "By whom"), \.decidedBy),
            .date(
              Question("outcome-told", "When the referrer was told what came of it"),
              \.outcomeToldAt),
            .yesNo(Question("draft", "Not sent yet"), \.isDraft),
          ])
      },
      start: { $0.contact = Contact() },
      check: { entry, form in
        if entry.impact.isEmpty {
          form.doubt("effect", "Nothing says what it means for any child; ask, or say not known")
        }
        return CaseFile()
      })
  }

  static let help = EntryForm.make(
    .helpSought, "Help that somebody asked for",
    own: { _ in
      Ask.part(
        \.helpSought,
        [
          .people(Question("by", "Who asked"), \.by),
          .line(
            Question("need", "For what, in a word", help: "The same word when it is asked again"),
            \.need,
            earlier: { $0.file.entries.compactMap { $0.helpSought?.need }.removingDoubles }),
          .text(Question("asked", "What was asked for"), \.asked),
          .text(Question("came-of-it", "What came of it"), \.whatHappened),
          .date(
            Question("passed", "Said to be needed no more: when", help: "By the adult who asked"),
            \.passed),
          .worker(Question("passed-agreed-by", "Which professional agrees"), \.passedAgreedBy),
        ])
    })

  static let offer = EntryForm.make(
    .offer, "Help that was offered",
    own: { _ in
      Ask.part(
        \.offer,
        [
          .line(
            Question("service", "What was offered"), \.service,
            earlier: { $0.file.entries.compactMap { $0.offer?.service }.removingDoubles }),
          .choice(Question("how", "How"), \.how),
          .line(Question("by", "By whom"), \.by),
          .people(Question("to", "To whom"), \.to),
          .choice(Question("answer", "What they said"), \.answer),
          .line(Question("thought-needed", "Who thought it was needed"), \.thoughtNeededBy),
        ])
    })

  static let challenge = EntryForm.make(
    .challenge, "A question put to a colleague or a parent",
    own: { _ in
      Ask.part(
        \.challenge,
        [
          .line(Question("to", "To whom"), \.to),
          .text(Question("put", "What was put to them"), \.put),
          .text(Question("reaction", "What they said"), \.reaction),
        ])
    })

  static let decision = EntryForm.make(
    .decision, "A decision",
    own: { _ in
      Ask.part(\.decision, DecisionAsks.all)
    },
    start: { $0.decision = Decision() })

  static let engagement = EntryForm.make(
    .engagement, "How the family met a service: came, let in, cancelled, announced a move",
    own: { _ in
      Ask.part(
        \.engagement,
        [
          .choice(Question("what", "What"), \.what),
          .line(Question("reason", "The reason they gave"), \.reason),
          .choice(Question("reason-kind", "Of what kind"), \.reasonCode),
          .day(Question("leave-alone", "Asked to be left alone until"), \.leaveAloneUntil),
        ])
    },
    start: { $0.engagement = Engagement() })
}

/// What a decision says, in an entry or in a meeting.
enum DecisionAsks {
  static let all: [Ask<Decision>] = [
    .text(Question("what", "What was decided").needed, \.what),
    .line(Question("by", "By whom"), \.by),
    .yesNo(Question("as-manager", "As a manager"), \.asManager),
    .text(Question("why", "Why"), \.why),
    .choice(Question("step", "The step"), \.step),
    .choice(Question("reason-kind", "On what ground"), \.reasonCode),
    .line(Question("handled-by", "Who is dealing with it, where that is why"), \.handledBy),
    .line(Question("rests-on", "Whom it counts on"), \.restsOn),
    .date(Question("accepted", "When they said yes"), \.acceptedAt),
    condition(),
  ]

  /// "If this happens, then that, and somebody sees to it."
  private static func condition() -> Ask<Decision> {
    Ask(
      Question(
        "conditions", "What happens if, one to a line",
        help: "if she cancels again, then a joint visit, by the health visitor"),
      { _ in .text(TextArea()) },
      fill: { decision in
        decision.conditions.map(\.line).joined(separator: "\n")
      },
      keep: { decision, form in
        decision.conditions = []
        for line in form.text("conditions").split(separator: "\n") {
          guard let condition = Condition(line: String(line)) else {
            form.note("conditions", "Write: if …, then …, by …")
            return
          }
          decision.conditions.append(condition)
        }
      })
  }
}

extension Condition {
  /// "if …, then …, by …": the last part may be missing.
  init?(line: String) {
    let parts = line.split(separator: ", then ", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[0].lowercased().hasPrefix("if ") else { return nil }
    self.init()
    ifText = String(parts[0].dropFirst(3)).trimmingBlanks
    let rest = parts[1].split(separator: ", by ", maxSplits: 1).map(String.init)
    thenText = rest[0].trimmingBlanks
    owner = rest.count == 2 ? rest[1].trimmingBlanks : nil
  }

  var line: String {
    "if \(ifText), then \(thenText)" + (owner.map { ", by \($0)" } ?? "")
  }
}
