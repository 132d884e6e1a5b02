// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Escalation
import Testing

struct `Help that did not land (E-2)` {
  func asked(_ second: String = "2026-02-02", need: String = "low mood") throws -> Story {
    var story = Story()
    for (id, day, need) in [("a", "2025-10-02", "low mood"), ("b", second, need)] {
      try story.add(id, day, .helpSought, by: "gp") {
        $0.helpSought = HelpSought {
          $0.by = ["kim"]
          $0.need = need
        }
      }
    }
    return story
  }

  @Test func `is asked about when the same help was asked for twice in a year`() throws {
    #expect(try asked().certainties("E-2") == [.met])
    #expect(try asked("2026-11-02").certainties("E-2", on: "2026-11-10").isEmpty)
    #expect(try asked(need: "housing").certainties("E-2").isEmpty)
    #expect(try asked().certainties("E-2", .agency("csc")).isEmpty)
  }

  @Test func `may be asked about where a date is vague`() throws {
    #expect(try asked("[2026-01..2026-12]").certainties("E-2") == [.mayBeMet])
  }

  @Test func `is left alone once the need has passed and a professional agrees`() throws {
    func said(agreedBy professional: String?) throws -> Story {
      var story = try asked()
      let day = try Story.when("2026-03-02")
      try story.add("passed", "2026-03-02", .helpSought, by: "gp") {
        $0.helpSought = HelpSought {
          ($0.by, $0.need, $0.passed, $0.passedAgreedBy) = (["kim"], "low mood", day, professional)
        }
      }
      return story
    }
    #expect(try said(agreedBy: nil).certainties("E-2") == [.met])
    #expect(try said(agreedBy: "the GP").certainties("E-2").isEmpty)
    #expect(try said(agreedBy: "the GP").certainties("E-2", on: "2026-03-01") == [.met])
  }

  @Test func `closes when help was taken up, and opens at a further request`() throws {
    var story = try asked()
    try story.add("yes", "2026-02-10", .engagement, by: "gp") {
      $0.engagement = Engagement { $0.what = .accepted }
    }
    #expect(try story.certainties("E-2").isEmpty)
    for (id, day) in [("c", "2026-02-20"), ("d", "2026-03-02")] {
      try story.add(id, day, .helpSought, by: "gp") {
        $0.helpSought = HelpSought {
          $0.by = ["kim"]
          $0.need = "low mood"
        }
      }
    }
    #expect(try story.certainties("E-2") == [.met])
  }
}

struct `Moves after a hard conversation (E-3)` {
  func pairs(_ second: String = "2026-03-05", reason: Engagement.Reason? = nil) throws
    -> Story
  {
    var story = Story()
    for (index, day) in ["2025-12-01", "2026-02-20"].enumerated() {
      try story.add("said\(index)", day, .challenge, by: "hv")
    }
    for (index, day) in ["2025-12-10", second].enumerated() {
      try story.add("moved\(index)", day, .engagement, by: "school") {
        $0.engagement = Engagement {
          $0.what = .announcedMove
          $0.reasonCode = reason
        }
      }
    }
    return story
  }

  @Test func `are asked about at the second pair within half a year`() throws {
    #expect(try pairs().certainties("E-3") == [.met])
    #expect(try pairs().certainties("E-3", on: "2026-01-31").isEmpty)
    #expect(try pairs("2026-04-10").certainties("E-3", on: "2026-04-20").isEmpty)
    #expect(try pairs().certainties("E-3", .agency("csc")).isEmpty)
  }

  @Test func `may be asked about where a date is vague`() throws {
    #expect(try pairs("[2026-02-20..2026-04-30]").certainties("E-3") == [.mayBeMet])
  }

  @Test(arguments: [Engagement.Reason.safety, .work, .tenancy, .school])
  func `leave moves with a reason of their own alone`(reason: Engagement.Reason) throws {
    #expect(try pairs(reason: reason).certainties("E-3").isEmpty)
  }

  @Test func `never count a complaint`() throws {
    var story = try pairs()
    try story.change("moved1") {
      $0.kind = .complaint
      $0.engagement = nil
    }
    #expect(try story.certainties("E-3").isEmpty)
  }

  @Test func `close when somebody made sure where the children are, and open at the next`() throws {
    var story = try pairs()
    try story.add("check", "2026-03-08", .visit, by: "hv", tags: ["housing"]) {
      $0.visit = Visit { $0.purpose = .welfareCheck }
    }
    #expect(try story.certainties("E-3").isEmpty)
    try story.add("moved2", "2026-03-10", .engagement, by: "school") {
      $0.engagement = Engagement { $0.what = .changedSetting }
    }
    #expect(try story.certainties("E-3") == [.met])
  }
}

struct `Staff safety (E-4)` {
  func threat(_ day: String = "2026-03-02", tags: [CaseModel.Tag] = ["aggression"]) throws
    -> Story
  {
    var story = Story()
    try story.add("a", day, .engagement, by: "hv", tags: tags) { $0.told = [Told("csc", .notTold)] }
    return story
  }

  @Test func `is asked about two working days after, where it was not passed on`() throws {
    #expect(try threat().certainties("E-4", on: "2026-03-04").isEmpty)
    #expect(try threat().certainties("E-4", on: "2026-03-05") == [.met])
    #expect(try threat().certainties("E-4", .agency("csc")).isEmpty)
  }

  @Test func `may be asked about where the day is vague`() throws {
    #expect(try threat("[2026-03..2026-04]").certainties("E-4") == [.mayBeMet])
  }

  @Test func `leaves upset without a threat alone`() throws {
    #expect(try threat(tags: ["avoidance"]).certainties("E-4").isEmpty)
  }

  @Test func `closes when those who visit are told, and opens at a review that has passed`() throws
  {
    var story = try threat()
    try story.change("a") { $0.told = [Told("csc")] }
    let (from, review) = (try Story.when("2026-03-02"), try Story.when("2026-03-20"))
    story.file.supportPlans = [
      SupportPlan {
        $0.id = "plan"
        $0.entries = ["a"]
        $0.arrangement = "visits in pairs"
        $0.supervisionOffered = .yes
        $0.from = from
        $0.review = review
      }
    ]
    #expect(try story.certainties("E-4").isEmpty)
    #expect(try story.certainties("E-4", on: "2026-03-21") == [.met])
    story.file.supportPlans[0].ended = review
    #expect(try story.certainties("E-4", on: "2026-03-21").isEmpty)
  }

  @Test func `is asked about where nobody was offered supervision`() throws {
    var story = try threat()
    try story.change("a") { $0.told = [Told("csc")] }
    story.file.supportPlans = [
      SupportPlan {
        $0.id = "plan"
        $0.entries = ["a"]
        $0.supervisionOffered = .notAsked
      }
    ]
    #expect(try story.certainties("E-4") == [.met])
  }
}

struct `Antenatal and agency-wide misses (E-1)` {
  @Test func `are asked about at four from two agencies in half a year`() throws {
    var story = Story()
    let days = ["2025-11-02", "2025-12-02", "2026-01-05", "2026-02-02"]
    for (index, day) in days.enumerated() {
      try story.add("m\(index)", day, .appointment, by: index == 0 ? "gp" : "hv") {
        $0.appointment = Appointment { $0.outcome = .cancelledByFamily }
      }
    }
    #expect(try story.certainties("E-1") == [.met])
    #expect(try story.certainties("E-1", .agency("csc")).isEmpty)
    try story.change("m0") { $0.source.agency = "hv" }
    #expect(try story.certainties("E-1").isEmpty)
  }

  @Test func `are asked about at two antenatal ones in eight weeks, not in twelve`() throws {
    func missed(_ second: String) throws -> Story {
      var story = Story()
      for (id, day) in [("a", "2026-01-05"), ("b", second)] {
        try story.add(id, day, .appointment, by: "midwifery", tags: ["pregnancy"]) {
          $0.appointment = Appointment {
            $0.outcome = .didNotAttend
            $0.bearsOnChild = .yes
          }
        }
      }
      return story
    }
    #expect(try missed("2026-02-16").certainties("E-1") == [.met])
    #expect(try missed("2026-03-10").certainties("E-1").isEmpty)
    #expect(try missed("[2026-02..2026-03]").certainties("E-1") == [.mayBeMet])
  }

  @Test func `leave an adult's own routine appointments alone`() throws {
    var story = Story()
    for (id, day) in [("a", "2026-01-05"), ("b", "2026-01-20")] {
      try story.add(id, day, .appointment, by: "midwifery", tags: ["pregnancy"]) {
        $0.appointment = Appointment {
          $0.outcome = .didNotAttend
          $0.bearsOnChild = .no
        }
      }
    }
    #expect(try story.certainties("E-1").isEmpty)
  }

  @Test func `open again at the next miss after a changed offer`() throws {
    var story = Story()
    for (id, day) in [("a", "2025-10-01"), ("b", "2026-01-05")] {
      try story.add(id, day, .appointment, by: "hv") {
        $0.appointment = Appointment {
          $0.people = ["robin"]
          $0.outcome = .wasNotBrought
        }
      }
    }
    try story.add("offer", "2026-02-01", .offer, by: "hv") { $0.offer = Offer { $0.how = .person } }
    #expect(try story.certainties("E-1").isEmpty)
    try story.add("c", "2026-03-02", .appointment, by: "hv") {
      $0.appointment = Appointment {
        $0.people = ["robin"]
        $0.outcome = .wasNotBrought
      }
    }
    #expect(try story.certainties("E-1") == [.met])
  }
}
