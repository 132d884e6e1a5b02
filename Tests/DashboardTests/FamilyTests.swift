// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Dashboard
import Testing

struct `The family on screen` {
  private func family(_ id: String, _ columns: Int, _ rows: Int, on day: String? = nil) throws
    -> ScreenCheck
  {
    var check = try ScreenCheck(
      [try BundledCases.file(id)], columns: columns, rows: rows,
      asOf: try day.map { try Day(fieldText: $0) })
    check.press("<Enter>gf")
    return check
  }

  @Test(arguments: [(80, 24), (100, 30), (120, 36), (200, 60)])
  func `stands in generations`(columns: Int, rows: Int) throws {
    var check = try family("marlow", columns, rows)
    try expectScreen(check.text(), "marlow-family-\(columns)x\(rows)")
    check.press("v")
    try expectScreen(check.text(), "marlow-history-\(columns)x\(rows)")
    check.press("v")
    try expectScreen(check.text(), "marlow-homes-\(columns)x\(rows)")

    check = try family("child-j", columns, rows, on: "2017-02-28")
    try expectScreen(check.text(), "child-j-family-\(columns)x\(rows)")

    check = try family("okafor-lindqvist", columns, rows)
    try expectScreen(check.text(), "okafor-family-\(columns)x\(rows)")
  }

  @Test func `is seen from whoever is chosen`() throws {
    var check = try family("marlow", 120, 36)
    #expect(check.text().contains("seen from Baby"))

    check.press("kp")

    let text = check.text()
    #expect(text.contains("seen from Kim") || text.contains("seen from Ash"))
    #expect(text.contains("partner"))
  }

  @Test func `says a father's other name and who knew it`() throws {
    var check = try family("marlow", 120, 36)
    check.press("k")
    if !check.text().contains("Ash Tully") { check.press("l") }
    check.press("<Enter>")

    #expect(check.text().contains("Ash Tully, former name; known to Northshire, Social care"))
  }

  @Test func `keeps an adopted child's identity sealed, and the child on the page`() throws {
    var check = try family("child-j", 120, 36, on: "2017-02-28")
    #expect(check.text().contains("Mother's first child"))
    #expect(check.text().contains("adopted, sealed"))

    check.press("hhhhh<Enter>")

    let text = check.text()
    #expect(text.contains("An adoption keeps this identity closed"))
    #expect(!text.contains("│ Names") && !text.contains("About them"))
  }

  @Test func `tells nothing on 30 September 2016 that came later`() throws {
    var check = try family("child-j", 200, 60, on: "2016-09-30")
    var all = check.text()
    check.press("<Enter>")
    all += check.text()
    check.press("<Esc>v")
    all += check.text()
    check.press("v")
    all += check.text()

    for later in ["fire", "Rehoused", "Between homes", "out of town", "2017", "months", "died"] {
      #expect(!all.contains(later), "\(later) is told too early")
    }
    #expect(all.contains("◇ Child J"))
    #expect(all.contains("keeps another home"))
  }

  @Test func `has a place for a parent of whom nothing is recorded`() throws {
    var check = try family("moyo", 80, 24)
    #expect(check.text().contains("not recorded"))
    #expect(check.text().contains("carer") || check.text().contains("grandmother"))
  }

  @Test(arguments: [(80, 24), (120, 36)])
  func `brings each of twenty people into sight`(columns: Int, rows: Int) throws {
    var check = try ScreenCheck([LargeFamily.file], columns: columns, rows: rows)
    check.press("<Enter>gf")
    var seen: Set<String> = []
    let row = Array(repeating: "h", count: 9) + Array(repeating: "l", count: 9)
    for keys in ["G"] + ["k"] + row + ["k"] + row + ["k"] + row {
      check.press(keys)
      let text = check.text()
      seen.formUnion(LargeFamily.file.people.map(\.label).filter { text.contains($0) })
    }
    #expect(seen == Set(LargeFamily.file.people.map(\.label)))
    if columns == 80 { try expectScreen(check.text(), "large-family-80x24") }
  }
}

struct `A family tree` {
  @Test func `puts parents one generation above, whoever the record starts from`() throws {
    let tree = FamilyTree(LargeFamily.file, on: Day(number: 20_000))
    #expect(tree.rows.count == 3)
    #expect(tree.rows.map(\.count) == [5, 7, 8])
    #expect(tree.apart == ["lodger"])
  }

  @Test func `lays nobody over anybody, and no upright on another`() throws {
    for id in try BundledCases.ids() {
      let file = try BundledCases.file(id)
      check(FamilyTree(file, on: file.header.today ?? Day(number: 17_000)), id)
    }
    check(FamilyTree(LargeFamily.file, on: Day(number: 20_000)), "large")
  }

  private func check(_ tree: FamilyTree, _ id: String) {
    let layout = FamilyLayout(tree, cardColumns: 13, cardRows: 4)
    for row in tree.rows {
      let starts = row.compactMap { layout.places[$0]?.column }
      #expect(zip(starts, starts.dropFirst()).allSatisfy { $1 - $0 >= 15 }, "\(id): \(starts)")
    }
    for line in layout.lines {
      for other in layout.lines where other != line && other.top == line.top {
        let own = Set(line.fromParents + line.toChildren)
        #expect(own.isDisjoint(with: other.fromParents + other.toChildren), "\(id)")
        if other.row == line.row { #expect(!line.span.overlaps(other.span), "\(id)") }
      }
    }
  }
}

/// Twenty people in three generations: two marriages, a stepfather, a carer, and a lodger whom
/// nothing ties to anyone.
enum LargeFamily {
  static let file: CaseFile = {
    var file = CaseFile()
    file.header.id = "large"
    file.header.label = "Large"
    let people: [(Person.ID, String, String)] =
      [
        ("gran-a", "Gran Ada", "the grandmother"), ("gramp-a", "Gramp Al", "the grandfather"),
        ("gran-b", "Gran Bea", "the grandmother"), ("gramp-b", "Gramp Bo", "the grandfather"),
        ("gran-c", "Gran Cat", "the grandmother"),
        ("mum", "Mum", "the mother"), ("dad", "Dad", "the father"),
        ("uncle", "Uncle Ed", "an uncle"),
        ("aunt", "Aunt Fay", "an aunt"), ("step", "Stepdad", "the stepfather"),
        ("dad-2", "Other Dad", "the father of the oldest"),
      ]
      + (1...8).map { (Person.ID("child-\($0)"), "Child \($0)", "child") }
      + [("lodger", "Lodger", "the lodger")]
    file.people = people.map { id, label, role in
      Person {
        $0.id = id
        $0.label = label
        $0.role = role
      }
    }
    file.header.children = (1...8).map { Person.ID("child-\($0)") }
    var links: [(Person.ID, Person.ID, Relationship.Kind)] = [
      ("gran-a", "mum", .birthParent), ("gramp-a", "mum", .birthParent),
      ("gran-a", "uncle", .birthParent), ("gramp-a", "uncle", .birthParent),
      ("gran-b", "dad", .birthParent), ("gramp-b", "dad", .birthParent),
      ("gran-b", "aunt", .birthParent), ("gran-c", "dad-2", .birthParent),
      ("mum", "step", .partner), ("mum", "dad", .exPartner), ("aunt", "child-8", .carer),
    ]
    for number in 1...8 {
      let child = Person.ID("child-\(number)")
      links.append(("mum", child, .birthParent))
      if number != 7 { links.append((number < 3 ? "dad-2" : "dad", child, .birthParent)) }
      if number > 5 { links.append(("step", child, .stepParent)) }
    }
    file.relationships = links.enumerated().map { index, link in
      Relationship {
        $0.id = Identifier("rel-\(index)")
        $0.from = link.0
        $0.to = link.1
        $0.kind = link.2
      }
    }
    return file
  }()
}
