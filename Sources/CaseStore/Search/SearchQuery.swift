// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// What somebody typed, as words, numbers and days. Signs are only signs: nothing in it is syntax.
struct SearchQuery {
  /// Words beyond this many are left out, so that a long text is no burden.
  static let mostTerms = 20
  /// Longer than any name; the rest of a word is left out.
  private static let longestTerm = 64
  /// What is looked at of a text that was pasted by mistake.
  private static let longestQuery = 2_000

  /// Each has to be found in the names of one case.
  private(set) var names: [NameWord] = []
  /// Each has to begin a word of one text.
  private(set) var texts: [String] = []

  init(_ typed: String, today: Day) {
    let pieces = typed.prefix(Self.longestQuery).split(whereSeparator: \.isWhitespace)
    texts = pieces.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
      .prefix(Self.mostTerms).map { String($0.prefix(Self.longestTerm)) }
    var digits = ""
    for piece in pieces.map(String.init) {
      if Self.isPartOfNumber(piece) {
        digits += piece
        continue
      }
      takeNumber(&digits)
      if let day = Self.day(piece, today: today) {
        names.append(NameWord.born(day.description))
      } else {
        names += NameWord.words(of: String(piece.prefix(Self.longestTerm)))
      }
    }
    takeNumber(&digits)
    names = Array(names.prefix(Self.mostTerms))
  }

  /// Digits with the signs people put into telephone numbers.
  private static func isPartOfNumber(_ piece: String) -> Bool {
    piece.contains(where: \.isNumber) && !piece.contains("/")
      && piece.allSatisfy { $0.isASCII && ($0.isNumber || "+()-.".contains($0)) }
      && piece.split(whereSeparator: { "-.".contains($0) }).count != 3
  }

  private mutating func takeNumber(_ digits: inout String) {
    guard !digits.isEmpty else { return }
    names += NameWord.number(digits).map { [$0] } ?? NameWord.words(of: digits)
    digits = ""
  }

  /// `12/4/2019`, `12.4.19` or `2019-04-12`.
  private static func day(_ piece: String, today: Day) -> Day? {
    guard piece.split(whereSeparator: { "/.-".contains($0) }).count == 3,
      piece.allSatisfy({ $0.isNumber || "/.-".contains($0) }),
      let bounds = (try? When(typed: piece, today: today))?.bounds
    else { return nil }
    return bounds.earliest == bounds.latest ? bounds.earliest : nil
  }
}
