// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// The keys of the documents we read, written out from the descriptions of the records themselves.
package enum FormatReference {
  /// Markdown: a table for each record of a case document, in the order they are met.
  package static var caseDocument: String { tables(of: CaseFile()) }

  package static var vocabulary: String { tables(of: Vocabulary()) }

  /// Markdown: the columns of a chronology.
  package static var chronology: String {
    let rows = ChronologyColumn.allCases.map { column in
      let needed = ChronologyColumn.required.contains(column) ? "yes" : ""
      return "| `\(column.rawValue)` | \(needed) | \(column.form) |"
    }
    return (["| column | needed | what stands in a cell |", "| --- | --- | --- |"] + rows)
      .joined(separator: "\n") + "\n"
  }

  private static func tables<Root: Recorded>(of root: Root) -> String {
    var catalogue = FieldCatalogue()
    catalogue.visit(root)
    return catalogue.tables.map(\.markdown).joined(separator: "\n")
  }
}

extension FieldCatalogue.Table {
  fileprivate var markdown: String {
    let shorthand = shorthand.map { "\nMay be written as its `\($0)` alone.\n" } ?? ""
    let rows = rows.map { "| `\($0.name)` | \($0.form) | \($0.absent) |" }
    return "### \(noun)\n\(shorthand)\n| key | takes | when left out |\n| --- | --- | --- |\n"
      + rows.joined(separator: "\n") + "\n"
  }
}
