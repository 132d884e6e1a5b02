// SPDX-License-Identifier: Apache-2.0

/// An injury to a child, with every explanation given (rule C1-3).
package struct Injury: Recorded {
  package var child: Person.ID = ""
  package var what: String?
  package var seenBy: String?
  package var explanations: [String] = []
  package var cause: String?
  package var walks: TriState?
  package var ordinaryAccident: TriState?

  package init() {}

  package static let noun = "injury"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("child", &child)
    visitor.field("what", &what)
    visitor.field("seen-by", &seenBy)
    visitor.fields("explanations", &explanations)
    visitor.field("cause", &cause)
    visitor.field("walks", &walks)
    visitor.field("ordinary-accident", &ordinaryAccident)
  }
}

/// Something that can be looked at again: a photograph, a test result.
package struct Material: Recorded {
  package enum Kind: String, ClosedList { case photograph, test }

  package var kind = Kind.photograph
  package var text: String?
  package var heldBy: String?

  package init() {}

  package static let noun = "material"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("kind", &kind)
    visitor.field("text", &text)
    visitor.field("held-by", &heldBy)
  }
}

/// A piece about one adult and one substance, with the reply beside it (ruling 11).
package struct SubstanceMention: Recorded {
  package enum Form: String, ClosedList {
    case smell, statement, arrest, clothing, test, allegation, paraphernalia
  }

  package enum Use: String, ClosedList { case current, past, prescribed, unclear }

  package enum Context: String, ClosedList {
    case historyTaking = "history-taking"
    case sharedBuilding = "shared-building"
    case other
  }

  package var adult: Person.ID?
  package var substance: String?
  package var form = Form.statement
  package var use: Use?
  package var context: Context?
  package var reply: String?
  package var unsafeToRaise = false
  package var unsafeBecause: String?

  package init() {}

  package static let noun = "substance-mention"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("adult", &adult)
    visitor.field("substance", &substance)
    visitor.required("form", &form)
    visitor.field("use", &use)
    visitor.field("context", &context)
    visitor.field("reply", &reply)
    visitor.field("unsafe-to-raise", &unsafeToRaise, usual: false)
    visitor.field("unsafe-because", &unsafeBecause)
  }
}
