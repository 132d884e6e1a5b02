// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Testing

/// Ordinary text of the record that is put right, taken back, or found to be of one person.
struct `What is put right later` {
  private let file: CaseFile
  private let before = Day(number: 20_000)
  private let after = Day(number: 20_100)

  init() throws {
    file = try BundledCases.file("moyo").with { file in
      file.entries = [
        TimelineEntry {
          $0.id = "first"
          $0.when = When(EDTF(Day(number: 19_900)))
          $0.summary = "Seen on Monday."
          $0.source = Source("school")
        },
        TimelineEntry {
          $0.id = "second"
          $0.when = When(EDTF(Day(number: 19_901)))
          $0.summary = "Seen on Tuesday."
          $0.source = Source("school")
        },
      ]
      file.corrections = []
    }
  }

  private func corrected(_ kind: Correction.Kind, _ of: String, _ by: String? = nil) -> CaseFile {
    file.with {
      $0.corrections = [
        Correction {
          $0.id = "c1"
          $0.kind = kind
          $0.of = of
          $0.replacement = by
          $0.reason = "The day was wrong."
          $0.at = When(EDTF(Day(number: 20_050)))
        }
      ]
    }
  }

  private func ids(_ file: CaseFile, on day: Day) -> [String] {
    Board(file, .day(day), .pooled).file.entries.map(\.id.text)
  }

  @Test func `stands in place of what it corrects, from the day it was put right`() {
    let file = corrected(.corrects, "first", "second")

    #expect(ids(file, on: before) == ["first"])
    #expect(ids(file, on: after) == ["second"])
    let board = Board(file, .day(after), .pooled)
    #expect(board.setAside.map(\.id) == ["first"])
    #expect(board.amendments.current("first") == "second")
    #expect(board.amendments.replaced["first"]?.reason == "The day was wrong.")
  }

  @Test func `is off the board once withdrawn, and on it again once that is taken back`() {
    var file = corrected(.withdraws, "first")
    #expect(ids(file, on: before) == ["first", "second"])
    #expect(ids(file, on: after) == ["second"])

    file.corrections.append(
      Correction {
        $0.id = "c2"
        $0.kind = .withdraws
        $0.of = "c1"
        $0.reason = "It was right."
        $0.at = When(EDTF(Day(number: 20_060)))
      })
    #expect(ids(file, on: after) == ["first", "second"])
  }

  @Test func `leaves a dispute and an addition beside the original`() {
    #expect(ids(corrected(.disputes, "first"), on: after) == ["first", "second"])
    #expect(ids(corrected(.adds, "first"), on: after) == ["first", "second"])
  }

  @Test func `reads two records of one person as one, and can be undone`() {
    var file = corrected(.merges, "grandad", "simba")
    file.people.append(
      Person {
        $0.id = "grandad"
        $0.label = "Simbarashe"
      })
    file.entries[0].people = [Presence("grandad", .present)]

    let board = Board(file, .day(after), .pooled)
    #expect(!board.file.people.contains { $0.id == "grandad" })
    #expect(
      board.file.people.first { $0.id == "simba" }?.names.contains { $0.text == "Simbarashe" }
        == true)
    #expect(board.file.entries[0].people == [Presence("simba", .present)])
    #expect(
      Board(file, .day(before), .pooled).file.entries[0].people == [Presence("grandad", .present)])

    file.corrections.append(
      Correction {
        $0.id = "c2"
        $0.kind = .withdraws
        $0.of = "c1"
        $0.at = When(EDTF(Day(number: 20_060)))
      })
    #expect(
      Board(file, .day(after), .pooled).file.entries[0].people == [Presence("grandad", .present)])
  }
}
