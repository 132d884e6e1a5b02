// SPDX-License-Identifier: Apache-2.0

/// The closed lists that a locality may word for itself: `data/vocabulary.yaml`.
package struct Vocabulary: Recorded {
  package var version = 1
  package var themes: [Theme] = []
  package var signs: [Sign] = []
  package var kinds: [KindWords] = []
  /// Agencies that a chronology may name without the case declaring them.
  package var agencies: [Agency] = []

  package init() {}

  package static let noun = "vocabulary"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("version", &version)
    visitor.records("themes", &themes)
    visitor.records("signs", &signs)
    visitor.records("kinds", &kinds)
    visitor.records("agencies", &agencies)
  }
}

/// A tag that entries may carry.
package struct Theme: Recorded {
  package var id: Tag = ""
  /// What the board says: *Substances*, *Staff safety*.
  package var words = ""
  /// The letter that marks it in a list.
  package var mark: String?
  /// Whether an entry with it is a concern entry (rules.md, point 8).
  package var worry = false
  /// Never evidence against a family: faith, poverty, having asked for help ...
  package var neverEvidence = false
  /// Factor codes of the children in need census (item N00181).
  package var census: [String] = []
  /// The row it counts in where themes are drawn together; its own where blank.
  package var row: Tag?

  package init() {}

  package static let noun = "theme"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("words", &words)
    visitor.field("mark", &mark)
    visitor.field("worry", &worry, usual: false)
    visitor.field("never-evidence", &neverEvidence, usual: false)
    visitor.fields("census", &census)
    visitor.field("row", &row)
  }
}

/// A high-risk sign of domestic abuse (model.md, section 4).
package struct Sign: Recorded {
  package var id: Tag = ""
  package var words = ""
  /// Calls for a manager on the same day (ruling 24).
  package var sameDay = false

  package init() {}

  package static let noun = "sign"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("words", &words)
    visitor.field("same-day", &sameDay, usual: false)
  }
}

/// What the board calls a kind of entry.
package struct KindWords: Recorded {
  package var id = EntryKind.observation
  package var words = ""

  package init() {}

  package static let noun = "kind"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("words", &words)
  }
}
