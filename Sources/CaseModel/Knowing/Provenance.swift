// SPDX-License-Identifier: Apache-2.0

/// Who knew a statement, and since when: the entry it was said in, or a source of its own.
///
/// Every dated statement has one (ruling 2), so that one test filters entries, names, ages, homes
/// and the header alike. A statement with neither entry nor source is known from the start.
package struct Provenance: Recorded {
  package var entry: TimelineEntry.ID?
  package var source: Source?
  package var told: [Told] = []

  package init() {}

  package static let noun = "provenance"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("entry", &entry)
    visitor.record("source", &source)
    visitor.records("told", &told)
  }
}

/// A dated statement inside a record, or a record of its own, that somebody came to know.
package protocol Statement: Recorded {
  var known: Provenance { get set }

  /// When it came about: since then its source knew it, unless a receipt says otherwise.
  var happened: When? { get }
}
