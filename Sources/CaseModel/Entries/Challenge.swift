// SPDX-License-Identifier: Apache-2.0

/// What was put to whom, and the reaction.
package struct Challenge: Recorded {
  package var to: String?
  package var put: String?
  package var reaction: String?

  package init() {}

  package static let noun = "challenge"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("to", &to)
    visitor.field("put", &put)
    visitor.field("reaction", &reaction)
  }
}
