// SPDX-License-Identifier: Apache-2.0

/// Words that are being found in a list, from its cursor on and round.
struct Finding: Hashable, Sendable {
  let words: [String]

  init(_ text: String) { words = text.lowercased().split(separator: " ").map(String.init) }

  /// Whether a text has all the words.
  func isIn(_ text: String) -> Bool {
    let text = text.lowercased()
    return words.allSatisfy(text.contains)
  }

  /// The next place that has them, up or down from one; nil where none has.
  ///
  /// - Parameter offset: 0 where the place it begins at counts.
  func next(
    from place: Int, step: Int, offset: Int, of count: Int, has: (Int) -> Bool
  ) -> Int? {
    guard !words.isEmpty, count > 0 else { return nil }
    return (offset..<(count + offset)).lazy
      .map { ((place + $0 * step) % count + count) % count }.first(where: has)
  }
}
