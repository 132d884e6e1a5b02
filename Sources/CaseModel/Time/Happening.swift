// SPDX-License-Identifier: Apache-2.0

/// When something happened, ready to be laid against a stretch of days: its outermost days, and,
/// where it lasted, the days by which it had surely begun and until which it surely went on.
public struct Happening: Hashable, Sendable {
  public let earliest: Day?
  public let latest: Day?
  public let lasted: Bool
  public let beginsNoLater: Day?
  public let endsNoEarlier: Day?

  /// `bounds` may be tighter than those of the date itself, by the order of the story.
  public init(_ when: When, within bounds: DayBounds) {
    earliest = bounds.earliest
    latest = bounds.latest
    if case .lasted = when.edtf.shape {
      lasted = true
      beginsNoLater = when.edtf.beginning.latest
      endsNoEarlier = when.edtf.ending.earliest
    } else {
      (lasted, beginsNoLater, endsNoEarlier) = (false, nil, nil)
    }
  }

  /// Whether it falls into these days, or touches them where it lasted.
  public func falls(in window: ClosedRange<Day>) -> Certainty {
    guard lasted else {
      return DayBounds(earliest: earliest, latest: latest).falls(in: window)
    }
    let hasBegun = beginsNoLater.map { $0 <= window.upperBound } ?? false
    let goesOn = endsNoEarlier.map { $0 >= window.lowerBound } ?? true
    if hasBegun && goesOn { return .met }
    let mayHaveBegun = earliest.map { $0 <= window.upperBound } ?? true
    let mayGoOn = latest.map { $0 >= window.lowerBound } ?? true
    return mayHaveBegun && mayGoOn ? .mayBeMet : .notMet
  }
}
