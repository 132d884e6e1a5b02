// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import Testing

extension `A duty visit (C1-1)` {
  func visit(
    _ day: String = "2026-03-02", asked: [Agency.ID] = ["hv", "school"],
    _ change: (inout Visit) -> Void = { _ in }
  ) throws -> Story {
    var story = Story()
    try story.add("visit", day, .visit, by: "csc") {
      $0.visit = Visit {
        $0.purpose = .dutyVisit
        $0.checks = ["police", "hv", "school"].map { id in
          Check {
            $0.agency = Agency.ID(id)
            $0.answer = asked.contains(Agency.ID(id)) ? .answered : .notAsked
          }
        }
        change(&$0)
      }
    }
    return story
  }

  @Test func `is asked about planned or made, and not where it came to nothing`() throws {
    #expect(try visit { $0.state = .planned }.prompts("C1-1").count == 1)
    #expect(try visit { $0.state = .notDone }.prompts("C1-1").isEmpty)
  }

  @Test func `is asked about where the history was not read`() throws {
    let all: [Agency.ID] = ["police", "hv", "school"]
    #expect(
      try visit(asked: all) { $0.historyRead = Visit.HistoryRead.none }.prompts("C1-1")
        .map(\.numbers) == ["history not read"])
    #expect(try visit(asked: all) { $0.historyRead = .full }.prompts("C1-1").isEmpty)
  }

  @Test func `may be asked about where the day is vague`() throws {
    #expect(try visit("[2026-03..2026-04]").certainties("C1-1") == [.mayBeMet])
  }

  @Test func `counts who was asked from the day they were`() throws {
    let asked = try Story.when("2026-03-05")
    let story = try visit(asked: ["police", "hv", "school"]) { $0.checks[0].asked = asked }
    #expect(try story.prompts("C1-1", on: "2026-03-04").map(\.numbers) == ["not asked: police"])
    #expect(try story.prompts("C1-1", on: "2026-03-05").isEmpty)
  }

  @Test func `is left alone where the form never had a list of checks`() throws {
    var story = try visit { $0.checks = [] }
    #expect(try story.prompts("C1-1").isEmpty)
    try story.change("visit") { $0.source.carries = ["checks"] }
    #expect(try story.prompts("C1-1").map(\.numbers) == ["not asked: police, health, education"])
  }

  @Test func `is closed by a manager's decision on it, and by nobody else's`() throws {
    var story = try visit()
    try story.add("word", "2026-03-03", .decision, by: "csc") {
      $0.decision = Decision {
        ($0.what, $0.cites) = ("The visit stands", ["visit"])
      }
    }
    #expect(try story.prompts("C1-1").count == 1)
    try story.change("word") { $0.decision?.asManager = true }
    #expect(try story.prompts("C1-1").isEmpty)
  }

  @Test func `is asked about where significant harm is alleged, until a manager has decided`()
    throws
  {
    var story = Story()
    try story.add("referral", "2026-03-02", .referral, by: "school") {
      $0.told = [Told("csc")]
      $0.contact = Contact { $0.significantHarmAlleged = .yes }
    }
    #expect(try story.certainties("C1-1") == [.met])
    for (step, count) in [(Decision.Step.advice, 1), (.strategyDiscussion, 0)] {
      try story.add("word-\(step)", "2026-03-03", .decision, by: "csc") {
        $0.decision = Decision {
          ($0.what, $0.step, $0.answer, $0.asManager) = ("decided", step, false, true)
          $0.cites = ["referral"]
        }
      }
      #expect(try story.prompts("C1-1").count == count)
    }
  }

  @Test func `is seen by the hub only where it was told, and left alone a year late`() throws {
    var story = try visit()
    #expect(try story.received("2027-03-03").prompts("C1-1", on: "2027-03-12").isEmpty)
    try story.change("visit") { $0.source.agency = "police" }
    #expect(try story.prompts("C1-1", Story.hub).isEmpty)
    #expect(try story.toldToHub.prompts("C1-1", Story.hub).count == 1)
  }
}

extension `News after the decision (C1-2)` {
  @Test func `is left alone where it is about other children`() throws {
    var story = try news(read: "2026-03-06")
    story.add(child: "tess")
    try story.change("news") { $0.children = ["tess"] }
    try story.change("decision") { $0.children = ["robin"] }
    #expect(try story.prompts("C1-2").isEmpty)
    try story.change("decision") { $0.children = ["robin", "tess"] }
    #expect(try story.prompts("C1-2").count == 1)
  }

  @Test func `is asked about at once where it carries a high-risk sign, or was received late`()
    throws
  {
    var story = try news(read: "2026-03-06")
    try story.change("news") { ($0.signs, $0.tags) = (["strangulation"], ["domestic-abuse"]) }
    #expect(try story.prompts("C1-2", on: "2026-03-06").map(\.certainty) == [.met])

    let late = try Story.when("2026-03-06")
    try story.change("news") {
      $0.incident = Incident()
      $0.source.received = late
    }
    #expect(try story.prompts("C1-2").count == 1)
  }

  @Test func `is not answered by a telling that is still to come`() throws {
    var story = try news(read: "2026-03-06")
    let later = try Story.when("2026-04-01")
    try story.change("news") {
      $0.incident = Incident()
      $0.told = [Told("csc", received: later)]
    }
    #expect(try story.prompts("C1-2", on: "2026-03-12").isEmpty)
    #expect(try story.prompts("C1-2", on: "2026-04-01").count == 1)
  }
}

extension `Harm to a child alleged (C1-3)` {
  @Test func `opens again with another source, or another account of how it came about`() throws {
    var story = try harm()
    try decide(.strategyDiscussion, &story)
    try decide(.medical, &story)
    #expect(try story.prompts("C1-3").isEmpty)

    var (told, changed) = (story, story)
    try told.add("b", "2026-03-06", .allegation, by: "hv", tags: ["physical-harm"]) {
      ($0.groupKey, $0.allegation) = ("one", Allegation { $0.harmTo = ["robin"] })
    }
    try changed.add("b", "2026-03-06", .observation, by: "nursery") {
      $0.injuries = [
        Injury {
          ($0.child, $0.explanations) = ("robin", ["fell", "was pushed"])
        }
      ]
    }
    for story in [told, changed] {
      #expect(try story.prompts("C1-3").map(\.evidence) == [["b"]])
    }
  }

  @Test func `counts nothing put in a year late, and is told to the hub`() throws {
    #expect(try harm().received("2027-03-03").prompts("C1-3", on: "2027-03-12").isEmpty)
    #expect(try harm().toldToHub.prompts("C1-3", Story.hub).count == 1)
  }
}
