// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// The keys of the documents we read, written out from the descriptions of the records themselves.
package enum FormatReference {
  /// What stands in `data/README.md` below this line.
  package static let mark = "<!-- printed by `caseboard docs`; do not edit from here -->"

  /// Markdown: all of it, in the order of `data/README.md`.
  package static var whole: String {
    """
    ## The columns of a chronology

    \(chronology)
    ## The keys of a case document

    \(caseDocument)
    ## The keys of the vocabulary

    \(vocabulary)
    """
  }

  /// Markdown: a table for each record of a case document, in the order they are met.
  package static var caseDocument: String { tables.caseDocument }

  /// Markdown: those of the vocabulary that a case document has not.
  package static var vocabulary: String { tables.vocabulary }

  /// Markdown: the columns of a chronology.
  package static var chronology: String {
    let rows = ChronologyColumn.allCases.map { column in
      let needed = ChronologyColumn.required.contains(column) ? "yes" : ""
      return "| `\(column.rawValue)` | \(needed) | \(column.form) |"
    }
    return (["| column | needed | what stands in a cell |", "| --- | --- | --- |"] + rows)
      .joined(separator: "\n") + "\n"
  }

  private static var tables: (caseDocument: String, vocabulary: String) {
    var catalogue = FieldCatalogue()
    catalogue.visit(CaseFile())
    let count = catalogue.tables.count
    catalogue.visit(Vocabulary())
    let tables = catalogue.tables.map(\.markdown)
    return (
      tables[..<count].joined(separator: "\n"), tables[count...].joined(separator: "\n")
    )
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
