// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Escalation
import Testing

/// The "Child J" lines of the specification and its closing table, pooled and for the hub: when each
/// question first stood for sure. Where the engine differs from the line, the reason stands with it,
/// and the test holds that exactly these differ. No rule is bent to fit.
struct `The replay of the published review` {
  struct Line: Sendable, CustomStringConvertible {
    let rule: RuleID
    /// The months that the specification gives.
    let said: ClosedRange<String>
    /// The month from which the engine says that it may be met.
    let may: String
    /// The month in which the engine says that it is; nil where the dates never make it sure.
    let met: String?
    /// Why engine and line differ.
    let why: String?
    var description: String { rule.text }

    init(
      _ rule: RuleID, _ said: ClosedRange<String>, may: String, met: String?, _ why: String? = nil
    ) {
      (self.rule, self.said, self.may, self.met, self.why) = (rule, said, may, met, why)
    }

    var differs: Bool { may > said.upperBound || met.map { !said.contains($0) } ?? true }
  }

  private static func replay(_ viewpoint: Viewpoint) throws -> Replay {
    let last = try Day(fieldText: "2017-03-31")
    return Replay(
      try BundledCases.file("child-j"), try BundledCases.practice(), viewpoint, until: last)
  }

  private static let lasts = "the working days of the rule run from the end of a wide date"
  private static let never = "as the line says, the dates never make it sure"

  static let pooled: [Line] = [
    Line("A-1", "2015-09"..."2016-03", may: "2015-04", met: "2016-03"),
    Line("A-2", "2015-04"..."2016-03", may: "2015-04", met: "2016-04", lasts),
    Line("A-3", "2015-04"..."2016-09", may: "2015-04", met: "2016-03"),
    Line(
      "A-4", "2016-01"..."2016-09", may: "2016-01", met: "2016-12",
      "the exclusion (J075) may have come at any time of the year"),
    Line(
      "A-5", "2016-10"..."2016-12", may: "2016-09", met: nil,
      "when the assessment began is known to two months, and when it ended is not"),
    Line("A-6", "2016-12"..."2017-01", may: "2017-01", met: "2017-01"),
    Line(
      "B-1", "2015-04"..."2015-09", may: "2015-04", met: "2016-03",
      "may be met as the line says; sure once the wide dates of the first year have ended"),
    Line("B-2", "2015-06"..."2016-03", may: "2015-04", met: nil, never),
    Line("B-3", "2016-06"..."2016-07", may: "2016-03", met: "2016-07"),
    Line("B-4", "2016-07"..."2016-09", may: "2016-04", met: "2016-10", lasts),
    Line(
      "B-5", "2016-06"..."2016-12", may: "2015-04", met: "2016-10",
      nil),
    Line(
      "B-6", "2017-01"..."2017-03", may: "2017-01", met: nil,
      "neither the meeting that was called off nor the next one is known to the week"),
    Line("B-7", "2016-04"..."2016-12", may: "2016-03", met: "2016-08"),
    Line("C1-1", "2016-03"..."2016-07", may: "2016-03", met: "2016-07"),
    Line(
      "C1-2", "2016-06"..."2016-07", may: "2016-03", met: nil,
      "read two weeks late (J058); whether after the decision is not known"),
    Line("C1-3", "2017-01"..."2017-01", may: "2017-01", met: "2017-02", lasts),
    Line("C2-1", "2015-04"..."2015-05", may: "2015-04", met: "2015-05"),
    Line("C2-2", "2015-04"..."2015-04", may: "2015-04", met: "2015-04"),
    Line(
      "C2-3", "2015-06"..."2016-12", may: "2015-04", met: "2015-04",
      "the other name that old files held (J004) points there from the start"),
    Line("D-1", "2015-04"..."2016-03", may: "2015-05", met: "2016-03"),
    Line("D-2", "2015-06"..."2015-08", may: "2015-06", met: "2015-09", lasts),
    Line("D-3", "2015-05"..."2015-09", may: "2015-04", met: "2015-10", lasts),
    Line(
      "D-4", "2016-12"..."2016-12", may: "2016-08", met: "2016-10",
      "sure from the birth: what Mother said of about October (J077) lies in the half year"),
    Line("D-5", "2016-03"..."2016-10", may: "2016-03", met: "2016-08"),
    Line("E-1", "2015-09"..."2016-03", may: "2015-09", met: "2016-03"),
    Line("E-2", "2015-08"..."2015-08", may: "2015-08", met: "2015-08"),
    Line(
      "E-3", "2016-09"..."2016-12", may: "2016-07", met: nil,
      "whether either change came within 30 days of the challenge is not known"),
    Line("E-4", "2015-06"..."2015-08", may: "2015-05", met: "2015-10", lasts),
    Line("F-1", "2016-01"..."2016-10", may: "2015-04", met: "2016-10"),
    Line("F-2", "2016-03"..."2016-07", may: "2016-03", met: "2016-07"),
    Line(
      "F-3", "2016-03"..."2017-01", may: "2016-03", met: nil,
      "whether the first incident came after the booking is not known; J107 says that he was there"),
    Line("F-4", "2016-03"..."2016-07", may: "2015-04", met: "2016-08", lasts),
    Line("F-5", "2016-03"..."2016-10", may: "2016-03", met: "2016-07"),
  ]

  /// What social care had. The specification gives a line of its own for four; for the others, what
  /// was never passed on is missing, and what was stands as it does pooled.
  static let hub: [Line] = [
    Line("A-1", "2015-09"..."2016-03", may: "2015-04", met: "2016-03"),
    Line("A-2", "2015-04"..."2016-03", may: "2015-04", met: "2016-04", lasts),
    Line("A-3", "2015-04"..."2016-09", may: "2015-04", met: "2016-03"),
    Line(
      "A-4", "2016-01"..."2016-09", may: "2017-03", met: nil,
      "neither the exclusion nor Sibling 1's behaviour was passed on before March 2017"),
    Line(
      "A-5", "2016-10"..."2016-12", may: "2016-09", met: nil,
      "when the assessment began is known to two months, and when it ended is not"),
    Line("A-6", "2016-12"..."2017-01", may: "2017-01", met: "2017-01"),
    Line("B-1", "2015-04"..."2016-07", may: "2015-04", met: nil, "may be met only, by mid-2016"),
    Line("B-2", "2015-06"..."2016-03", may: "2015-04", met: nil, never),
    Line(
      "B-3", "2016-06"..."2016-07", may: "2016-03", met: "2016-08",
      "what met the condition here is J065, which may have come as late as August"),
    Line("B-4", "2016-07"..."2016-09", may: "2016-04", met: "2016-10", lasts),
    Line("B-5", "2016-06"..."2016-12", may: "2015-04", met: "2016-10"),
    Line("B-7", "2016-04"..."2016-12", may: "2016-04", met: "2016-10"),
    Line("C1-1", "2016-03"..."2016-07", may: "2016-03", met: "2016-07"),
    Line("C1-3", "2017-01"..."2017-01", may: "2017-01", met: "2017-02", lasts),
    Line("C2-1", "2015-04"..."2015-05", may: "2015-04", met: "2015-05"),
    Line("C2-2", "2015-04"..."2015-04", may: "2015-04", met: "2015-04"),
    Line(
      "C2-3", "2015-06"..."2016-12", may: "2015-04", met: "2015-04",
      "the assessment it received covered one parent's past and not the other's"),
    Line(
      "D-1", "2016-03"..."2016-07", may: "2016-03", met: "2017-01",
      "J059 and J060 are two; the third that was passed on is J100"),
    Line(
      "D-3", "2016-03"..."2016-07", may: "2016-03", met: "2016-08", lasts),
    Line(
      "D-4", "2016-12"..."2016-12", may: "2016-10", met: "2017-01",
      "sure only with J100: neither J077 nor J095 was passed on"),
    Line("D-5", "2016-03"..."2016-10", may: "2016-03", met: "2016-08"),
    Line(
      "F-1", "2017-02"..."2017-02", may: "2017-01", met: "2017-02"),
  ]

  /// What never stood before social care, because it was told of none of it.
  static let neverAtHub: Set<RuleID> = [
    "B-6", "C1-2", "D-2", "E-1", "E-2", "E-3", "E-4", "F-2", "F-3", "F-4", "F-5",
  ]

  private func hold(_ lines: [Line], _ replay: Replay) {
    for line in lines {
      let may = replay.first(line.rule, .mayBeMet).map { String($0.day.description.prefix(7)) }
      let met = replay.first(line.rule, .met).map { String($0.day.description.prefix(7)) }
      #expect(may == line.may, "\(line) may be met")
      #expect(met == line.met, "\(line) met")
      #expect(
        line.differs == (line.why != nil), "\(line): \(line.why ?? "differs without a reason")")
    }
  }

  @Test func `asks each question when the specification says, or says why not`() throws {
    hold(Self.pooled, try Self.replay(.pooled))
    #expect(Set(Self.pooled.map(\.rule)).count == 33)
  }

  @Test func `asks it of the hub by what the hub was told`() throws {
    let replay = try Self.replay(.agency("csc"))
    hold(Self.hub, replay)
    for rule in Self.neverAtHub {
      #expect(replay.first(rule, .mayBeMet) == nil, "\(rule)")
    }
    #expect(Set(Self.hub.map(\.rule)).union(Self.neverAtHub).count == 33)
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
