// SPDX-License-Identifier: Apache-2.0

/// One thing that keeps a document out: where, what is wrong, what was expected. Of the text of the
/// case it repeats one short token at most.
package struct ImportProblem: Hashable, Sendable {
  /// From 1; the row of a chronology counts the header as 1.
  package let line: Int?
  /// From 1: a character of the line, or a column of the chronology.
  package let column: Int?
  /// The key or heading it is about.
  package let field: String?
  package let text: String

  package init(line: Int?, column: Int? = nil, field: String? = nil, text: String) {
    self.line = line
    self.column = column
    self.field = field
    self.text = text
  }
}

extension ImportProblem: Comparable, CustomStringConvertible {
  package static func < (left: Self, right: Self) -> Bool {
    (left.line ?? 0, left.column ?? 0) < (right.line ?? 0, right.column ?? 0)
  }

  /// `12:5: when: "2016-13" is ...`.
  package var description: String {
    let place = [line, column].compactMap { $0.map(String.init) }.joined(separator: ":")
    return [place, field ?? "", text].filter { !$0.isEmpty }.joined(separator: ": ")
  }
}

/// Why nothing of a document was taken, in the order of its lines.
package struct ImportProblems: Error, Hashable, Sendable, CustomStringConvertible {
  /// What the document is called, as the user named it.
  package let name: String
  package let problems: [ImportProblem]

  package init(name: String, _ problems: [ImportProblem]) {
    self.name = name
    self.problems = problems.sorted()
  }

  package var description: String {
    problems.map { "\(name):\($0)" }.joined(separator: "\n")
  }
}
