// SPDX-License-Identifier: Apache-2.0

/// One grade of a neglect tool as its assessor recorded it: stored and shown, never combined.
public struct NeglectToolResult: CaseRecord {
  public var id: Identifier<NeglectToolResult> = ""
  public var tool = ""
  public var edition: String?
  public var child: Person.ID = ""
  public var when = When()
  public var area: String?
  public var grade: String?
  public var assessor: String?
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "neglect-tool"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("tool", &tool)
    visitor.field("edition", &edition)
    visitor.required("child", &child)
    visitor.group("when", &when)
    visitor.field("area", &area)
    visitor.field("grade", &grade)
    visitor.field("assessor", &assessor)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}
