// SPDX-License-Identifier: Apache-2.0

import StrictYAML
import Testing

struct `Taking fields` {
  private let log = ProblemLog(file: "family.yaml")

  private func fields(_ text: String) throws -> YAMLFields {
    YAMLFields(of: try read(text), as: "an entry", log: log)
  }

  private var found: [String] { log.problems.list.map(\.description) }

  @Test func `a field that nobody asked for is named with the nearest known one`() throws {
    var fields = try fields("summry: x\nwhen: y\n")

    #expect(fields.optionalText("summary") == nil)
    #expect(fields.text("when") == "y")
    fields.finish()

    #expect(
      found == [#"family.yaml:1:1: unknown field "summry"; did you mean "summary"?"#])
  }

  @Test func `every problem is collected with its way`() throws {
    var root = try fields("entries:\n  - {n: x, kind: vist}\n  - soon\ntags: x\n")

    for var entry in root.groups("entries", as: "an entry") {
      _ = entry.text("when")
      _ = entry.value("n", expecting: "a number") { Int($0) }
      _ = entry.choice("kind", of: ["visit": 1, "call": 2])
      entry.finish()
    }
    _ = root.texts("tags")
    root.finish()

    #expect(
      found == [
        #"family.yaml:2:5: entries[1].when: found nothing, expected a value"#,
        #"family.yaml:2:9: entries[1].n: found "x", expected a number"#,
        #"family.yaml:2:18: entries[1].kind: found "vist", expected one of call, visit; "#
          + #"did you mean "visit"?"#,
        #"family.yaml:3:5: entries[2]: found "soon", expected the fields of an entry"#,
        #"family.yaml:4:7: tags: found "x", expected a list"#,
      ])
  }

  @Test func `left blank is not absent`() throws {
    var fields = try fields("a:\nb: x\n")

    #expect(fields.node("a")?.isNull == true)
    #expect(fields.node("c") == nil)
    #expect(fields.optional("a") == nil)
  }

  @Test func `more problems than anybody reads are counted`() {
    let log = ProblemLog(limit: 2)
    for line in 1...5 { log.note(at: Place(line: line, column: 1), "x") }

    #expect(log.problems.description == "1:1: x\n2:1: x\nand 3 more")
  }

  @Test func `the nearest word is a slip of the hand away`() {
    #expect(nearest(to: "polcie", among: ["police", "health"]) == "police")
    #expect(nearest(to: "Police", among: ["police"]) == "police")
    #expect(nearest(to: "school", among: ["police", "health"]) == nil)
  }
}
