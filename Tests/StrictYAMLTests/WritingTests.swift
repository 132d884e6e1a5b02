// SPDX-License-Identifier: Apache-2.0

import StrictYAML
import Testing

struct `Writing a document` {
  @Test func `short groups stand on one line, long ones in blocks`() {
    let long = String(repeating: "The health visitor called. ", count: 4) + "Nobody came."
    let tree = YAMLNode.group([
      ("caseboard", .text("1")),
      ("people", .list([.group([("id", .text("p1")), ("name", .text("Zoë"))])])),
      (
        "entries",
        .list([
          .group([
            ("when", .text("2016-03")), ("summary", .text(long)),
            ("told", .list([.group([("to", .text("csc")), ("received", .text("2016-03"))])])),
            ("detail", .text("one\n\n  two\n")), ("grade", .null), ("tags", .list([])),
          ])
        ])
      ),
    ])

    #expect(
      YAMLWriter.text(of: tree) == """
        caseboard: 1
        people:
          - {id: p1, name: Zoë}
        entries:
          - when: 2016-03
            summary: \(long)
            told:
              - {to: csc, received: 2016-03}
            detail: |
              one

                two
            grade: null
            tags: []

        """)
  }

  @Test(arguments: [
    ("no", "no"), ("012", "012"), ("null", "\"null\""), ("", "\"\""), ("~", "\"~\""),
    ("a: b", "\"a: b\""), ("- x", "\"- x\""), (" x", "\" x\""), ("x ", "\"x \""),
    ("say \"no\"", "say \"no\""), ("\"no\"", "'\"no\"'"), ("a #b", "\"a #b\""), ("*a", "\"*a\""),
    ("\u{1B}[m", "\"\\x1B[m\""), ("a\tb", "\"a\\tb\""), ("\u{202E}", "\"\\u202E\""),
    ("14:30", "14:30"), ("?22", "\"?22\""), ("it's", "it's"),
  ])
  func `quotes stand only where they must`(text: String, written: String) {
    #expect(YAMLWriter.text(of: .group([("a", .text(text))])) == "a: \(written)\n")
  }

  @Test func `what was written reads back as it was, two thousand times`() throws {
    for seed in 0..<2_000 {
      var seeded = Seeded(UInt64(seed))
      let tree = seeded.tree()

      let text = YAMLWriter.text(of: tree)

      let back = try? read(text)
      try #require(back == tree, "seed \(seed)\n\(text)\n\(problems(text))")
    }
  }
}
