// SPDX-License-Identifier: Apache-2.0

/// Something a person told, in their words as near as they were written down.
public struct Disclosure: Recorded {
  public var by: [Person.ID] = []
  public var words: String?
  public var to: String?
  public var aboutWhen: When?

  public init() {}

  public static let noun = "disclosure"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.fields("by", &by)
    visitor.field("words", &words)
    visitor.field("to", &to)
    visitor.group("about-when", &aboutWhen)
  }
}
