// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Dashboard
import Testing

/// Which reports stand in one row of the timeline.
struct `Reports that read alike` {
  /// How many rows two reports take, the second changed.
  private func rows(_ change: (inout TimelineEntry) -> Void) throws -> Int {
    let day = When(EDTF(Day(number: 17_000)))
    let first = TimelineEntry {
      $0.id = "first"
      $0.kind = .incident
      $0.when = day
      $0.headline = "Shouting at home, a neighbour says"
      $0.source = Source("police")
      $0.incident = Incident { $0.grade = .standard }
      $0.people = [Presence("mother", .subject)]
    }
    let second = first.with {
      $0.id = "second"
      $0.headline = "Shouting at home, heard from the street"
      change(&$0)
    }
    let file = CaseFile {
      $0.header.id = "shouting"
      $0.entries = [first, second]
    }
    let reading = CaseReading(
      Board(file, .day(Day(number: 17_001)), .pooled), try BundledCases.practice(), hub: "csc",
      showsRoles: false)
    return TimelineRows(reading, .none, newestFirst: true, laidOut: []).rows
      .count { $0.entryID != nil }
  }

  @Test func `take one row`() throws {
    #expect(try rows { _ in } == 1)
  }

  @Test func `stay apart where anything about them differs`() throws {
    let changes: [(String, (inout TimelineEntry) -> Void)] = [
      ("day", { $0.when = When(EDTF(Day(number: 16_999))) }),
      ("agency", { $0.source = Source("school") }),
      ("grade", { $0.incident?.grade = .high }),
      ("people", { $0.people.append(Presence("robin", .heardIt)) }),
      ("sign", { $0.signs = ["strangulation"] }),
      ("told", { $0.told = [Told("csc", .notTold)] }),
      ("words", { $0.headline = "Money asked for" }),
      ("kind", { $0.kind = .crisis }),
      ("about", { $0.allegation = Allegation { $0.about = ["father"] } }),
    ]
    for (what, change) in changes { #expect(try rows(change) == 2, "\(what)") }
  }
}
