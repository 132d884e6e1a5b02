// SPDX-License-Identifier: Apache-2.0

/// Who may see a record on a shared screen. Unmarked means professionals only.
package struct Audience: Recorded {
  package enum Kind: String, ClosedList {
    case familyVisible = "family-visible"
    case professionals
    case restricted
  }

  /// Why a record is restricted.
  package enum Reason: String, ClosedList {
    case thirdParty = "third-party"
    case locationSafety = "location-safety"
    case sealedAdoption = "sealed-adoption"
    case policeIntelligence = "police-intelligence"
    case ownChildhood = "own-childhood"
  }

  package var kind = Kind.professionals
  /// The family members it may be shown to; empty means all of them. Only when family-visible.
  package var to: [Person.ID] = []
  package var reason: Reason?

  package init() {}

  package init(_ kind: Kind, to people: [Person.ID] = [], reason: Reason? = nil) {
    self.kind = kind
    self.to = people
    self.reason = reason
  }

  package static let noun = "audience"
  package static var shorthand: String? { "kind" }

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("kind", &kind, usual: .professionals)
    visitor.fields("to", &to)
    visitor.field("reason", &reason)
  }
}
