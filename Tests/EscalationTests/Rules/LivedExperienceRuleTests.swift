// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Escalation
import Testing

struct `What life is like (A-1)` {
  /// Two worries within four weeks, both on board before 12 March.
  private func worried(_ second: String = "2026-03-02") throws -> Story {
    var story = Story()
    try story.add("a", "2026-02-20", .observation, by: "hv", tags: ["domestic-abuse"])
    try story.add("b", second, .observation, by: "school", tags: ["substance-misuse"])
    return story
  }

  private func note(_ day: String, seen: LivedExperienceNote.SeenHow = .alone) throws
    -> LivedExperienceNote
  {
    let date = try Story.when(day)
    return LivedExperienceNote {
      $0.id = "note"
      $0.child = "robin"
      $0.when = date
      $0.seen = seen
      $0.basis = seen == .notSeen ? .told : .seen
      ($0.life, $0.goodEnough, $0.telling) = ("Reads at bedtime", "Mostly", "Tired on Mondays")
    }
  }

  @Test func `is asked after two worries in four weeks`() throws {
    #expect(try worried().certainties("A-1") == [.met])
    #expect(try worried("2026-01-05").certainties("A-1").isEmpty)
  }

  @Test func `may be asked where a date is vague`() throws {
    let prompt = try #require(try worried("[2026-01..2026-03-02]").prompts("A-1").first)
    #expect(prompt.certainty == .mayBeMet)
    #expect(prompt.toFirmUp == ["b"])
  }

  @Test func `is asked after one, where the child was there`() throws {
    var story = Story()
    try story.add("a", "2026-03-02", .incident, tags: ["domestic-abuse"]) {
      $0.people = [Presence("robin", .overheard)]
    }
    #expect(try story.certainties("A-1") == [.met])
  }

  @Test func `is left alone where only routine health was recorded`() throws {
    var story = Story()
    for (id, day) in [("a", "2026-02-20"), ("b", "2026-03-02")] {
      try story.add(id, day, .health, by: "hv", tags: ["health"])
    }
    #expect(try story.certainties("A-1").isEmpty)
  }

  @Test func `closes with a note on this child, and opens again a month after it`() throws {
    var story = try worried()
    story.file.notes = [try note("2026-03-04")]
    #expect(try story.certainties("A-1").isEmpty)

    try story.add("c", "2026-04-10", .observation, by: "hv", tags: ["domestic-abuse"])
    try story.add("d", "2026-04-12", .observation, by: "hv", tags: ["domestic-abuse"])
    #expect(try story.certainties("A-1", on: "2026-04-20") == [.met])
  }

  @Test func `is not closed by a note on somebody told about, nor on a sister`() throws {
    var story = try worried()
    story.file.notes = [try note("2026-03-04", seen: .notSeen)]
    #expect(try story.certainties("A-1") == [.met])
    story.file.notes = [try note("2026-03-04")]
    story.file.notes[0].child = "tess"
    #expect(try story.certainties("A-1") == [.met])
  }

  @Test func `is seen by the hub only as far as it was told`() throws {
    var story = try worried()
    #expect(try story.certainties("A-1", .agency("csc")).isEmpty)
    for id: TimelineEntry.ID in ["a", "b"] { try story.change(id) { $0.told = [Told("csc")] } }
    #expect(try story.certainties("A-1", .agency("csc")) == [.met])
  }
}

struct `A referral that leaves a child out (A-3)` {
  private func referral(_ change: (inout TimelineEntry) -> Void = { _ in }) throws -> Story {
    var story = Story()
    try story.add("a", "2026-03-02", .referral, by: "school") {
      $0.children = ["robin"]
      $0.source.carries = ["impact"]
      $0.told = [Told("csc")]
      change(&$0)
    }
    return story
  }

  @Test func `is asked about where the form has a place and it is blank`() throws {
    #expect(try referral().certainties("A-3") == [.met])
    #expect(try referral().certainties("A-3", .agency("csc")) == [.met])
  }

  @Test func `may be asked about where it may be later`() throws {
    var story = try referral()
    try story.change("a") {
      $0.when = When((try? EDTF(fieldText: "[2026-03..2026-04]")) ?? .unknown)
    }
    #expect(try story.certainties("A-3") == [.mayBeMet])
  }

  @Test func `is left alone without the field, when urgent, and when filled in`() throws {
    #expect(try referral { $0.source.carries = [] }.certainties("A-3").isEmpty)
    #expect(try referral { $0.contact = Contact { $0.urgent = true } }.certainties("A-3").isEmpty)
    #expect(
      try referral {
        $0.impact = [
          Impact {
            $0.child = "robin"
            $0.effect = .toBeAsked
          }
        ]
      }.certainties("A-3").isEmpty)
  }

  @Test func `is asked about where an unborn child is known and not named`() throws {
    var story = try referral {
      $0.source.carries = ["children"]
      $0.children = []
    }
    story.file.header.children = ["baby"]
    let due = try Story.when("2026-06")
    let known = Source("csc", received: try Story.when("2026-01-05"))
    story.file.people.append(
      Person {
        $0.id = "baby"
        $0.label = "Baby"
        $0.expectedBirth = due
        $0.known.source = known
      })
    #expect(try story.certainties("A-3") == [.met])
    try story.change("a") { $0.children = ["baby"] }
    #expect(try story.certainties("A-3").isEmpty)
  }

  @Test func `closes by a review that says what each child lives with, and opens with the next`()
    throws
  {
    var story = try referral()
    story.file.reviews = [
      Review {
        $0.id = "review"
        $0.entries = ["a"]
        $0.effects = [Impact { $0.child = "robin" }]
        $0.text = "Asked at school"
      }
    ]
    #expect(try story.certainties("A-3").isEmpty)
    try story.add("b", "2026-03-09", .referral, by: "hv") {
      $0.children = ["robin"]
      $0.source.carries = ["impact"]
    }
    #expect(try story.prompts("A-3").map(\.evidence) == [["b"]])
  }
}

struct `Behaviour (A-4)` {
  private func behaviour(_ days: [String]) throws -> Story {
    var story = Story()
    for (index, day) in days.enumerated() {
      try story.add("b\(index)", day, .education, by: "school", tags: ["behaviour"]) {
        $0.children = ["robin"]
        $0.education = Education { $0.what = .behaviour }
      }
    }
    return story
  }

  @Test func `is asked about after three entries in ninety days`() throws {
    let days = ["2026-01-05", "2026-02-05", "2026-03-05"]
    #expect(try behaviour(days).certainties("A-4") == [.met])
    #expect(try behaviour(Array(days.prefix(2))).certainties("A-4").isEmpty)
    #expect(try behaviour(["2025-06-05"] + days.suffix(2)).certainties("A-4").isEmpty)
  }

  @Test func `may be asked about where a date is vague`() throws {
    let story = try behaviour(["[2025-06..2026-02]", "2026-02-05", "2026-03-05"])
    #expect(try story.certainties("A-4") == [.mayBeMet])
  }

  @Test(arguments: [Education.What.exclusion, .reducedTimetable])
  func `is asked about after one exclusion or short days`(what: Education.What) throws {
    var story = try behaviour(["2026-03-05"])
    try story.change("b0") { $0.education?.what = what }
    #expect(try story.certainties("A-4") == [.met])
    #expect(try story.certainties("A-4", .agency("csc")).isEmpty)
  }

  @Test func `is asked about when a sister does the same within a year`() throws {
    var story = try behaviour(["2025-10-05", "2026-03-05"])
    story.file.header.children.append("tess")
    story.file.people.append(
      Person {
        $0.id = "tess"
        $0.label = "Tess"
      })
    try story.change("b1") { $0.children = ["tess"] }
    #expect(try story.certainties("A-4") == [.met, .met])
  }

  @Test func `is left alone where a reviewed explanation is on record`() throws {
    var story = try behaviour(["2026-01-05", "2026-02-05", "2026-03-05"])
    let reviewed = try Story.when("2026-01-20")
    try story.change(Person.ID("robin")) {
      $0.explanations = [
        Explanation {
          $0.matter = "hearing"
          $0.reviewed = reviewed
        }
      ]
    }
    #expect(try story.certainties("A-4").isEmpty)
  }

  @Test func `closes with an analysis of home, health and development, and opens at an exclusion`()
    throws
  {
    var story = try behaviour(["2026-01-05", "2026-02-05", "2026-03-05"])
    story.file.reviews = [
      Review {
        $0.id = "review"
        $0.kind = .behaviour
        $0.entries = ["b0", "b1", "b2"]
        $0.considered = [.home, .health]
        $0.text = "Read together"
      }
    ]
    #expect(try story.certainties("A-4") == [.met])
    story.file.reviews[0].considered.append(.development)
    #expect(try story.certainties("A-4").isEmpty)

    try story.add("out", "2026-03-10", .education, by: "school") {
      $0.children = ["robin"]
      $0.education = Education { $0.what = .exclusion }
    }
    #expect(try story.certainties("A-4") == [.met])
  }
}

struct `An assessment (A-5)` {
  private func assessment(_ checks: [Check], started: String = "2026-02-02") throws -> Story {
    var story = Story()
    let start = try Story.when(started)
    story.file.assessments = [
      Assessment {
        $0.id = "assessment"
        $0.started = start
        $0.children = ["robin"]
        $0.contributors = checks
        var source = Source("csc")
        source.carries = ["contributors"]
        $0.known.source = source
      }
    ]
    return story
  }

  private func check(_ agency: Agency.ID, _ answer: CheckAnswer) -> Check {
    Check {
      $0.agency = agency
      $0.answer = answer
    }
  }

  @Test func `is asked about ten working days in, with nobody asked who sees the child`() throws {
    let story = try assessment([check("gp", .answered), check("police", .noneHeld)])
    #expect(try story.certainties("A-5", on: "2026-02-16").isEmpty)
    #expect(
      try story.prompts("A-5", on: "2026-02-17").map(\.numbers) == [
        "not asked: who sees the children"
      ])
    #expect(
      try story.prompts("A-5", on: "2026-04-20").first?.numbers.hasSuffix("past 45 working days")
        == true)
  }

  @Test func `may be asked about where its start is vague`() throws {
    #expect(try assessment([], started: "[2026-01..2026-03]").certainties("A-5") == [.mayBeMet])
  }

  @Test func `is left alone once each was asked, or there is a reason`() throws {
    var reason = check("hv", .notAsked)
    reason.notAskedBecause = "It would put her in danger"
    let story = try assessment([check("gp", .noReply), check("police", .refused), reason])
    #expect(try story.certainties("A-5").isEmpty)
  }

  @Test func `closes when it is concluded`() throws {
    var story = try assessment([])
    let end = try Story.when("2026-03-01")
    story.file.assessments[0].concluded = end
    #expect(try story.certainties("A-5").isEmpty)
  }

  @Test func `is left alone on a record that has no list of who was asked`() throws {
    var story = try assessment([])
    story.file.assessments[0].known.source?.carries = []
    #expect(try story.certainties("A-5").isEmpty)
  }
}

struct `Nobody has seen this child (A-6)` {
  /// Robin, born in 2020, with early help open; last seen on a day.
  private func helped(_ seen: String?, _ how: Presence.Kind = .seen, born: String = "2020-05-01")
    throws -> Story
  {
    var story = Story()
    let (birth, from) = (try Story.when(born), try Story.when("2025-10-01"))
    try story.change(Person.ID("robin")) { $0.birth = birth }
    story.file.header.status = [
      StatusStatement {
        $0.value = .earlyHelp
        $0.from = from
      }
    ]
    if let seen {
      try story.add("seen", seen, .visit, by: "hv") { $0.people = [Presence("robin", how)] }
    }
    return story
  }

  @Test func `is asked after four weeks, or two for a baby, while help is open`() throws {
    #expect(try helped("2026-02-13").certainties("A-6").isEmpty)
    #expect(try helped("2026-02-10").certainties("A-6") == [.met])
    let baby = try helped("2026-02-20", born: "2025-09-01").prompts("A-6")
    #expect(baby.map(\.certainty) == [.met])
    #expect(baby.map(\.group) == [.today])
  }

  @Test func `may be asked where the last sighting is vague`() throws {
    #expect(try helped("[2026-01..2026-02]").certainties("A-6") == [.mayBeMet])
  }

  @Test(arguments: [Presence.Kind.absent, .overheard, .subject])
  func `is not answered by a visit where the child was not seen`(how: Presence.Kind) throws {
    var story = try helped("2026-02-01")
    try story.add("b", "2026-03-10", .visit, by: "hv") { $0.people = [Presence("robin", how)] }
    #expect(try story.certainties("A-6") == [.met])
    try story.change("b") { $0.people = [Presence("robin", .seenAlone)] }
    #expect(try story.certainties("A-6").isEmpty)
  }

  @Test func `is left alone with no plan for a child of school age`() throws {
    var story = try helped("2025-06-01")
    story.file.header.status[0].value = .contact
    #expect(try story.certainties("A-6").isEmpty)
  }

  @Test func `closes with a name and a near day, and opens when it has passed`() throws {
    var story = try helped("2026-02-01")
    let day = try Day(fieldText: "2026-03-16")
    story.file.notes = [
      LivedExperienceNote {
        $0.id = "note"
        $0.child = "robin"
        $0.bestPlaced = BestPlaced {
          $0.who = "Ms Obi"
          $0.by = day
        }
      }
    ]
    #expect(try story.certainties("A-6").isEmpty)
    #expect(try story.certainties("A-6", on: "2026-03-17") == [.met])
  }

  @Test func `is left alone where someone at the other home confirms`() throws {
    var story = try helped("2026-02-01")
    try story.add("b", "2026-03-10", .informationSharing, by: "school") {
      $0.people = [Presence("robin", .elsewhere)]
      $0.source.firsthand = .yes
    }
    #expect(try story.certainties("A-6").isEmpty)
  }

  @Test func `is asked of the hub by what it was told`() throws {
    var story = try helped("2026-03-10")
    #expect(try story.certainties("A-6").isEmpty)
    #expect(try story.certainties("A-6", .agency("csc")) == [.met])
    try story.change("seen") { $0.told = [Told("csc")] }
    #expect(try story.certainties("A-6", .agency("csc")).isEmpty)
  }
}
