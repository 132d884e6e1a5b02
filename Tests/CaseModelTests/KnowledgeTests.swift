// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Testing

/// The middle of 2016 in the review (J056 to J067): the order is firm, and the dates overlap.
struct `What was known in the middle of 2016` {
  private let file: CaseFile

  init() throws { file = try BundledCases.file("child-j") }

  private func ids(_ asOf: AsOf, _ viewpoint: Viewpoint) -> Set<String> {
    Set(Board(file, asOf, viewpoint).file.entries.map(\.id.text))
  }

  private func day(_ text: String) throws -> Day { try Day(fieldText: text) }

  @Test func `stands in the order of the story, whatever the dates say`() {
    let order = Knowledge(file).chronology
    let story = ["J056", "J057", "J059", "J060", "J061", "J062", "J064", "J065", "J067"]

    let positions = story.map { order.position(of: TimelineEntry.ID($0)) }

    #expect(positions == positions.sorted())
  }

  @Test func `is pooled on 1 August, and may be later where dates straddle it`() throws {
    let board = Board(file, .day(try day("2016-08-01")), .pooled)

    #expect(board.file.entries.contains { $0.id == "J057" })
    #expect(!board.mayBeLater.contains("J057"))
    #expect(board.mayBeLater.contains("J067"))
  }

  @Test func `leaves the hub without what police kept`() throws {
    let hub = ids(.day(try day("2016-08-01")), .agency("csc"))

    for kept in ["J056", "J057", "J058", "J062", "J067", "J040"] { #expect(!hub.contains(kept)) }
    for told in ["J037", "J038", "J039", "J059", "J060", "J061", "J064", "J065"] {
      #expect(hub.contains(told), "\(told)")
    }
  }

  @Test func `counts what the hub was not told apart from what is not stated`() throws {
    let board = Board(file, .day(try day("2016-08-01")), .agency("csc"))
    let pooled = Board(file, .day(try day("2016-08-01")), .pooled)

    #expect(board.hidden.notToldToViewpoint >= 6)
    #expect(board.hidden.notStated > 20)
    #expect(
      board.file.entries.count + board.hidden.all
        == pooled.file.entries.count + pooled.hidden.all)
  }

  @Test func `just before the duty visit leaves out the call that lay unread`() {
    let board = Board(file, .justBefore("J060"), .pooled)
    let known = Set(board.file.entries.map(\.id.text))

    #expect(known.contains("J059"))
    #expect(!known.contains("J057"))
    #expect(!known.contains("J061"))
    #expect(board.viewpoint == .agency("csc"))
  }

  @Test func `knows the unborn child from the booking on, and keeps the person at birth`() throws {
    let before = Board(file, .day(try day("2016-02-28")), .pooled).file
    let booked = Board(file, .day(try day("2016-04-30")), .pooled).file
    let born = Board(file, .day(try day("2016-11-30")), .pooled).file

    #expect(!before.people.contains { $0.id == "child-j" })
    #expect(booked.people.first { $0.id == "child-j" }?.lifeEvents.isEmpty == true)
    #expect(born.people.first { $0.id == "child-j" }?.lifeEvents.map(\.kind) == [.born])
  }

  @Test func `has 117 of 130 facts on the last day of February 2017, eight perhaps later`() throws {
    let board = Board(file, .day(try day("2017-02-28")), .pooled)

    #expect(board.file.entries.count == 117)
    #expect(
      board.mayBeLater
        == ["J024", "J044", "J076", "J077", "J099", "J112", "J113", "J114"])
    let gone = Set(file.entries.map(\.id)).subtracting(board.file.entries.map(\.id))
    #expect(
      gone == [
        "J005", "J018", "J116", "J119", "J120", "J121", "J124", "J125", "J126", "J127", "J128",
        "J129", "J130",
      ])
  }

  @Test func `gives hindsight its own day`() throws {
    let before = Board(file, .day(try day("2017-02-28")), .pooled).file
    let all = Board(file, .everything, .pooled).file

    #expect(before.entries.first { $0.id == "J091" }?.learned.isEmpty == true)
    #expect(all.entries.first { $0.id == "J091" }?.learned.isEmpty == false)
  }
}
