// SPDX-License-Identifier: Apache-2.0

/// Help that somebody asked for.
public struct HelpSought: Recorded {
  public var by: [Person.ID] = []
  /// The need, in a word that two requests for the same thing share.
  public var need: String?
  public var asked: String?
  public var whatHappened: String?
  /// The day on which the adult said that the need has passed, and the professional who agrees.
  public var passed: When?
  public var passedAgreedBy: String?

  public init() {}

  public static let noun = "help-sought"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.fields("by", &by)
    visitor.field("need", &need)
    visitor.field("asked", &asked)
    visitor.field("what-happened", &whatHappened)
    visitor.group("passed", &passed)
    visitor.field("passed-agreed-by", &passedAgreedBy)
  }
}
