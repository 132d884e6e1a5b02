// SPDX-License-Identifier: Apache-2.0

/// The closed lists that a locality may word for itself: `data/vocabulary.yaml`.
public struct Vocabulary: Recorded {
  public var version = 1
  public var themes: [Theme] = []
  public var signs: [Sign] = []
  public var kinds: [KindWords] = []
  /// Agencies that a chronology may name without the case declaring them.
  public var agencies: [Agency] = []

  public init() {}

  public static let noun = "vocabulary"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("version", &version)
    visitor.records("themes", &themes)
    visitor.records("signs", &signs)
    visitor.records("kinds", &kinds)
    visitor.records("agencies", &agencies)
  }
}

/// A tag that entries may carry.
public struct Theme: Recorded {
  public var id: Tag = ""
  /// What the board says: *Substances*, *Staff safety*.
  public var words = ""
  /// The letter that marks it in a list.
  public var mark: String?
  /// Whether an entry with it is a concern entry (rules.md, point 8).
  public var worry = false
  /// Never evidence against a family: faith, poverty, having asked for help ...
  public var neverEvidence = false
  /// Factor codes of the children in need census (item N00181).
  public var census: [String] = []
  /// The row it counts in where themes are drawn together; its own where blank.
  public var row: Tag?

  public init() {}

  public static let noun = "theme"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
public struct Sign: Recorded {
  public var id: Tag = ""
  public var words = ""
  /// Calls for a manager on the same day (ruling 24).
  public var sameDay = false

  public init() {}

  public static let noun = "sign"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("words", &words)
    visitor.field("same-day", &sameDay, usual: false)
  }
}

/// What the board calls a kind of entry.
public struct KindWords: Recorded {
  public var id = EntryKind.observation
  public var words = ""

  public init() {}

  public static let noun = "kind"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("words", &words)
  }
}
