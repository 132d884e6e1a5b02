// SPDX-License-Identifier: Apache-2.0

/// A date as rough as the record: what was written (EDTF), on what basis, in whose words.
public struct When: Recorded {
  /// Whether the source gives this date, we worked it out, or we guessed.
  public enum Basis: String, ClosedList { case stated, inferred, estimated }

  public var edtf: EDTF
  public var basis: Basis
  /// The source's own words for the date, kept beside our reading of it.
  public var words: String?

  public init() { self.init(.unknown) }

  public init(_ edtf: EDTF, _ basis: Basis = .stated, words: String? = nil) {
    self.edtf = edtf
    self.basis = basis
    self.words = words
  }

  public static let noun = "date"
  public static var shorthand: String? { "edtf" }

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("edtf", &edtf)
    visitor.field("basis", &basis, usual: .stated)
    visitor.field("words", &words)
  }

  /// The first and last day that this date can mean. A qualifier (`~ ? %`) widens nothing.
  public var bounds: DayBounds { edtf.bounds }
}

/// The days between which something lies; nil at an end that nobody knows.
public struct DayBounds: Hashable, Sendable {
  public var earliest: Day?
  public var latest: Day?

  public init(earliest: Day?, latest: Day?) {
    self.earliest = earliest
    self.latest = latest
  }

  public init(_ day: Day) { self.init(earliest: day, latest: day) }

  /// As wide, so many days later.
  public func advanced(by days: Int) -> DayBounds {
    DayBounds(earliest: earliest?.advanced(by: days), latest: latest?.advanced(by: days))
  }
}
