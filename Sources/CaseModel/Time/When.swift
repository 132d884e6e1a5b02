// SPDX-License-Identifier: Apache-2.0

/// A date as rough as the record: what was written (EDTF), on what basis, in whose words.
package struct When: Recorded {
  /// Whether the source gives this date, we worked it out, or we guessed.
  package enum Basis: String, ClosedList { case stated, inferred, estimated }

  package var edtf: EDTF
  package var basis: Basis
  /// The source's own words for the date, kept beside our reading of it.
  package var words: String?

  package init() { self.init(.unknown) }

  package init(_ edtf: EDTF, _ basis: Basis = .stated, words: String? = nil) {
    self.edtf = edtf
    self.basis = basis
    self.words = words
  }

  package static let noun = "date"
  package static var shorthand: String? { "edtf" }

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("edtf", &edtf)
    visitor.field("basis", &basis, usual: .stated)
    visitor.field("words", &words)
  }

  /// The first and last day that this date can mean. A qualifier (`~ ? %`) widens nothing.
  package var bounds: DayBounds { edtf.bounds }
}

/// The days between which something lies; nil at an end that nobody knows.
package struct DayBounds: Hashable, Sendable {
  package var earliest: Day?
  package var latest: Day?

  package init(earliest: Day?, latest: Day?) {
    self.earliest = earliest
    self.latest = latest
  }

  package init(_ day: Day) { self.init(earliest: day, latest: day) }
}
