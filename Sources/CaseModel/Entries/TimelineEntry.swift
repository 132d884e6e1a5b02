// SPDX-License-Identifier: Apache-2.0

/// One thing that happened, was said or was done, as one agency recorded it: fact apart from
/// analysis. Never altered; a correction is a later entry that links to it.
///
/// A case has thousands of them, and every list, count and rule walks over all: so a copy is one
/// reference, and a change makes new content.
public struct TimelineEntry: CaseRecord {
  public typealias ID = Identifier<TimelineEntry>

  private final class Box: Sendable {
    let content: EntryContent
    init(_ content: EntryContent) { self.content = content }
  }

  private static let blank = Box(EntryContent())

  private var box: Box

  public init() { box = Self.blank }
  public init(_ content: EntryContent) { box = Box(content) }

  public static let noun = "entry"

  public var content: EntryContent { box.content }

  mutating func change(_ change: (inout EntryContent) -> Void) {
    var content = box.content
    change(&content)
    box = Box(content)
  }

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    var content = self.content
    content.fields(&visitor)
    self = TimelineEntry(content)
  }

  public static func == (left: TimelineEntry, right: TimelineEntry) -> Bool {
    left.box === right.box || left.content == right.content
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(content) }
}

extension TimelineEntry {
  /// Whether something in it was said later than the entry itself, and has a source of its own.
  var hasStatements: Bool {
    !analyses.isEmpty || !learned.isEmpty
      || allegation.map { !$0.replies.isEmpty || !$0.retractions.isEmpty } ?? false
  }

  /// An entry's source and tellings in the shape that every other statement has.
  public var known: Provenance {
    get {
      var provenance = Provenance()
      provenance.source = source
      provenance.told = told
      return provenance
    }
    set {
      source = newValue.source ?? Source()
      told = newValue.told
    }
  }
}
