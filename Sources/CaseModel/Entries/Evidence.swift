// SPDX-License-Identifier: Apache-2.0

/// An injury to a child, with every explanation given (rule C1-3).
public struct Injury: Recorded {
  public var child: Person.ID = ""
  public var what: String?
  public var seenBy: String?
  public var explanations: [String] = []
  public var cause: String?
  public var walks: TriState?
  public var ordinaryAccident: TriState?

  public init() {}

  public static let noun = "injury"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
public struct Material: Recorded {
  public enum Kind: String, ClosedList { case photograph, test }

  public var kind = Kind.photograph
  public var text: String?
  public var heldBy: String?

  public init() {}

  public static let noun = "material"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("kind", &kind)
    visitor.field("text", &text)
    visitor.field("held-by", &heldBy)
  }
}

/// A piece about one adult and one substance, with the reply beside it (ruling 11).
public struct SubstanceMention: Recorded {
  public enum Form: String, ClosedList {
    case smell, statement, arrest, clothing, test, allegation, paraphernalia
  }

  public enum Use: String, ClosedList { case current, past, prescribed, unclear }

  public enum Context: String, ClosedList {
    case historyTaking = "history-taking"
    case sharedBuilding = "shared-building"
    case other
  }

  public var adult: Person.ID?
  public var substance: String?
  public var form = Form.statement
  public var use: Use?
  public var context: Context?
  public var reply: String?
  public var unsafeToRaise = false
  public var unsafeBecause: String?

  public init() {}

  public static let noun = "substance-mention"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
