// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Escalation
import FoundationEssentials
import Testing

/// A family of one child, Robin, with Kim and Ash; a few entries; and what the rules ask of it.
struct Story {
  var file = CaseFile {
    $0.header.id = "story"
    $0.header.hub = "csc"
    $0.header.children = ["robin"]
    $0.people = ["robin", "kim", "ash"].map { id in
      Person {
        $0.id = Person.ID(id)
        $0.label = id.capitalized
      }
    }
    $0.relationships = ["kim", "ash"].map { id in
      Relationship {
        $0.id = Identifier<Relationship>("\(id)-robin")
        $0.from = Person.ID(id)
        $0.to = "robin"
        $0.kind = .birthParent
      }
    }
    $0.agencies = Story.agencies
  }

  private static let agencies: [Agency] = [
    ("csc", Agency.Sector.socialCare, "5A"), ("police", .police, "6"), ("hv", .health, "3B"),
    ("gp", .health, "3A"), ("midwifery", .health, "3F"), ("school", .education, "2A"),
    ("nursery", .education, "2A"),
  ].map { id, sector, code in
    Agency {
      $0.id = Agency.ID(id)
      $0.name = id
      $0.sector = sector
      $0.censusCode = code
    }
  }

  mutating func add(
    _ id: String, _ when: String, _ kind: EntryKind, by agency: Agency.ID = "police",
    tags: [CaseModel.Tag] = [], _ change: (inout TimelineEntry) -> Void = { _ in }
  ) throws {
    let date = try Story.when(when)
    file.entries.append(
      TimelineEntry {
        $0.id = TimelineEntry.ID(id)
        $0.when = date
        $0.kind = kind
        $0.summary = id
        $0.source = Source(agency)
        $0.tags = tags
        if kind == .incident { $0.incident = Incident { $0.types = [.domestic] } }
        change(&$0)
      })
  }

  /// Adds a worry that somebody wrote down: seen or heard, about how a child is looked after.
  mutating func worry(
    _ id: String, _ when: String, by agency: Agency.ID = "school",
    _ change: (inout TimelineEntry) -> Void = { _ in }
  ) throws {
    try add(id, when, .observation, by: agency, tags: ["care"], change)
  }

  /// Adds a brother, a sister or a child not born yet.
  mutating func add(child id: Person.ID, _ change: (inout Person) -> Void = { _ in }) {
    file.header.children.append(id)
    file.people.append(
      Person {
        $0.id = id
        $0.label = id.text.capitalized
        change(&$0)
      })
  }

  /// Changes every entry alike.
  mutating func each(_ change: (inout TimelineEntry) -> Void) {
    for index in file.entries.indices { change(&file.entries[index]) }
  }

  /// The same, all of it put in on one day, and passed on then to whoever was told.
  func received(_ day: String) throws -> Story {
    var story = self
    let date = try Story.when(day)
    story.each {
      $0.source.received = date
      $0.told = $0.told.map { Told($0.to, $0.state, received: date) }
    }
    return story
  }

  /// The same, every entry a report of one event.
  var asOneEvent: Story {
    var story = self
    story.each { $0.groupKey = "one" }
    return story
  }

  /// The same, with social care told of every entry.
  var toldToHub: Story {
    var story = self
    story.each { $0.told = [Told("csc")] }
    return story
  }

  /// The same, every question of a rule answered on a day with what was on the board then.
  func answered(_ rule: RuleID, _ day: String, _ answer: PromptResponse.Answer = .done) throws
    -> Story
  {
    var story = self
    let at = try Moment(fieldText: "\(day)T12:00:00Z")
    for (index, prompt) in try prompts(rule, on: day).enumerated() {
      story.file.answers.append(
        PromptResponse {
          $0.id = Identifier<PromptResponse>("answer-\(index)")
          $0.rule = rule.text
          $0.subject = prompt.subject.id
          $0.evidence = prompt.covered
          $0.by = "Sam"
          $0.asManager = true
          $0.at = at
          $0.answer = answer
        })
    }
    return story
  }

  /// Changes an entry that is there.
  mutating func change(_ id: TimelineEntry.ID, _ change: (inout TimelineEntry) -> Void) throws {
    let index = try #require(file.entries.firstIndex { $0.id == id })
    change(&file.entries[index])
  }

  /// Changes a person of the family.
  mutating func change(_ id: Person.ID, _ change: (inout Person) -> Void) throws {
    let index = try #require(file.people.firstIndex { $0.id == id })
    change(&file.people[index])
  }

  /// A date of the record: `2026-03`, `[2026-01..2026-03]`.
  static func when(_ text: String) throws -> When { When(try EDTF(fieldText: text)) }

  static let hub = Viewpoint.agency("csc")

  /// The open questions of one rule, as known on a day.
  func prompts(_ rule: RuleID, on day: String = "2026-03-12", _ viewpoint: Viewpoint = .pooled)
    throws -> [Prompt]
  {
    let board = Board(file, .day(try Day(fieldText: day)), viewpoint)
    return try BundledCases.practice().register.prompts(on: board, BundledCases.vocabulary())
      .filter { $0.rule == rule && $0.isOpen }
  }

  /// The same, with other words and numbers than those that ship.
  func prompts(_ rule: RuleID, by register: PromptRegister) throws -> [Prompt] {
    let board = Board(file, .day(try Day(fieldText: "2026-03-12")), .pooled)
    return register.prompts(on: board, try BundledCases.vocabulary())
      .filter { $0.rule == rule && $0.isOpen }
  }

  /// How sure each of them is.
  func certainties(
    _ rule: RuleID, on day: String = "2026-03-12", _ viewpoint: Viewpoint = .pooled
  ) throws -> [Certainty] {
    try prompts(rule, on: day, viewpoint).map(\.certainty)
  }
}
