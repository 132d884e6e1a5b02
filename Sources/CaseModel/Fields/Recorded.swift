// SPDX-License-Identifier: Apache-2.0

/// A value that names everything it is made of, once.
///
/// The case document, the store, the content hash and the round-trip tests all walk `fields`, so a
/// field that is described here is read, written, kept, hashed and tested; one that is not is in
/// none of them. See `docs/decisions/0001-one-description.md`.
public protocol Recorded: Hashable, Sendable {
  /// What one of these is called, in the singular: `entry`, `person-name`. Error words and the
  /// store's table names come from it.
  static var noun: String { get }

  /// The one field that may stand for the whole in a document (`when: 2016-03`), if there is one.
  static var shorthand: String? { get }

  /// A blank value for a visitor to fill; it is no valid record until one has.
  init()

  /// Visits every field in a fixed order. A reading visitor fills the value, a writing one leaves it
  /// as it is. Inlinable and public, so that each visitor's module has its own walk: one that asks
  /// for types while it runs takes three times as long.
  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor)
}

extension Recorded {
  public static var shorthand: String? { nil }

  /// A copy with changes, for tests and for building a record step by step.
  public func with(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }

  /// A blank value filled in by `fill`.
  public init(_ fill: (inout Self) -> Void) {
    self.init()
    fill(&self)
  }
}
