// SPDX-License-Identifier: Apache-2.0

/// One thing that keeps a file out: where it is, what was found, what was expected.
///
/// In a chronology `line` is the line of the file and `column` the character of the line, as
/// everywhere; `field` is then the heading.
package struct Problem: Hashable, Sendable {
  package var file: String?
  package let place: Place
  /// The way to the field: `entries[3].source.agency`.
  package let field: String?
  /// Quotes at most a few words of the file, control characters and all: print it as unsafe text.
  package let message: String

  package init(file: String? = nil, at place: Place, field: String? = nil, _ message: String) {
    self.file = file
    self.place = place
    self.field = field
    self.message = message
  }
}

extension Problem: CustomStringConvertible {
  /// `family.yaml:12:5: entries[3].when: found "soon", expected a date such as 2016-03`
  package var description: String {
    let position = "\(file.map { "\($0):" } ?? "")\(place.line):\(place.column)"
    return [position, field, message].compactMap(\.self).joined(separator: ": ")
  }
}

/// Everything that is wrong with a file, in the order of its lines.
package struct Problems: Error, Hashable, Sendable, CustomStringConvertible {
  package let list: [Problem]
  /// How many more there are than anybody would read.
  package let unlisted: Int

  package init(_ list: [Problem], unlisted: Int = 0) {
    self.list = list.sorted { $0.place < $1.place }
    self.unlisted = unlisted
  }

  package var description: String {
    (list.map(\.description) + (unlisted > 0 ? ["and \(unlisted) more"] : []))
      .joined(separator: "\n")
  }
}

/// A found value as a message repeats it: in quotes and never long.
package func quoted(_ text: String) -> String {
  let shown = text.unicodeScalars.prefix(40)
  let isCut = shown.endIndex < text.unicodeScalars.endIndex
  return "\"\(String(shown).replacing("\n", with: "\\n"))\(isCut ? "…" : "")\""
}
