// SPDX-License-Identifier: Apache-2.0

/// What was said about something seen, heard or smelled, by whom, and the reply.
public struct Observation: Recorded {
  public var saidAboutIt: String?
  public var by: String?
  public var reply: String?

  public init() {}

  public static let noun = "observation"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("said-about-it", &saidAboutIt)
    visitor.field("by", &by)
    visitor.field("reply", &reply)
  }
}
