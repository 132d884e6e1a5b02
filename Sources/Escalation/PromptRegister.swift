// SPDX-License-Identifier: Apache-2.0

package import CaseModel
package import StrictYAML

/// Every rule with its words and numbers, and what they ask of a board.
package struct PromptRegister: Sendable {
  /// In the order of the review's recommendations.
  static let kinds: [any PromptRule.Type] = [
    LifeNotWrittenDown.self, ImpactNotRecorded.self, ReferralOfAdultsOnly.self,
    BehaviourAsMessage.self, AssessmentWithoutObservers.self, NobodyHasSeen.self,
    NobodyHoldsTheWhole.self, SeparateClosures.self, ConditionMet.self, StepNotTakenOn.self,
    DoorOpening.self, WaitingForMeeting.self, ClosedOnAnothersWork.self,
    DutyVisitChecks.self, NewsAfterDecision.self, HarmUndecided.self,
    FileSomewhere.self, AssessmentNotFindable.self, BlankPast.self,
    SubstancePieces.self, PastUse.self, UseNotTalkedAbout.self, BabySleep.self,
    ContentUntested.self,
    AppointmentsNotHappening.self, OfferDidNotLand.self, MovesAfterChallenge.self,
    StaffSafety.self,
    IncidentsAddingUp.self, HighRiskSign.self, BabyMissingFromRecord.self,
    IncidentNotShared.self, TakenBack.self,
  ]

  package let book: PromptBook
  /// What is no working day, when deadlines are counted.
  package let holidays: BankHolidays
  let rules: [any PromptRule]

  /// Throws where the file has no words for a rule, words for no rule, or not its numbers.
  package init(_ book: PromptBook, name: String, _ holidays: BankHolidays) throws(Problems) {
    let log = ProblemLog(file: name)
    var rules: [any PromptRule] = []
    for kind in Self.kinds {
      guard let text = book.text(of: kind.id) else {
        log.note(at: .start, "found no rule \(kind.id), expected its words and numbers")
        continue
      }
      var limits = Limits(text.limits)
      rules.append(kind.init(&limits))
      Self.check(text, limits, log)
    }
    let known = Set(Self.kinds.map { $0.id })
    for text in book.rules where !known.contains(text.id) {
      log.note(at: text.place, "found \(text.id), which is no rule of this program")
    }
    try log.throwIfAny()
    self.book = book
    self.holidays = holidays
    self.rules = rules
  }

  private static func check(_ text: RuleText, _ limits: Limits, _ log: ProblemLog) {
    for name in limits.missing {
      log.note(at: text.place, "\(text.id): found no threshold \(name)")
    }
    for threshold in text.thresholds where limits.unasked.contains(threshold.name) {
      log.note(at: threshold.place, "\(text.id) knows no threshold \(threshold.name)")
    }
    for name in text.unknownPlaceholders {
      log.note(at: text.place, "\(text.id): the sentence names \(name), which is no threshold")
    }
    if text.questions.isEmpty || text.paragraphs.isEmpty {
      log.note(at: text.place, "\(text.id): expected questions and paragraphs of the review")
    }
  }

  package func text(of rule: RuleID) -> RuleText? { book.text(of: rule) }

  /// Every question of a board, open, no longer asked and answered: what cannot wait first, then what
  /// has a day of its own, then the newest evidence. Never by number of prompts, never across families (rules.md, point 9).
  package func prompts(on board: Board, _ vocabulary: Vocabulary) -> [Prompt] {
    let order = board.knowledge.chronology
    let newest = { (prompt: Prompt) in prompt.evidence.map { order.position(of: $0) }.max() ?? -1 }
    return prompts(on: Reading(board, vocabulary, holidays)).map { ($0, newest($0)) }.sorted {
      left, right in
      if left.0.isOpen != right.0.isOpen { return left.0.isOpen }
      if left.0.isAsked != right.0.isAsked { return left.0.isAsked }
      if left.0.group != right.0.group { return left.0.group < right.0.group }
      // Same-day safety stands before everything.
      let isSafety = (left.0.rule == HighRiskSign.id, right.0.rule == HighRiskSign.id)
      if isSafety.0 != isSafety.1 { return isSafety.0 }
      if left.0.isDated != right.0.isDated { return left.0.isDated }
      return left.1 == right.1 ? left.0.rule.text < right.0.rule.text : left.1 > right.1
    }.map(\.0)
  }

  /// Hands over each rule's work on a board, to be timed.
  package func eachRule(
    on board: Board, _ vocabulary: Vocabulary, _ body: (RuleID, () -> Void) -> Void
  ) {
    let reading = Reading(board, vocabulary, holidays)
    for rule in rules { body(type(of: rule).id) { _ = rule.findings(on: reading) } }
    body("read") { _ = Reading(board, vocabulary, holidays) }
  }

  /// In the order of the rules.
  private func prompts(on reading: Reading) -> [Prompt] {
    raised(on: reading).compactMap { raised in
      book.text(of: raised.rule).map { Prompt(raised, $0, on: reading) }
    }
  }

  /// What the rules find and what was answered, not yet put into words; of some rules only, where
  /// `some` names them.
  func raised(on reading: Reading, of some: Set<RuleID>? = nil) -> [Raised] {
    let rules =
      some.map { some in self.rules.filter { some.contains(type(of: $0).id) } } ?? self.rules
    let closing = reading.closing
    let read = closing.map { reading.frozen(on: $0) } ?? reading
    let ended = closing.map { _ in "the case ended" }
    var raised = rules.flatMap { self.raised(by: $0, on: read, stoodWhen: ended) }
    // What stood about a child on the day they died stays, marked; nothing new is raised.
    for (child, day) in reading.deaths {
      let before = reading.frozen(on: day)
      let died = "\(reading.label(.person(child))) died"
      raised += rules.flatMap { self.raised(by: $0, on: before, stoodWhen: died) }
        .filter { $0.finding.subject == .person(child) }
    }
    return raised
  }

  private func raised(
    by rule: any PromptRule, on reading: Reading, stoodWhen: String?
  ) -> [Raised] {
    let id = type(of: rule).id
    return rule.findings(on: reading).map { finding in
      Raised(
        rule: id, finding: finding, answering: Answering(id, finding, on: reading.board),
        stoodWhen: stoodWhen)
    }
  }
}

/// A question as a rule puts it, before it is worded.
struct Raised {
  let rule: RuleID
  let finding: Finding
  let answering: Answering
  let stoodWhen: String?
}

extension Prompt {
  fileprivate init(_ raised: Raised, _ text: RuleText, on reading: Reading) {
    let finding = raised.finding
    let headline = text.headline.replacing("{subject}", with: reading.label(finding.subject))
    self.init(
      rule: raised.rule, subject: finding.subject, certainty: finding.certainty,
      group: finding.isForToday ? .today : text.group,
      headline: finding.tail.map { "\(headline): \($0)" } ?? headline, numbers: finding.numbers,
      evidence: finding.evidence, records: finding.records, since: When(finding.since),
      toFirmUp: finding.certainty == .met ? [] : finding.toFirmUp, stoodWhen: raised.stoodWhen,
      isDated: !finding.turns.isEmpty || raised.answering.cameBack, answering: raised.answering)
  }
}
