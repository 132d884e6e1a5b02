// SPDX-License-Identifier: Apache-2.0

extension MeetingSelection {
  /// The kinds of entry that are about a child's days rather than about an adult, a home or an
  /// agency.
  private static let kinds: Set<EntryKind> = [
    .strength, .observation, .education, .visit, .appointment, .health, .engagement, .birth,
  ]

  /// Themes that may be spoken of with a whole family; an entry with any other is left out.
  private static let themes: Set<Tag> = [
    "strength", "behaviour", "missed-appointment", "engagement", "care", "supervision",
    "lived-experience", "safe-sleep", "development", "health", "education", "family-network",
    "delay", "drift", "help-seeking",
  ]

  /// Of those, the ones that something is to be worried about.
  private static let worries: Set<Tag> = [
    "behaviour", "missed-appointment", "care", "supervision", "delay", "drift",
  ]

  enum Side { case workingWell, worry }

  /// On which side an entry stands, where it may be shown at all.
  func side(of entry: TimelineEntry) -> Side? {
    guard room.maySee(entry.audience), isAboutChildren(entry), saysNothingOfAdults(entry) else {
      return nil
    }
    if entry.kind == .strength || entry.tags.contains("strength") { return .workingWell }
    let isWorry = entry.kind == .education || entry.tags.contains(where: Self.worries.contains)
    return isWorry ? .worry : nil
  }

  private func isAboutChildren(_ entry: TimelineEntry) -> Bool {
    Self.kinds.contains(entry.kind) && entry.tags.allSatisfy(Self.themes.contains)
      && !entry.children.isEmpty && entry.children.allSatisfy { place(of: $0) != nil }
  }

  /// An adult may have been there, no more: what they said, were asked, or are said to have done is
  /// left out, and so is all that a family member reported.
  private func saysNothingOfAdults(_ entry: TimelineEntry) -> Bool {
    let isFromFamily = file.agencies.first { $0.id == entry.source.agency }?.sector == .family
    return !isFromFamily && entry.hasOnlyPlainParts
      && entry.people.allSatisfy { place(of: $0.person) != nil || $0.how == .present }
  }

  /// From the last map on, or of the last six weeks; without a map, half a year.
  func isRecent(_ entry: TimelineEntry, since map: SignsOfSafetyMap?) -> Bool {
    guard let last = entry.when.bounds.latest, last <= day else { return false }
    guard let made = map?.when.bounds.latest else { return last > day.adding(months: -6) }
    return last > made || last > day.advanced(by: -42)
  }
}

extension TimelineEntry {
  /// No part that tells of harm, of adults or of dealings between agencies.
  fileprivate var hasOnlyPlainParts: Bool {
    allegation == nil && contact == nil && incident == nil && decision == nil && challenge == nil
      && disclosure == nil && signs.isEmpty && injuries.isEmpty && substances.isEmpty
      && assessment == nil && request == nil && enquiry == nil
  }
}
