// SPDX-License-Identifier: Apache-2.0

/// What was later said about a record of any kind. The record stays as it was (fn6, ¶3.11).
public struct Correction: CaseRecord {
  public enum Kind: String, ClosedList {
    /// With a replacement: the record was wrong, and the other one stands in its place.
    case corrects
    case disputes
    /// What became of it: with a replacement, a later state of the same thing; else words beside it.
    case adds
    /// Taken back by whoever recorded it. Of a correction: undone.
    case withdraws
    /// Two records of one person; the replacement is the one that is kept.
    case merges
  }

  public var id: Identifier<Correction> = ""
  public var kind = Kind.corrects
  /// The id of the record that this is about.
  public var of = ""
  /// The id of the record that says it right, where there is one.
  public var replacement: String?
  public var text: String?
  public var reason = ""
  public var author: String?
  public var at = When()
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "correction"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("kind", &kind)
    visitor.required("of", &of)
    visitor.field("replacement", &replacement)
    visitor.field("text", &text)
    visitor.required("reason", &reason)
    visitor.field("author", &author)
    visitor.group("at", &at)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}
