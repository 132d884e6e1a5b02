// SPDX-License-Identifier: Apache-2.0

/// One thing that happened, was said or was done, as one agency recorded it: fact apart from
/// analysis. Never altered; a correction is a later entry that links to it.
///
/// A case has thousands of them, and every list, count and rule walks over all: so a copy is one
/// reference, and a change makes new content.
package struct TimelineEntry: CaseRecord {
  package typealias ID = Identifier<TimelineEntry>

  private final class Box: Sendable {
    let content: EntryContent
    init(_ content: EntryContent) { self.content = content }
  }

  private static let blank = Box(EntryContent())

  private var box: Box

  package init() { box = Self.blank }
  package init(_ content: EntryContent) { box = Box(content) }

  package static let noun = "entry"

  package var content: EntryContent { box.content }

  mutating func change(_ change: (inout EntryContent) -> Void) {
    var content = box.content
    change(&content)
    box = Box(content)
  }

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    var content = self.content
    content.fields(&visitor)
    self = TimelineEntry(content)
  }

  package static func == (left: TimelineEntry, right: TimelineEntry) -> Bool {
    left.box === right.box || left.content == right.content
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(content) }
}

extension TimelineEntry {
  /// Whether something in it was said later than the entry itself, and has a source of its own.
  var hasStatements: Bool {
    !analyses.isEmpty || !learned.isEmpty
      || allegation.map { !$0.replies.isEmpty || !$0.retractions.isEmpty } ?? false
  }

  /// An entry's source and tellings in the shape that every other statement has.
  package var known: Provenance {
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
