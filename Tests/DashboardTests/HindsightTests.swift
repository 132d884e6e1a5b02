// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Dashboard
import TerminalUI
import Testing

/// The published review on a day in its middle: nothing that came later may be told anywhere.
struct `On 30 September 2016` {
  private static let day = "2016-09-30"

  /// Everything that can be read without going on to another day.
  private func everything() throws -> String {
    var check = try ScreenCheck(
      [try BundledCases.file("child-j")], columns: 200, rows: 60,
      asOf: try Day(fieldText: Self.day))
    check.press("<Enter>")
    var all = check.text()
    func turn(_ keys: String, times: Int = 1) {
      for _ in 0..<times {
        check.press(keys)
        all += check.text()
      }
    }
    for place in ["1z", "2z", "3z", "4z"] {
      turn(place)
      turn("<PageDown>", times: 5)
      turn("j", times: 8)
      check.press("z")
    }
    turn("1v")
    turn("l", times: 20)
    turn("v")
    turn("<PageDown>", times: 2)
    check.press("v")
    for page in ["gw", "gf", "gs", "gr", "gp"] + "iaphscvw".map({ "t\($0)" }) {
      turn(page)
      turn("<PageDown>", times: 3)
      turn("v", times: 2)
      check.press("q")
    }
    turn("gw")
    turn("t", times: 20)
    check.press("q")
    turn("gf")
    turn("j<Enter>", times: 1)
    return all
  }

  @Test func `no word of a later entry is on any pane, page or register`() throws {
    let file = try BundledCases.file("child-j")
    let board = Board(file, .day(try Day(fieldText: Self.day)), .pooled)
    let known = Set(board.file.entries.map(\.id))
    let later = file.entries.filter { !known.contains($0.id) }
    #expect(later.count > 40)
    let all = try everything()
    let early = Set(board.file.entries.flatMap { [$0.headline, $0.summary].compactMap(\.self) })
    for entry in later {
      for text in [entry.headline, entry.summary].compactMap(\.self) where !early.contains(text) {
        let words = String(text.prefix(18))
        guard !early.contains(where: { $0.contains(words) }) else { continue }
        #expect(!all.contains(words), "\(entry.id) is told too early")
      }
    }
  }

  @Test func `no date after it is told, but for a birth that was expected`() throws {
    let all = try everything()
    for date in [
      "2017", "Jan 17", "Feb 17", "Dec 16", "Nov 16", "Nov 2016", "Dec 2016", "Feb 2017",
    ] {
      let line = all.split(separator: "\n").first { $0.contains(date) }
      #expect(line == nil, "\(date): \(line ?? "")")
    }
    #expect(all.contains("due about October"))
  }

  @Test func `no record beside the entries says what came later`() throws {
    let lines = try everything().split(separator: "\n")
    for (words, fact) in [
      ("rapport with", "J102"), ("onsent slow", "J103"),
      ("smack", "J101"), ("fire", "J098"), ("ntidepress", "J108"), ("aggressive", "J093"),
    ] {
      let line = lines.first { $0.contains(words) }
      #expect(line == nil, "\(fact) is told too early: \(line ?? "")")
    }
  }

  @Test func `the incidents that were not passed on are those known by the day`() throws {
    func police(on day: String) throws -> String? {
      let board = Board(
        try BundledCases.file("child-j"), .day(try Day(fieldText: day)), .pooled)
      let reading = CaseReading(
        board, try BundledCases.practice(), hub: "csc", showsRoles: false)
      return PaneTables(reading).agencies.first { $0.id == "police" }?.telling
    }
    #expect(try police(on: "2015-03-31") == nil)
    #expect(try police(on: "2015-06-30") == "perhaps 2 incidents not passed on")
    #expect(try police(on: Self.day) == "5 incidents, perhaps 6, not passed on")
    #expect(try police(on: "2017-02-28") == "6 incidents not passed on")
  }

  @Test func `what an agency holds has a day since which it is known`() throws {
    for id in try BundledCases.ids() {
      for involvement in try BundledCases.file(id).involvements where involvement.holds != nil {
        let known = involvement.known
        #expect(known.entry != nil || known.source?.received != nil, "\(id): \(involvement.id)")
      }
    }
  }
}
