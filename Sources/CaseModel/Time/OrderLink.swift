// SPDX-License-Identifier: Apache-2.0

/// What the story says about the order of two entries when their dates do not (J057 to J065).
public struct OrderLink: Recorded {
  public enum Kind: String, ClosedList {
    case before, after
    case sameDay = "same-day"
    /// The day after the other.
    case nextDay = "next-day"
    /// `days` after the other (before it, when negative).
    case offset
    /// No more than `days` from the other.
    case within
  }

  public var kind = Kind.after
  /// The other entry.
  public var entry: TimelineEntry.ID = ""
  /// Days; only for `offset` and `within`.
  public var days: Int?

  public init() {}

  public init(_ kind: Kind, _ entry: TimelineEntry.ID, days: Int? = nil) {
    self.kind = kind
    self.entry = entry
    self.days = days
  }

  public static let noun = "order-link"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("kind", &kind)
    visitor.required("entry", &entry)
    visitor.field("days", &days)
  }
}
