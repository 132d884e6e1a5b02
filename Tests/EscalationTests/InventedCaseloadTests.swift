// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Escalation
import Testing

/// What stands open on the boards of the invented families on their own day. Each was read and
/// argued; a change of a rule or of a case has to argue anew.
struct `The invented caseload` {
  static let asked: [(id: String, rules: [String])] = [
    // Small things over two years, passed on in part: what a practitioner would ask. A call
    // of 2025 met the "if" of 2024; the whole of Northshire's assessment came to nobody; four calls
    // in a year were never read together, two of them never passed on. On
    // a form of October 2025 the officers put that a pregnancy was unknown; it may have begun.
    (
      "marlow",
      [
        "A-2", "A-2", "A-3", "B-2", "B-3", "C1-1", "C2-1", "C2-1", "C2-2", "C2-3", "D-1", "F-1",
        "F-3", "F-4",
      ]
    ),
    // A child of two with a protection plan, last seen 44 days ago.
    ("evans-kaur", ["A-6"]),
    // The boy was last seen 50 days ago while help is open; his sister was seen since.
    ("moyo", ["A-6"]),
  ]

  private static func open(_ id: String, on day: String? = nil) throws -> [Prompt] {
    let file = try BundledCases.file(id)
    let day = try day.map { try Day(fieldText: $0) } ?? #require(file.header.today)
    return try BundledCases.practice().register
      .prompts(on: Board(file, .day(day), .pooled), BundledCases.vocabulary()).filter(\.isOpen)
  }

  @Test(arguments: asked)
  func `is asked what was argued`(id: String, rules: [String]) throws {
    #expect(try Self.open(id).map(\.rule.text).sorted() == rules)
  }

  /// Illness, a letter to an old address, visits called off by the hospital, help that landed, a
  /// hand-over told in three ways, siblings who quarrel: ordinary lives raise nothing.
  @Test func `asks nothing of the other families`() throws {
    let quiet = try BundledCases.ids().filter { id in
      id != "child-j" && !Self.asked.contains { $0.id == id }
    }
    #expect(quiet.count >= 3)
    for id in quiet { #expect(try Self.open(id).map(\.rule) == [], "\(id)") }
  }

  /// The quiet is of that day: a referral that came in today is asked about once it lies.
  @Test func `asks about today's referral where nobody decides on it`() throws {
    #expect(try Self.open("adeleke", on: "2026-03-13").isEmpty)
    #expect(try Self.open("adeleke", on: "2026-03-16").map(\.rule) == ["B-2"])
  }
}
