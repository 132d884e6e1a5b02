// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Escalation
import Testing

extension Story {
  /// An entry about substances.
  mutating func add(
    use id: String, _ day: String, by agency: Agency.ID, _ form: SubstanceMention.Form = .smell,
    _ change: (inout SubstanceMention) -> Void = { _ in }
  ) throws {
    var mention = SubstanceMention()
    mention.form = form
    change(&mention)
    try add(id, day, .observation, by: agency, tags: ["substance-misuse"]) {
      $0.substances = [mention]
      $0.children = ["robin"]
    }
  }
}

struct `Pieces of one picture (D-1)` {
  func pieces(_ last: String = "2026-03-02") throws -> Story {
    var story = Story()
    try story.add(use: "a", "2025-06-02", by: "hv")
    try story.add(use: "b", "2025-10-02", by: "school", .clothing)
    try story.add(use: "c", last, by: "hv")
    return story
  }

  @Test func `are asked about when two agencies hold three within a year`() throws {
    #expect(try pieces().certainties("D-1") == [.met])
    #expect(try pieces("2026-07-02").certainties("D-1", on: "2026-07-10").isEmpty)
  }

  @Test func `may be asked about where a date is vague, and are not when one agency holds all`()
    throws
  {
    #expect(try pieces("[2026-01..2026-09]").certainties("D-1") == [.mayBeMet])
    var story = try pieces()
    try story.change("b") { $0.source.agency = "hv" }
    #expect(try story.certainties("D-1").isEmpty)
  }

  @Test func `leave prescribed medicine and history-taking alone`() throws {
    var story = try pieces()
    try story.change("c") { $0.substances[0].use = .prescribed }
    #expect(try story.certainties("D-1").isEmpty)
    try story.change("c") {
      $0.substances[0].use = .past
      $0.substances[0].context = .historyTaking
    }
    #expect(try story.certainties("D-1").isEmpty)
  }

  @Test func `leave one smell in a shared building alone, not two`() throws {
    var story = try pieces()
    try story.change("c") { $0.substances[0].context = .sharedBuilding }
    #expect(try story.certainties("D-1").isEmpty)
    try story.add(use: "d", "2026-03-05", by: "hv") { $0.context = .sharedBuilding }
    #expect(try story.certainties("D-1") == [.met])
  }

  @Test func `close with a joint reading, and open at the next`() throws {
    var story = try pieces()
    let at = try Story.when("2026-03-05")
    story.file.reviews = [
      Review {
        $0.id = "review"
        $0.kind = .theme
        $0.theme = "substance-misuse"
        $0.at = at
        $0.text = "Read together"
      }
    ]
    #expect(try story.certainties("D-1").isEmpty)
    try story.add(use: "d", "2026-03-09", by: "school")
    #expect(try story.certainties("D-1") == [.met])
  }

  @Test func `are seen by the hub as far as it was told`() throws {
    #expect(try pieces().certainties("D-1", .agency("csc")).isEmpty)
  }
}

struct `Past use (D-2)` {
  func said(_ day: String = "2026-02-02") throws -> Story {
    var story = Story()
    try story.add(use: "a", day, by: "gp", .statement) {
      $0.adult = "kim"
      $0.use = .past
    }
    try story.change("a") { $0.source.carries = ["how-started", "how-stopped", "relapse"] }
    return story
  }

  func answers(_ relapse: String?) throws -> SubstanceHistory {
    let asked = try Story.when("2026-02-20")
    return SubstanceHistory {
      $0.id = "history"
      $0.adult = "kim"
      $0.substance = "crack"
      ($0.howStarted, $0.howStopped, $0.relapse) = ("With a friend", "When she moved", relapse)
      $0.known.source = Source("csc", received: asked)
    }
  }

  @Test func `is asked about ten working days after`() throws {
    #expect(try said().certainties("D-2", on: "2026-02-16").isEmpty)
    #expect(try said().certainties("D-2", on: "2026-02-17") == [.met])
    #expect(try said().certainties("D-2", .agency("csc")).isEmpty)
  }

  @Test func `may be asked about where the day is vague`() throws {
    #expect(try said("[2026-02..2026-03]").certainties("D-2") == [.mayBeMet])
  }

  @Test func `is left alone where the form never had the questions`() throws {
    var story = try said()
    try story.change("a") { $0.source.carries = [] }
    #expect(try story.certainties("D-2").isEmpty)
  }

  @Test func `closes with three answers, and opens when a pressure comes`() throws {
    var story = try said()
    story.file.substances = [try answers(nil)]
    #expect(try story.certainties("D-2") == [.met])
    story.file.substances = [try answers("Losing the flat")]
    #expect(try story.certainties("D-2").isEmpty)

    try story.add("fire", "2026-03-02", .crisis, by: "police", tags: ["crisis"])
    #expect(try story.certainties("D-2") == [.met])
  }

  @Test func `closes with somebody named to ask, until that day has passed`() throws {
    var story = try said()
    let by = try Day(fieldText: "2026-03-10")
    story.file.substances = [
      SubstanceHistory {
        ($0.id, $0.adult, $0.asker, $0.askBy) = ("history", "kim", "Sam", by)
      }
    ]
    #expect(try story.prompts("D-2", on: "2026-03-10").isEmpty)
    #expect(try story.prompts("D-2", on: "2026-03-11").count == 1)
  }

  @Test func `is left alone when it ended long ago with no pressure, unless there is a baby`()
    throws
  {
    var story = try said()
    let ended = try Story.when("2008")
    story.file.substances = [
      SubstanceHistory {
        $0.id = "history"
        $0.adult = "kim"
        $0.claims = [SubstanceClaim { $0.endedWhen = ended }]
      }
    ]
    #expect(try story.certainties("D-2").isEmpty)
    let birth = try Story.when("2025-12-01")
    try story.change(Person.ID("robin")) { $0.birth = birth }
    #expect(try story.certainties("D-2") == [.met])
  }
}

struct `Noticed, not talked about (D-3)` {
  func smell(
    carries: [String] = ["reply"], _ day: String = "2026-03-02",
    _ change: (inout SubstanceMention) -> Void = { _ in }
  ) throws -> Story {
    var story = Story()
    try story.add(use: "a", day, by: "hv", .smell, change)
    try story.change("a") { $0.source.carries = carries }
    return story
  }

  @Test func `is asked about two working days after, with no reply on record`() throws {
    #expect(try smell().certainties("D-3", on: "2026-03-04").isEmpty)
    #expect(try smell().certainties("D-3", on: "2026-03-05") == [.met])
    #expect(try smell().certainties("D-3", .agency("csc")).isEmpty)
  }

  @Test func `may be asked about where the day is vague`() throws {
    #expect(try smell("[2026-03..2026-04]").certainties("D-3") == [.mayBeMet])
  }

  @Test func `is left alone with a reply, when unsafe to raise, and where the form has no field`()
    throws
  {
    #expect(try smell { $0.reply = "A neighbour, she said" }.certainties("D-3").isEmpty)
    #expect(try smell { $0.unsafeToRaise = true }.certainties("D-3").isEmpty)
    #expect(try smell(carries: []).certainties("D-3").isEmpty)
  }

  @Test func `is asked about where that part was left out of what was passed on`() throws {
    var story = try smell(carries: [])
    var told = Told("csc")
    told.leftOut = ["the smell"]
    try story.change("a") { $0.told = [told] }
    #expect(try story.certainties("D-3") == [.met])
  }

  @Test func `closes with the effect on the child, and opens at the next`() throws {
    var story = try smell(carries: ["impact"])
    #expect(try story.certainties("D-3") == [.met])
    try story.change("a") { $0.impact = [Impact { $0.child = "robin" }] }
    #expect(try story.certainties("D-3").isEmpty)
    try story.add(use: "b", "2026-03-06", by: "hv")
    try story.change("b") { $0.source.carries = ["reply"] }
    #expect(try story.prompts("D-3").map(\.evidence) == [["b"]])
  }
}

struct `A baby's sleep (D-4)` {
  func use(_ day: String = "2026-02-02", born: String? = "2025-12-01", due: String? = nil)
    throws -> Story
  {
    var story = Story()
    let (birth, expected) = (
      try born.map { try Story.when($0) }, try due.map { try Story.when($0) }
    )
    try story.change(Person.ID("robin")) {
      $0.birth = birth
      $0.expectedBirth = expected
    }
    try story.add(use: "a", day, by: "hv") { $0.adult = "kim" }
    return story
  }

  @Test func `is asked about for a baby, on the same day`() throws {
    let prompts = try use().prompts("D-4")
    #expect(prompts.map(\.certainty) == [.met])
    #expect(prompts.map(\.group) == [.today])
    #expect(try use().certainties("D-4", .agency("csc")).isEmpty)
  }

  @Test func `is asked about from six weeks before a birth`() throws {
    #expect(try use(born: nil, due: "2026-05-01").certainties("D-4").isEmpty)
    #expect(try use(born: nil, due: "2026-04-20").certainties("D-4") == [.met])
  }

  @Test func `may be asked about where the use is vague`() throws {
    #expect(try use("[2025-06..2026-02]").certainties("D-4") == [.mayBeMet])
  }

  @Test func `is left alone for an older child, long-past use, and what was contradicted`() throws {
    #expect(try use(born: "2022-01-01").certainties("D-4").isEmpty)
    #expect(try use("2025-06-02").certainties("D-4").isEmpty)
    var story = try use()
    try story.change("a") { $0.allegation = Allegation { $0.accuracy = .contradicted } }
    #expect(try story.certainties("D-4").isEmpty)
  }

  @Test func `closes with a talk that covered use and saw the place, and opens at the next use`()
    throws
  {
    var story = try use()
    try story.add("talk", "2026-02-10", .health, by: "hv") {
      $0.health = HealthEvent {
        $0.safeSleep = SafeSleep {
          $0.coveredUse = .no
          $0.sleepPlaceSeen = .yes
        }
      }
    }
    #expect(try story.certainties("D-4") == [.met])
    try story.change("talk") { $0.health?.safeSleep?.coveredUse = .yes }
    #expect(try story.certainties("D-4").isEmpty)
    try story.add(use: "b", "2026-03-02", by: "hv") { $0.adult = "kim" }
    #expect(try story.prompts("D-4").map(\.evidence) == [["b"]])
  }
}

struct `Content untested (D-5)` {
  func claim(
    _ who: Allegation.SaidByClass = .family, _ day: String = "2026-03-02",
    _ change: (inout Allegation) -> Void = { _ in }
  ) throws -> Story {
    var story = Story()
    try story.add("a", day, .allegation, by: "csc") {
      $0.allegation = Allegation {
        $0.byClass = who
        $0.about = ["kim"]
        change(&$0)
      }
    }
    return story
  }

  @Test(arguments: [Allegation.SaidByClass.family, .friend, .neighbour, .unnamed])
  func `is asked about five working days after`(who: Allegation.SaidByClass) throws {
    #expect(try claim(who).certainties("D-5", on: "2026-03-09").isEmpty)
    #expect(try claim(who).certainties("D-5", on: "2026-03-10") == [.met])
    #expect(try claim(who).certainties("D-5", .agency("csc")) == [.met])
    #expect(try claim(who).certainties("D-5", .agency("school")).isEmpty)
  }

  @Test func `may be asked about where the day is vague`() throws {
    #expect(try claim(.family, "[2026-03..2026-04]").certainties("D-5") == [.mayBeMet])
  }

  @Test func `is left alone once tested, and where a professional or the person told`() throws {
    #expect(try claim { $0.accuracy = .contradicted }.certainties("D-5").isEmpty)
    #expect(try claim { $0.accuracy = .corroborated }.certainties("D-5").isEmpty)
    #expect(try claim(.professional).certainties("D-5").isEmpty)
    #expect(try claim(.myself).certainties("D-5").isEmpty)
  }

  @Test func `is asked about when it was closed for its motive alone`() throws {
    #expect(
      try claim {
        $0.accuracy = .cannotBeTested
        $0.closedBecause = .motive
      }.certainties("D-5") == [.met])
  }

  @Test func `opens with a second source`() throws {
    var story = try claim { $0.accuracy = .partly }
    #expect(try story.certainties("D-5").isEmpty)
    try story.add("b", "2026-03-03", .allegation, by: "school") {
      $0.allegation = Allegation { $0.byClass = .neighbour }
    }
    #expect(try story.prompts("D-5").map(\.evidence) == [["b"]])
  }
}
