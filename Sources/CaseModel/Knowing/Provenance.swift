// SPDX-License-Identifier: Apache-2.0

/// Who knew a statement, and since when: the entry it was said in, or a source of its own.
///
/// Every dated statement has one (ruling 2), so that one test filters entries, names, ages, homes
/// and the header alike. A statement with neither entry nor source is known from the start.
public struct Provenance: Recorded {
  public var entry: TimelineEntry.ID?
  public var source: Source?
  public var told: [Told] = []

  public init() {}

  public static let noun = "provenance"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("entry", &entry)
    visitor.record("source", &source)
    visitor.records("told", &told)
  }
}

/// A dated statement inside a record, or a record of its own, that somebody came to know.
public protocol Statement: Recorded {
  var known: Provenance { get set }

  /// When it came about: since then its source knew it, unless a receipt says otherwise.
  var happened: When? { get }
}
