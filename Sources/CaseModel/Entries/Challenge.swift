// SPDX-License-Identifier: Apache-2.0

/// What was put to whom, and the reaction.
public struct Challenge: Recorded {
  public var to: String?
  public var put: String?
  public var reaction: String?

  public init() {}

  public static let noun = "challenge"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("to", &to)
    visitor.field("put", &put)
    visitor.field("reaction", &reaction)
  }
}
