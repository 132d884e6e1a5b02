// SPDX-License-Identifier: Apache-2.0

/// One grade of a neglect tool as its assessor recorded it: stored and shown, never combined.
package struct NeglectToolResult: CaseRecord {
  package var id: Identifier<NeglectToolResult> = ""
  package var tool = ""
  package var edition: String?
  package var child: Person.ID = ""
  package var when = When()
  package var area: String?
  package var grade: String?
  package var assessor: String?
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "neglect-tool"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
