// SPDX-License-Identifier: Apache-2.0

import GRDB

/// The rows of a damaged store, page by page, each page with the table that it belongs to as far as
/// that can be told: by the way down from the table's first page, else by what is on it.
struct RowSource {
  private let file: PageFile
  /// The table that each page was found to belong to; others may be of any.
  private var owners: [Int: String] = [:]
  /// Pages that tables say are theirs, and that cannot be read.
  private(set) var unreadable = 0
  /// Tables of which pages may be found by their rows alone.
  private(set) var incomplete: Set<String>

  var pageCount: Int { file.count }

  init(_ path: String, tables: Set<String>) throws {
    file = try PageFile(path)
    incomplete = tables
    var roots: [String: Int] = [:]
    for number in 1...max(1, file.count) {
      guard let page = TreePage(number, of: file), page.kind == .leafTable else { continue }
      for case let row? in page.rows {
        if let (name, root) = Self.root(row) { roots[name] = root }
      }
    }
    // The list of tables itself begins on the first page.
    claim(1, for: "")
    for (name, root) in roots {
      let before = unreadable
      claim(root, for: tables.contains(name) ? name : "")
      if unreadable == before { incomplete.remove(name) }
    }
  }

  /// A row of the list of tables and indexes.
  private static func root(_ row: TreePage.Row) -> (String, Int)? {
    guard row.values.count == 5, let kind = String.fromDatabaseValue(row.values[0]),
      kind == "table" || kind == "index", let name = String.fromDatabaseValue(row.values[1]),
      let root = Int.fromDatabaseValue(row.values[3]), root > 1
    else { return nil }
    return (name, root)
  }

  private mutating func claim(_ root: Int, for name: String) {
    var wanted = [root]
    while let number = wanted.popLast() {
      guard owners[number] == nil else { continue }
      guard let page = TreePage(number, of: file) else {
        if !name.isEmpty { unreadable += 1 }
        continue
      }
      owners[number] = name
      wanted += page.children
    }
  }

  /// - Parameter take: given a table, or nil where only the rows can tell, and the rows of a page.
  func forEachPage(
    _ take: (Int, String?, TreePage.Kind, [TreePage.Row?]) throws -> Void
  ) rethrows {
    for number in 1...max(1, file.count) {
      let owner = owners[number]
      guard owner != "", let page = TreePage(number, of: file) else { continue }
      try take(number, owner, page.kind, page.rows)
    }
  }
}
