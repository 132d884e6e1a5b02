// SPDX-License-Identifier: Apache-2.0

/// How far the case had got with social care, from a day on.
package struct StatusStatement: Statement {
  package enum Value: String, ClosedList {
    case contact
    case earlyHelp = "early-help"
    /// Child in need (Children Act 1989, section 17).
    case cin
    /// Child protection plan.
    case cp
    case court
    case transferred, closed
  }

  package var value = Value.contact
  package var from = When()
  package var until: When?
  package var transferredTo: String?
  package var acknowledged: When?
  /// What a reader should know with it: "consent slow".
  package var note: String?
  package var known = Provenance()

  package init() {}

  package static let noun = "case-status"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
package struct LeadStatement: Statement {
  package var agency: Agency.ID?
  package var practitioner: Practitioner.ID?
  package var from = When()
  package var until: When?
  package var known = Provenance()

  package init() {}

  package static let noun = "case-lead"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("agency", &agency)
    visitor.field("practitioner", &practitioner)
    visitor.group("from", &from)
    visitor.group("until", &until)
    known.fields(&visitor)
  }
}

/// The level of need in the words of the local threshold document.
package struct LevelStatement: Statement {
  package var value = ""
  package var from = When()
  package var until: When?
  package var known = Provenance()

  package init() {}

  package static let noun = "case-level"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("value", &value)
    visitor.group("from", &from)
    visitor.group("until", &until)
    known.fields(&visitor)
  }
}

/// Who may open the case, from a moment on; the latest one counts. None means everyone.
package struct AccessStatement: Recorded {
  package enum Kind: String, ClosedList { case everyone, named }

  package var kind = Kind.everyone
  /// Workers by the name the store knows them under.
  package var workers: [String] = []
  package var reason: String?
  package var by: String?
  package var at: Moment?
  package var review: Day?

  package init() {}

  package static let noun = "case-access"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("kind", &kind)
    visitor.fields("workers", &workers)
    visitor.field("reason", &reason)
    visitor.field("by", &by)
    visitor.field("at", &at)
    visitor.field("review", &review)
  }
}

extension StatusStatement.Value {
  package var words: String {
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
}
