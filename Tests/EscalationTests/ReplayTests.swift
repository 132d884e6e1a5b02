// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Escalation
import Testing

/// The "Child J" lines of the specification: for each rule the earliest day on which it may be met
/// and the latest by which it is, pooled. Where engine and line differ, the reason stands beside it.
struct `The replay of the published review` {
  struct Line: Sendable, CustomStringConvertible {
    let rule: RuleID
    /// The first day may lie in these months.
    let may: ClosedRange<String>
    /// The day it is met for sure lies in these; nil where the dates never make it sure.
    let met: ClosedRange<String>?
    var description: String { rule.text }

    init(_ rule: RuleID, may: ClosedRange<String>, met: ClosedRange<String>?) {
      (self.rule, self.may, self.met) = (rule, may, met)
    }
  }

  private static func replay(_ viewpoint: Viewpoint) throws -> Replay {
    let last = try Day(fieldText: "2017-03-31")
    return Replay(
      try BundledCases.file("child-j"), try BundledCases.practice(), viewpoint, until: last)
  }

  static let pooled: [Line] = [
    // Pooled about September 2015; wide dates may put two worries into any four weeks before.
    Line("A-1", may: "2015-04"..."2015-09", met: "2015-09"..."2016-03"),
    Line("A-2", may: "2015-04"..."2016-03", met: "2016-03"..."2016-07"),
    Line("A-3", may: "2015-04"..."2016-03", met: "2016-03"..."2016-09"),
    // "About September 2016, earlier in 2016 if the exclusion came first"; sure by the year's end.
    Line("A-4", may: "2016-01"..."2016-09", met: "2016-09"..."2016-12"),
    Line("A-5", may: "2016-09"..."2016-10", met: nil),
    // By January 2017; a small child whom no setting expects may be asked about sooner.
    Line("A-6", may: "2016-12"..."2017-01", met: "2017-01"..."2017-01"),
    Line("B-1", may: "2015-04"..."2015-09", met: "2015-09"..."2016-03"),
    // "May be met" only: no outcome of J022 or J037 to J039 is given.
    Line("B-2", may: "2015-04"..."2016-03", met: nil),
    Line("B-3", may: "2016-03"..."2016-07", met: "2016-06"..."2016-08"),
    Line("B-4", may: "2016-04"..."2016-09", met: "2016-07"..."2016-10"),
    // About June 2016; four letters "in the period" may all have come before the first crisis.
    Line("B-5", may: "2015-04"..."2016-06", met: "2016-06"..."2016-12"),
    Line("B-6", may: "2017-01"..."2017-02", met: nil),
    // December 2016, and J066; the record closed in April 2015 is asked about with J057 too.
    Line("B-7", may: "2016-03"..."2016-12", met: "2016-08"..."2016-12"),
    Line("C1-1", may: "2016-03"..."2016-07", met: "2016-03"..."2016-07"),
    // May be met only: the reading is two weeks late, whether after the decision is not known.
    Line("C1-2", may: "2016-03"..."2016-07", met: nil),
    Line("C1-3", may: "2017-01"..."2017-01", met: "2017-01"..."2017-02"),
    Line("C2-1", may: "2015-04"..."2015-05", met: "2015-04"..."2015-05"),
    Line("C2-2", may: "2015-04"..."2015-04", met: "2015-04"..."2015-04"),
    // June 2015 by J023; the other name that old files held (J004) points there from the start.
    Line("C2-3", may: "2015-04"..."2015-06", met: "2015-04"..."2015-06"),
    Line("D-1", may: "2015-04"..."2016-03", met: "2016-03"..."2016-03"),
    Line("D-2", may: "2015-06"..."2015-09", met: "2015-06"..."2015-09"),
    // Between May and September 2015 for J031; J040 may have come in April.
    Line("D-3", may: "2015-04"..."2015-09", met: "2015-09"..."2015-10"),
    Line("D-4", may: "2016-08"..."2016-09", met: "2016-10"..."2016-12"),
    Line("D-5", may: "2016-03"..."2016-07", met: "2016-06"..."2016-10"),
    Line("E-1", may: "2015-09"..."2016-03", met: "2016-03"..."2016-03"),
    Line("E-2", may: "2015-08"..."2015-08", met: "2015-08"..."2015-08"),
    // About September 2016; neither pair is sure on these dates.
    Line("E-3", may: "2016-07"..."2016-09", met: nil),
    Line("E-4", may: "2015-04"..."2015-08", met: "2015-08"..."2015-10"),
    Line("F-1", may: "2015-04"..."2016-03", met: "2016-10"..."2016-10"),
    Line("F-2", may: "2016-03"..."2016-07", met: "2016-03"..."2016-07"),
    // From March or April 2016; whether J056 came after the booking is not known.
    Line("F-3", may: "2016-03"..."2016-04", met: nil),
    Line("F-4", may: "2015-04"..."2016-03", met: "2016-06"..."2016-08"),
    // Met by October 2016 at the latest; J062 is about the same two people and is sure in July.
    Line("F-5", may: "2016-03"..."2016-07", met: "2016-07"..."2016-10"),
  ]

  @Test func `asks each question when the specification says`() throws {
    let replay = try Self.replay(.pooled)
    for line in Self.pooled {
      let may = replay.first(line.rule, .mayBeMet).map { String($0.day.description.prefix(7)) }
      let met = replay.first(line.rule, .met).map { String($0.day.description.prefix(7)) }
      #expect(may.map(line.may.contains) == true, "\(line) may be met: \(may ?? "never")")
      if let months = line.met {
        #expect(met.map(months.contains) == true, "\(line) met: \(met ?? "never")")
      } else {
        #expect(met == nil, "\(line) met: \(met ?? "never"), and the dates do not allow that")
      }
    }
    #expect(Set(Self.pooled.map(\.rule)).count == 33)
  }

  @Test func `shows what sharing would have added`() throws {
    let pooled = try Self.replay(.pooled)
    let hub = try Self.replay(.agency("csc"))

    // The throat report, the unshared incidents and the denials never reached the hub.
    for rule: RuleID in ["F-2", "F-3", "F-4", "F-5"] {
      #expect(pooled.first(rule, .mayBeMet) != nil)
      #expect(hub.first(rule, .mayBeMet) == nil, "\(rule)")
    }
    let own = try #require(hub.first("F-1", .met)?.day)
    let all = try #require(pooled.first("F-1", .met)?.day)
    #expect(all.distance(to: own) > 100)
    // Known here as well: the history that was filed away, and the condition that was met.
    for rule: RuleID in ["C2-1", "C2-2", "B-3", "C1-1"] {
      #expect(hub.first(rule, .met) != nil, "\(rule)")
    }
  }

  @Test func `names the evidence that opened each`() throws {
    let replay = try Self.replay(.pooled)
    #expect(replay.first("F-2", .met)?.evidence == ["J057"])
    let files = replay.tracks.filter { $0.rule == "C2-1" }.flatMap(\.changes)
    #expect(files.contains { $0.evidence.contains("J007") })
    for track in replay.tracks {
      for change in track.changes where change.state == .met || change.state == .mayBeMet {
        #expect(
          !change.evidence.isEmpty || ["C2-3", "A-6"].contains(track.rule.text), "\(track.rule)")
      }
    }
  }
}

struct `A replay` {
  @Test func `finds the day on which time alone makes a question`() throws {
    var story = Story()
    try story.add("a", "2026-02-02", .incident) {
      $0.people = [Presence("robin", .present)]
      $0.source.carries = ["impact"]
    }
    let replay = Replay(
      story.file, try BundledCases.practice(), .pooled, until: try Day(fieldText: "2026-03-31"))
    #expect(replay.first("A-2", .met)?.day.description == "2026-02-10")
  }

  @Test func `shows where a question was answered, and opened again`() throws {
    var story = Story()
    try story.add("a", "2026-02-02", .incident) { $0.signs = ["weapon"] }
    try story.add("b", "2026-03-02", .incident) { $0.signs = ["weapon"] }
    let at = try Moment(fieldText: "2026-02-05T10:00:00Z")
    story.file.answers = [
      PromptResponse {
        $0.id = "answer"
        $0.rule = "F-2"
        $0.evidence = ["a"]
        $0.by = "Kim"
        $0.asManager = true
        $0.at = at
      }
    ]
    let replay = Replay(
      story.file, try BundledCases.practice(), .pooled, until: try Day(fieldText: "2026-03-31"))
    let changes = try #require(replay.tracks.first { $0.rule == "F-2" }).changes
    #expect(changes.map(\.state) == [.met, .answered, .met])
    #expect(changes.map(\.day.description) == ["2026-02-02", "2026-02-05", "2026-03-02"])
  }
}
