// SPDX-License-Identifier: Apache-2.0

/// What was said about something seen, heard or smelled, by whom, and the reply.
package struct Observation: Recorded {
  package var saidAboutIt: String?
  package var by: String?
  package var reply: String?

  package init() {}

  package static let noun = "observation"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("said-about-it", &saidAboutIt)
    visitor.field("by", &by)
    visitor.field("reply", &reply)
  }
}
