// SPDX-License-Identifier: Apache-2.0

/// A date text of ISO 8601-2 level 0 and 1, plus one-of-a-set `[a..b]` from level 2.
///
/// `a/b` lasted from a to b; `[a..b]` happened once, some day between. Neither is ever turned into
/// the other. The text is kept exactly as given.
public struct EDTF: Hashable, Sendable {
  public enum Shape: Hashable, Sendable {
    /// Nobody knows.
    case unknown
    /// One happening, on one of the days between the bounds.
    case once
    /// Something that went on; `isOpen` where the source says that it still does (`a/..`).
    case lasted(isOpen: Bool)
  }

  public let text: String
  public let shape: Shape
  public let bounds: DayBounds

  public static let unknown = EDTF(
    text: "unknown", shape: .unknown, bounds: DayBounds(earliest: nil, latest: nil))

  /// The days on which it can have begun: all of `bounds`, or the first end of a stretch.
  public var beginning: DayBounds {
    guard case .lasted = shape, let slash = text.firstIndex(of: "/"),
      let first = try? EDTF(fieldText: String(text[..<slash]))
    else { return bounds }
    return first.bounds
  }

  /// The days on which it can have ended: all of `bounds`, or the last end of a stretch.
  public var ending: DayBounds {
    guard case .lasted(let isOpen) = shape, let slash = text.firstIndex(of: "/") else {
      return bounds
    }
    if isOpen { return DayBounds(earliest: nil, latest: nil) }
    let last = try? EDTF(fieldText: String(text[text.index(after: slash)...]))
    return last?.bounds ?? bounds
  }

  init(text: String, shape: Shape, bounds: DayBounds) {
    self.text = text
    self.shape = shape
    self.bounds = bounds
  }
}
