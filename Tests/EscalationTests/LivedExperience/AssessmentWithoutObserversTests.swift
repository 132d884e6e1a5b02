// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import Testing

struct `An assessment without those who see the youngest (A-5)` {
  static let answered: [Agency.ID] = ["gp", "police", "hv"]

  /// An assessment begun on 2 February, with who was asked.
  func story(
    _ answers: [Agency.ID: CheckAnswer] = [:], started: String = "2026-02-02"
  ) throws -> Story {
    var story = Story()
    let when = try Story.when(started)
    story.file.assessments = [
      Assessment {
        $0.id = "assessment"
        $0.started = when
        $0.children = ["robin"]
        $0.contributors = Self.answered.map { id in
          Check {
            $0.agency = id
            $0.answer = answers[id] ?? .answered
          }
        }
        $0.known.source = Source("csc")
      }
    ]
    return story
  }

  @Test(arguments: [("gp", "the GP"), ("police", "police"), ("hv", "who sees the children")])
  func `is asked about ten working days on, where one of them was not asked`(
    agency: String, who: String
  ) throws {
    let story = try story([Agency.ID(agency): .notAsked])
    #expect(try story.prompts("A-5", on: "2026-02-16").isEmpty)

    let prompt = try #require(try story.prompts("A-5", on: "2026-02-17").first)
    #expect(prompt.certainty == .met)
    #expect(prompt.numbers == "not asked: \(who)")
    #expect(prompt.records == ["assessment"])
  }

  @Test(arguments: [
    ("2026-03-23", ""), ("2026-03-24", "; past 35 working days"),
    ("2026-04-09", "; past 45 working days"),
  ])
  func `says when it has been open for long`(day: String, mark: String) throws {
    let numbers = try story(["gp": .notAsked]).prompts("A-5", on: day).map(\.numbers)
    #expect(numbers == ["not asked: the GP\(mark)"])
  }

  @Test func `is asked about where the list was left blank, not where there is none`() throws {
    var story = try story()
    story.file.assessments[0].contributors = []
    #expect(try story.prompts("A-5").isEmpty)

    story.file.assessments[0].known.source?.carries = ["contributors"]
    #expect(
      try story.prompts("A-5").map(\.numbers) == [
        "not asked: the GP, police, who sees the children"
      ])
  }

  @Test func `may be asked about where its beginning is vague`() throws {
    var story = try story(["gp": .notAsked], started: "2026-02")
    try story.add("begun", "2026-02", .assessment, by: "csc") { $0.assessment = "assessment" }

    let prompt = try #require(try story.prompts("A-5", on: "2026-03-02").first)
    #expect(prompt.certainty == .mayBeMet)
    #expect(prompt.toFirmUp == ["begun"])
    #expect(try story.certainties("A-5", on: "2026-03-16") == [.met])
  }

  @Test func `is not asked about where asking would put someone in danger`() throws {
    var story = try story(["gp": .notAsked])
    story.file.assessments[0].contributors[0].notAskedBecause = "He works there; manager agreed"
    #expect(try story.prompts("A-5").isEmpty)
  }

  @Test func `is not asked about once it is concluded, or of a kind that asks nobody`() throws {
    var story = try story(["gp": .notAsked])
    story.file.assessments[0].concluded = try Story.when("2026-03-10")
    #expect(try story.prompts("A-5", on: "2026-03-09").count == 1)
    #expect(try story.prompts("A-5", on: "2026-03-10").isEmpty)

    story.file.assessments[0].concluded = nil
    story.file.assessments[0].kind = .therapy
    #expect(try story.prompts("A-5").isEmpty)
  }

  @Test func `is closed on the day that they are asked`() throws {
    var story = try story()
    story.file.assessments[0].contributors[1].asked = try Story.when("2026-03-05")
    #expect(try story.prompts("A-5", on: "2026-03-04").map(\.numbers) == ["not asked: police"])
    #expect(try story.prompts("A-5", on: "2026-03-05").isEmpty)
  }

  @Test func `needs one of those who see the children, not every one`() throws {
    var story = try story()
    story.file.assessments[0].contributors.append(Check { $0.agency = "school" })
    #expect(try story.prompts("A-5").isEmpty)
  }

  @Test func `is asked about again when no answer came in ten working days`() throws {
    var story = try story(["gp": .noReply])
    story.file.assessments[0].contributors[0].asked = try Story.when("2026-03-02")
    #expect(try story.prompts("A-5", on: "2026-03-16").isEmpty)
    #expect(try story.prompts("A-5", on: "2026-03-17").map(\.numbers) == ["no answer: gp"])
  }

  @Test func `is seen by the hub only where it was told of the assessment`() throws {
    var story = try story(["gp": .notAsked])
    story.file.assessments[0].known.source = Source("hv")
    #expect(try story.prompts("A-5").count == 1)
    #expect(try story.prompts("A-5", Story.hub).isEmpty)

    story.file.assessments[0].known.told = [Told("csc")]
    #expect(try story.prompts("A-5", Story.hub).count == 1)
  }
}
