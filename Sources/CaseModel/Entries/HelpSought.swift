// SPDX-License-Identifier: Apache-2.0

/// Help that somebody asked for.
package struct HelpSought: Recorded {
  package var by: [Person.ID] = []
  /// The need, in a word that two requests for the same thing share.
  package var need: String?
  package var asked: String?
  package var whatHappened: String?
  /// The day on which the adult said that the need has passed, and the professional who agrees.
  package var passed: When?
  package var passedAgreedBy: String?

  package init() {}

  package static let noun = "help-sought"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.fields("by", &by)
    visitor.field("need", &need)
    visitor.field("asked", &asked)
    visitor.field("what-happened", &whatHappened)
    visitor.group("passed", &passed)
    visitor.field("passed-agreed-by", &passedAgreedBy)
  }
}
