// SPDX-License-Identifier: Apache-2.0

/// One time a professional met a child, or heard or was told about them (ruling 26).
public struct Sighting: Hashable, Sendable {
  /// Seen alone counts most; being told about a child is no sighting.
  public enum Degree: Int, Hashable, Sendable, Comparable {
    case toldAbout, heard, seen, alone

    public static func < (left: Degree, right: Degree) -> Bool { left.rawValue < right.rawValue }
  }

  public let degree: Degree
  public let entry: TimelineEntry.ID?
  public let agency: Agency.ID?
  public let when: When
  public let bounds: DayBounds

  /// True where the day is known well enough to say when a child was last seen: a stretch of time
  /// never is (ruling 26).
  public var isDated: Bool { when.edtf.shape == .once }
}

extension Board {
  /// Every sighting of a child on the board, in the order of the record.
  public func sightings(of child: Person.ID) -> [Sighting] {
    let fromEntries = file.entries.compactMap { sighting(of: child, in: $0) }
    return fromEntries + file.notes.filter { $0.child == child }.map(sighting)
  }

  /// The dated sightings by a professional that may lie on or after a day, in the order of the
  /// record; the one before them where there are none.
  public func sightings(of child: Person.ID, since day: Day) -> [Sighting] {
    var found: [Sighting] = []
    for entry in file.entries.reversed() where entry.people.contains(where: { $0.person == child })
    {
      let isRecent = entry.when.bounds.latest.map { $0 >= day } ?? true
      guard isRecent || found.isEmpty, let sighting = sighting(of: child, in: entry),
        sighting.degree >= .seen, sighting.isDated
      else { continue }
      found.append(sighting)
    }
    let notes = file.notes.filter { $0.child == child }.map(sighting)
    return found.reversed() + notes.filter { $0.degree >= .seen && $0.isDated }
  }

  private func sighting(of note: LivedExperienceNote) -> Sighting {
    Sighting(
      degree: Sighting.Degree(note.seen), entry: nil, agency: note.known.source?.agency,
      when: note.when, bounds: note.when.bounds)
  }

  private func sighting(of child: Person.ID, in entry: TimelineEntry) -> Sighting? {
    guard entry.kind != .pattern else { return nil }
    var degree: Sighting.Degree? = entry.children.contains(child) ? .toldAbout : nil
    for presence in entry.people where presence.person == child {
      // Present at what somebody else reported is not being met by a professional.
      let own =
        presence.how == .present && !entry.kind.isMeeting
        ? .toldAbout : Sighting.Degree(presence.how)
      degree = [degree, own].compactMap { $0 }.max()
    }
    guard let degree else { return nil }
    return Sighting(
      degree: degree, entry: entry.id, agency: entry.source.agency, when: entry.when,
      bounds: knowledge.chronology.bounds(of: entry.id))
  }

  /// The dated sighting that is surely the latest to begin, and the others that may be later.
  public func lastSeen(_ child: Person.ID) -> (last: Sighting, mayBeLater: [Sighting])? {
    lastSeen(in: sightings(of: child))
  }

  /// The same of sightings that are at hand.
  public func lastSeen(
    in sightings: [Sighting]
  ) -> (last: Sighting, mayBeLater: [Sighting])? {
    let seen = sightings.filter { $0.degree >= .seen && $0.isDated }
    // Of several on the same days the one told last stands last in the record.
    guard let latest = seen.compactMap(\.bounds.earliest).max(),
      let last = seen.last(where: { $0.bounds.earliest == latest })
    else { return nil }
    let later = seen.filter {
      $0 != last && ($0.bounds.latest ?? day) > (last.bounds.latest ?? latest)
    }.sorted { ($0.bounds.earliest ?? .distantPast) > ($1.bounds.earliest ?? .distantPast) }
    return (last, later)
  }
}

extension EntryKind {
  /// Kinds in which a professional and whoever is present meet.
  fileprivate var isMeeting: Bool {
    switch self {
    case .visit, .appointment, .meeting, .health, .education, .observation, .assessment, .strength,
      .engagement, .offer, .birth, .housing, .crisis:
      true
    default: false
    }
  }
}

extension Sighting.Degree {
  init?(_ presence: Presence.Kind) {
    switch presence {
    case .seenAlone: self = .alone
    case .seen, .spokenTo, .present: self = .seen
    case .heardIt, .overheard: self = .heard
    case .subject: self = .toldAbout
    default: return nil
    }
  }

  init(_ seen: LivedExperienceNote.SeenHow) {
    switch seen {
    case .alone: self = .alone
    case .withAdult, .asleep: self = .seen
    case .heardOnly: self = .heard
    case .notSeen: self = .toldAbout
    }
  }
}

extension Day {
  public static let distantPast = Day(number: Int.min / 2)
}
