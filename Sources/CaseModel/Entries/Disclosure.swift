// SPDX-License-Identifier: Apache-2.0

/// Something a person told, in their words as near as they were written down.
package struct Disclosure: Recorded {
  package var by: [Person.ID] = []
  package var words: String?
  package var to: String?
  package var aboutWhen: When?

  package init() {}

  package static let noun = "disclosure"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.fields("by", &by)
    visitor.field("words", &words)
    visitor.field("to", &to)
    visitor.group("about-when", &aboutWhen)
  }
}
