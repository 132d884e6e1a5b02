// SPDX-License-Identifier: Apache-2.0

/// What vague dates allow to be said: true for every reading of them, for some, or for none.
public enum Certainty: Hashable, Sendable {
  case met, mayBeMet, notMet

  public func or(_ other: Certainty) -> Certainty {
    if self == .met || other == .met { return .met }
    return self == .mayBeMet || other == .mayBeMet ? .mayBeMet : .notMet
  }

  public func and(_ other: Certainty) -> Certainty {
    if self == .notMet || other == .notMet { return .notMet }
    return self == .met && other == .met ? .met : .mayBeMet
  }
}

extension DayBounds {
  /// Whether something within these bounds falls into a window: surely when every bound does,
  /// possibly when some reading does.
  public func falls(in window: ClosedRange<Day>) -> Certainty {
    if let earliest, let latest, window.contains(earliest), window.contains(latest) {
      return .met
    }
    let starts = earliest.map { $0 <= window.upperBound } ?? true
    let ends = latest.map { $0 >= window.lowerBound } ?? true
    return starts && ends ? .mayBeMet : .notMet
  }
}

/// A count with both its numbers: what is sure, and what may be added to it.
public struct Count: Hashable, Sendable, CustomStringConvertible {
  public let sure: Int
  public let possible: Int

  public init(sure: Int, possible: Int) {
    self.sure = sure
    self.possible = possible
  }

  /// "8", "8, up to 6 more may fall inside", "up to 3 may fall inside".
  public var description: String { words(after: String(sure)) }

  /// "8", "8 and perhaps 2 more", "perhaps 2": of things that are no window's.
  public var perhaps: String {
    if possible == 0 { return String(sure) }
    return sure == 0 ? "perhaps \(possible)" : "\(sure) and perhaps \(possible) more"
  }

  /// "8 incidents, up to 6 more may fall inside".
  public func inWords(of noun: String) -> String {
    words(after: sure.counted(noun))
  }

  private func words(after first: String) -> String {
    if possible == 0 { return first }
    return sure == 0
      ? "up to \(possible) may fall inside"
      : "\(first), up to \(possible) more may fall inside"
  }
}
