// SPDX-License-Identifier: Apache-2.0

/// Text that cannot control a terminal: the only text that the screen, plain output, exports to a
/// terminal and error words accept.
///
/// Control characters, escape sequences, bidi overrides, invisible, private and unassigned
/// characters stand as visible marks. What was stored is untouched; this is a way out, not a filter
/// on the way in.
package struct SafeText: Hashable, Sendable, CustomStringConvertible {
  package let text: String
  /// Whether marks stand for characters that would not have been seen.
  package let hasHiddenCharacters: Bool

  /// One line; a line break or tab becomes a blank.
  package init(_ source: String) {
    self.init(source, marks: .short)
  }

  /// How a dangerous character is shown: one column in a list, `<U+202E>` where there is room.
  package enum Marks: Sendable { case short, full }

  package init(_ source: String, marks: Marks) {
    if SafeText.isPlain(source) {
      text = source
      hasHiddenCharacters = false
      return
    }
    var sanitiser = Sanitiser(marks: marks)
    text = sanitiser.clean(source)
    hasHiddenCharacters = sanitiser.foundHidden
  }

  /// Text already known to be safe.
  init(clean text: String, hasHiddenCharacters: Bool) {
    self.text = text
    self.hasHiddenCharacters = hasHiddenCharacters
  }

  /// The lines of a text that may have several; each safe by itself.
  package static func lines(_ source: String, marks: Marks = .full) -> [SafeText] {
    source.split(omittingEmptySubsequences: false) { $0.isNewline }
      .map { SafeText(String($0), marks: marks) }
  }

  package var description: String { text }
  package var isEmpty: Bool { text.isEmpty }

  package static func + (left: SafeText, right: SafeText) -> SafeText {
    SafeText(
      clean: left.text + right.text,
      hasHiddenCharacters: left.hasHiddenCharacters || right.hasHiddenCharacters)
  }

  /// Printable ASCII needs no further look; that is most of any record.
  private static func isPlain(_ source: String) -> Bool {
    source.utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }
}

extension SafeText: ExpressibleByStringInterpolation {
  package init(stringLiteral literal: String) { self.init(literal) }
}
