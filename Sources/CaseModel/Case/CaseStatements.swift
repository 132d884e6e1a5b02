// SPDX-License-Identifier: Apache-2.0

/// How far the case had got with social care, from a day on.
public struct StatusStatement: Statement {
  public enum Value: String, ClosedList {
    case contact
    case earlyHelp = "early-help"
    /// Child in need (Children Act 1989, section 17).
    case cin
    /// Child protection plan.
    case cp
    case court
    case transferred, closed
  }

  public var value = Value.contact
  public var from = When()
  public var until: When?
  public var transferredTo: String?
  public var acknowledged: When?
  /// What a reader should know with it: "consent slow".
  public var note: String?
  public var known = Provenance()

  public init() {}

  public static let noun = "case-status"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("value", &value)
    visitor.group("from", &from)
    visitor.group("until", &until)
    visitor.field("transferred-to", &transferredTo)
    visitor.group("acknowledged", &acknowledged)
    visitor.field("note", &note)
    known.fields(&visitor)
  }
}

/// Who led the work, from a day on.
public struct LeadStatement: Statement {
  public var agency: Agency.ID?
  public var practitioner: Practitioner.ID?
  public var from = When()
  public var until: When?
  public var known = Provenance()

  public init() {}

  public static let noun = "case-lead"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("agency", &agency)
    visitor.field("practitioner", &practitioner)
    visitor.group("from", &from)
    visitor.group("until", &until)
    known.fields(&visitor)
  }
}

/// The level of need in the words of the local threshold document.
public struct LevelStatement: Statement {
  public var value = ""
  public var from = When()
  public var until: When?
  public var known = Provenance()

  public init() {}

  public static let noun = "case-level"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("value", &value)
    visitor.group("from", &from)
    visitor.group("until", &until)
    known.fields(&visitor)
  }
}

/// Who may open the case, from a moment on; the latest one counts. None means everyone.
public struct AccessStatement: Recorded {
  public enum Kind: String, ClosedList { case everyone, named }

  public var kind = Kind.everyone
  /// Workers by the name the store knows them under.
  public var workers: [String] = []
  public var reason: String?
  public var by: String?
  public var at: Moment?
  public var review: Day?

  public init() {}

  public static let noun = "case-access"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("kind", &kind)
    visitor.fields("workers", &workers)
    visitor.field("reason", &reason)
    visitor.field("by", &by)
    visitor.field("at", &at)
    visitor.field("review", &review)
  }
}

extension StatusStatement.Value {
  public var words: String {
    switch self {
    case .contact: "Contact"
    case .earlyHelp: "Early help"
    case .cin: "Child in need"
    case .cp: "Child protection plan"
    case .court: "In court"
    case .transferred: "Transferred"
    case .closed: "Closed"
    }
  }

  /// At most 16 columns, for a narrow table.
  public var inShort: String { self == .cp ? "Child protection" : words }
}
