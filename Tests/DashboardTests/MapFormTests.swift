// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Dashboard
import Testing

struct `A new map of Signs of Safety` {
  private func desk() throws -> FormDesk { try FormDesk(try BundledCases.file("marlow")) }

  private func latest(_ desk: FormDesk) throws -> SignsOfSafetyMap {
    try #require(try desk.reading().file.maps.max { $0.id.text < $1.id.text })
  }

  private func saved(_ desk: FormDesk, _ ids: [String]) throws -> SignsOfSafetyMap {
    try #require(try desk.board().file.maps.first { ids.contains($0.id.text) })
  }

  @Test func `begins with what stood on the latest, each with its child, link and audience`() throws
  {
    let desk = try desk()
    let before = try latest(desk)

    let map = try saved(desk, try desk.record("map", [:]))

    #expect(Set(map.points) == Set(before.points))
    #expect(map.dangers == before.dangers && map.audience == before.audience)
    #expect(map.scales.isEmpty, "last time's numbers are nobody's of today")
    #expect(try desk.board().file.maps.count == 3)
  }

  @Test func `takes a line out, and leaves it on the map before`() throws {
    let desk = try desk()
    let before = try latest(desk)
    let gone = try #require(before.points.first { $0.column == .pastHarm })

    let map = try saved(desk, try desk.record("map", ["past-harm": ""]))

    #expect(!map.points.contains { $0.column == .pastHarm })
    #expect(map.points.contains { $0.column == .strength })
    #expect(try desk.board().file.maps.contains { $0.id == before.id && $0.points.contains(gone) })
  }

  @Test func `draws entries in with their words, their child and the link`() throws {
    let desk = try desk()
    let entry = try #require(try desk.reading().entry("M16"))

    let map = try saved(
      desk, try desk.record("map", ["draw": "M16; M27", "draw-into": "past-harm"]))
    let drawn = try #require(map.points.last { $0.entry == "M16" && $0.column == .pastHarm })

    #expect(drawn.text == entry.headline ?? entry.summary && drawn.audience == entry.audience)
    #expect(map.points.contains { $0.entry == "M27" && $0.column == .pastHarm })
    #expect(try desk.problems("map", ["draw": "M27"])["draw-into"] == "Where does M27 stand?")
    #expect(try desk.problems("map", ["draw": "X1"])["draw"] == "There is no entry X1 in this case")
  }

  @Test func `reads what stands in brackets, and leaves a person's own brackets alone`() throws {
    let desk = try desk()
    let map = try saved(
      desk,
      try desk.record(
        "map",
        [
          "strength": "M16\nThey sing (in the car)\nTess waits her turn (Tess; M22; for Kim, Ash)",
          "numbers": "Robin 7: the mornings are better\nMs Obi 5",
          "dangers": "The nights get loud again\ngoal: three quiet months",
        ]))
    let strengths = map.points.filter { $0.column == .strength }

    #expect(strengths.map(\.entry) == ["M16", nil, "M22"])
    #expect(strengths[1].text == "They sing (in the car)")
    #expect(strengths[2].audience == Audience(.familyVisible, to: ["kim", "ash"]))
    #expect(map.scales.map(\.who) == ["Robin", "Ms Obi"] && map.scales.map(\.number) == [7, 5])
    #expect(map.dangers.first?.goal == "three quiet months")
  }

  @Test(arguments: [
    ("strength", "They sing (Robin; M999)"), ("strength", "They sing (Robin; familly)"),
    ("numbers", "Robin 11"), ("numbers", "7"), ("dangers", "goal: nothing above it"),
  ])
  func `says at the field what is not understood`(field: String, text: String) throws {
    #expect(try desk().problems("map", [field: text])[field] != nil)
  }

  @Test(arguments: [(80, 24), (120, 36)])
  func `opens with m from the page, and with an entry drawn in from the timeline`(
    columns: Int, rows: Int
  ) throws {
    var check = try ScreenCheck(
      [try BundledCases.file("marlow")], columns: columns, rows: rows)
    check.press("<Enter>gsm")
    try expectScreen(check.text(), "map-form-\(columns)x\(rows)")
    check.press("<Esc><Esc>m")
    #expect(check.text().contains("Where they stand"))
    #expect(check.text().contains("M63"))
    check.press("<Esc>k")
    check.press("jm")
    #expect(check.text().contains("M63; M62"))
  }
}
