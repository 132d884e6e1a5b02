// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Testing

struct `Working days` {
  private func day(_ text: String) throws -> Day { try Day(fieldText: text) }

  @Test(arguments: [
    ("2026-03-12", 1, "2026-03-13"),
    ("2026-03-13", 1, "2026-03-16"),
    ("2026-04-02", 1, "2026-04-07"),
    ("2016-12-23", 3, "2016-12-30"),
    ("2022-06-01", 1, "2022-06-06"),
    ("2020-05-01", 1, "2020-05-04"),
    ("2020-05-07", 1, "2020-05-11"),
    ("2022-09-16", 1, "2022-09-20"),
    ("2023-05-05", 1, "2023-05-09"),
    ("2021-12-24", 1, "2021-12-29"),
  ])
  func `step over weekends and bank holidays`(from: String, count: Int, to: String) throws {
    let holidays = try BundledCases.holidays()
    #expect(try day(from).adding(WorkingDays(count), besides: holidays) == day(to))
  }

  @Test func `know every bank holiday of 2026`() throws {
    let first = try day("2026-01-01")
    let year = (0..<365).map { first.advanced(by: $0) }

    let england = try BundledCases.holidays()
    let holidays = year.filter { england.contains($0) }.map(\.description)

    #expect(
      holidays == [
        "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31",
        "2026-12-25", "2026-12-28",
      ])
  }
}

struct `A day` {
  @Test func `comes back from its number over two centuries`() throws {
    var day = try Day(fieldText: "1900-01-01")
    var weekday = 1

    while day.year < 2100 {
      let (year, month, number) = day.parts
      #expect(Day(year: year, month: month, day: number) == day)
      #expect(day.weekday == weekday)
      day = day.advanced(by: 1)
      weekday = weekday % 7 + 1
    }
  }

  @Test func `a month after the last of January is the last of February`() throws {
    #expect(try Day(fieldText: "2016-01-31").adding(months: 1).description == "2016-02-29")
  }
}
