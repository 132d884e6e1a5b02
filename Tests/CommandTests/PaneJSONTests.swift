// SPDX-License-Identifier: Apache-2.0

import CaseboardTesting
import Foundation
import Testing

struct `Panes as JSON` {
  private static let registers = [
    "records", "plan", "incidents", "allegations", "appointments", "help", "substances",
    "consent", "staff-safety", "rapport",
  ]
  private let home: Folder

  init() throws { home = try Folder() }

  private func json(_ words: [String]) throws -> [String: Any] {
    let outcome = try Program.run(["show"] + words + ["--demo", "--json"], home: home)
    #expect(outcome.code == 0, "\(outcome.errors)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  @Test(arguments: registers)
  func `are rows with the same cells each, and say what is hidden`(pane: String) throws {
    for (id, day) in [("marlow", "2026-03-12"), ("child-j", "2016-09-30")] {
      let register = try json([id, "--pane", pane, "--as-of", day])
      let rows = try #require(register["rows"] as? [[String: Any]])
      let cells = rows.compactMap { ($0["cells"] as? [String: Any])?.keys.sorted() }

      #expect(register["pane"] as? String == pane && register["asOf"] as? String == day)
      #expect(cells.count == rows.count && Set(cells).count <= 1)
      #expect((register["hidden"] as? [String: Int])?["notYetKnown"] != nil)
      let count = try #require(register["count"] as? [String: Int])
      #expect((count["sure"] ?? 0) + (count["possible"] ?? 0) <= rows.count)
    }
  }

  @Test func `give who knew what, the agencies, the children and the questions, not the entries`()
    throws
  {
    let day = ["--as-of", "2017-02-28"]
    let knew = try json(["child-j", "--pane", "who-knew"] + day)
    let holders = try #require(knew["agencies"] as? [[String: Any]])
    let hub = try #require(holders.first { $0["id"] as? String == "csc" })
    #expect(hub["holds"] as? Int == 33 && hub["notTold"] as? Int == 9)
    let rows = try #require(knew["rows"] as? [[String: Any]])
    #expect(rows.count == 117)
    let throat = try #require(rows.first { $0["entry"] as? String == "J057" })
    #expect((throat["marks"] as? [String: String])?["csc"] == "not told")

    let around = try json(["child-j", "--pane", "agencies"] + day)
    let police = try #require(
      (around["agencies"] as? [[String: Any]])?.first { $0["id"] as? String == "police" })
    #expect(police["policeIncidents"] as? Int == 15 && police["notReceived"] as? Int == 12)

    let lives = try json(["child-j", "--pane", "lived-experience"] + day)
    let baby = try #require((lives["children"] as? [[String: Any]])?.first)
    #expect((baby["months"] as? [String: String])?["2016-12"] == "s")
    #expect((baby["months"] as? [String: String])?["2016-11"] == "s?")
    #expect((baby["lastSeen"] as? [String: String])?["by"] == "hospital")

    let questions = try json(["child-j", "--pane", "prompts"] + day)
    let rules = (questions["prompts"] as? [[String: Any]])?.compactMap { $0["rule"] as? String }
    #expect(rules?.contains("F-2") == true)
  }

  @Test func `give the family with its names, ties and homes, as known on the day`() throws {
    let family = try json(["marlow", "--pane", "family"])
    let people = try #require(family["people"] as? [[String: Any]])
    let ash = try #require(people.first { $0["id"] as? String == "ash" })
    let names = (ash["names"] as? [[String: Any]])?.compactMap { $0["text"] as? String }

    #expect(names == ["Ash Marlow", "Ash Tully"])
    #expect((family["relationships"] as? [Any])?.count == 8)
    #expect((family["homes"] as? [Any])?.isEmpty == false)

    let early = try json(["marlow", "--pane", "family", "--as-of", "2024-01-01"])
    let known = (early["people"] as? [[String: Any]])?.compactMap { $0["id"] as? String } ?? []
    #expect(!known.contains("baby"))
    #expect(!"\(early)".contains("Tully"))
  }

  @Test func `keep a sealed child's identity closed`() throws {
    let family = try json(["child-j", "--pane", "family", "--as-of", "2017-02-28"])
    let people = try #require(family["people"] as? [[String: Any]])
    let sealed = try #require(people.first { $0["sealed"] as? Bool == true })
    #expect(sealed["names"] == nil && sealed["born"] == nil)
  }

  @Test func `give the maps with the entries they were drawn from`() throws {
    let maps = try #require(try json(["marlow", "--pane", "safety"])["maps"] as? [[String: Any]])
    let points = try #require(maps.last?["points"] as? [[String: Any]])
    #expect(maps.count == 2 && points.contains { $0["entry"] as? String == "M25" })
  }

  @Test func `give a meeting no key that tells of what is hidden`() throws {
    let meeting = try json(["marlow", "--pane", "meeting", "--with", "kim,ash,w-hv"])
    #expect(meeting["hidden"] == nil && meeting["viewpoint"] == nil && meeting["case"] == nil)
    #expect((meeting["children"] as? [[String: Any]])?.count == 3)
    #expect((meeting["agreed"] as? [Any])?.count == 5)
    #expect(!"\(meeting)".contains("Tully"))
  }
}
