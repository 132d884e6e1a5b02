// SPDX-License-Identifier: Apache-2.0

/// Who sits in front of a shared screen.
public struct MeetingRoom: Hashable, Sendable {
  /// Family members, in the order in which they were ticked.
  public var people: [Person.ID]
  public var practitioners: [Practitioner.ID]
  /// Somebody who is not on the case's record, by the name they gave.
  public var visitors: [String]

  public init(
    people: [Person.ID] = [], practitioners: [Practitioner.ID] = [], visitors: [String] = []
  ) {
    self.people = people
    self.practitioners = practitioners
    self.visitors = visitors
  }

  public var isEmpty: Bool { people.isEmpty && practitioners.isEmpty && visitors.isEmpty }

  /// Whether everybody here may see what is marked so. What names people has to name all of the
  /// family who are here, and one at least; nobody names a visitor, who sees only what is for all.
  public func maySee(_ audience: Audience) -> Bool {
    guard audience.kind == .familyVisible else { return false }
    if audience.to.isEmpty { return true }
    return visitors.isEmpty && !people.isEmpty && people.allSatisfy(audience.to.contains)
  }

  /// How many of each are here, for the audit, which names nobody.
  public var inNumbers: String {
    "family \(people.count), professionals \(practitioners.count), visitors \(visitors.count)"
  }
}
