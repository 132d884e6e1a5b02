// SPDX-License-Identifier: Apache-2.0

/// Who may see a record on a shared screen. Unmarked means professionals only.
public struct Audience: Recorded {
  public enum Kind: String, ClosedList {
    case familyVisible = "family-visible"
    case professionals
    case restricted
  }

  /// Why a record is restricted.
  public enum Reason: String, ClosedList {
    case thirdParty = "third-party"
    case locationSafety = "location-safety"
    case sealedAdoption = "sealed-adoption"
    case policeIntelligence = "police-intelligence"
    case ownChildhood = "own-childhood"
  }

  public var kind = Kind.professionals
  /// The family members it may be shown to; empty means all of them. Only when family-visible.
  public var to: [Person.ID] = []
  public var reason: Reason?

  public init() {}

  public init(_ kind: Kind, to people: [Person.ID] = [], reason: Reason? = nil) {
    self.kind = kind
    self.to = people
    self.reason = reason
  }

  public static let noun = "audience"
  public static var shorthand: String? { "kind" }

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("kind", &kind, usual: .professionals)
    visitor.fields("to", &to)
    visitor.field("reason", &reason)
  }
}
