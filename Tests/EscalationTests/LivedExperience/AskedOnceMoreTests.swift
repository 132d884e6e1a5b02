// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import Testing

extension `What life is like for a child (A-1)` {
  @Test func `is not asked after routine health entries`() throws {
    var story = Story()
    for (id, day) in [("a", "2026-02-10"), ("b", "2026-02-20"), ("c", "2026-03-02")] {
      try story.add(id, day, .health, by: "hv", tags: ["health", "development"])
    }
    #expect(try story.prompts("A-1").isEmpty)
  }
}

extension `A referral that leaves a child out (A-3)` {
  @Test func `is asked about again when somebody disputes what came of it`() throws {
    var story = try story().answered("A-3", "2026-03-01", .disagree)
    #expect(try story.prompts("A-3").isEmpty)

    try story.add("dispute", "2026-03-05", .contact, by: "school") {
      $0.links = [EntryLink(.disputes, "a")]
    }
    #expect(try story.prompts("A-3").map(\.evidence) == [["a", "dispute"]])
  }
}

extension `An assessment without those who see the youngest (A-5)` {
  @Test func `asks of each child who sees that child`() throws {
    var story = try story()
    story.add(child: "tess")
    story.file.assessments[0].children = ["robin", "tess"]
    story.file.involvements = [
      Involvement {
        $0.id = "hv-robin"
        $0.agency = "hv"
        $0.people = ["robin"]
      }
    ]
    #expect(try story.prompts("A-5").map(\.numbers) == ["not asked: who sees Tess"])

    story.file.assessments[0].contributors.append(Check { $0.agency = "nursery" })
    #expect(try story.prompts("A-5").count == 1)
    story.file.assessments[0].contributors[3].answer = .answered
    #expect(try story.prompts("A-5").isEmpty)
  }

  @Test func `asks again, whatever was answered, as the assessment grows old`() throws {
    let story = try story(["gp": .notAsked]).answered("A-5", "2026-02-20")
    #expect(try story.prompts("A-5", on: "2026-03-23").isEmpty)
    #expect(try story.prompts("A-5", on: "2026-03-24").count == 1)
    let again = try story.answered("A-5", "2026-03-25")
    #expect(try again.prompts("A-5", on: "2026-04-07").isEmpty)
    #expect(try again.prompts("A-5", on: "2026-04-09").count == 1)
  }

  @Test func `asks again when a child is born after it had begun`() throws {
    var story = try story()
    let birth = try Story.when("2026-03-01")
    story.add(child: "baby") { $0.birth = birth }
    story.file.involvements = [
      Involvement {
        $0.id = "hv-robin"
        $0.agency = "hv"
        $0.people = ["robin"]
      }
    ]
    #expect(try story.prompts("A-5").map(\.numbers) == ["not asked: who sees Baby"])
    story.file.people[3].birth = try Story.when("2026-01-01")
    #expect(try story.prompts("A-5").isEmpty)
  }
}
