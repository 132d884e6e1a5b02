// SPDX-License-Identifier: Apache-2.0

/// What somebody may have meant by a word that is on no list.
enum Spelling {
  /// After so many problems of one document nobody reads hints, and they take time.
  static let mostHints = 100

  /// The nearest word, where one is near enough to be a slip of the hand.
  static func nearest(to word: String, in words: some Sequence<String>) -> String? {
    let slip = letters(word)
    let allowed = slip.count < 4 ? 1 : max(2, slip.count / 3)
    return
      words
      .map { (word: $0, distance: distance(slip, letters($0))) }
      .filter { $0.distance <= allowed }
      .min { ($0.distance, $0.word) < ($1.distance, $1.word) }?
      .word
  }

  /// ` (nearest: police)`, or nothing.
  static func hint(for word: String, in words: some Sequence<String>) -> String {
    nearest(to: word, in: words).map { " (nearest: \($0))" } ?? ""
  }

  private static func letters(_ word: String) -> [Unicode.Scalar] {
    Array(word.prefix(64).lowercased().unicodeScalars.prefix(64))
  }

  /// Letters put in, left out, changed, or swapped with their neighbour.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var before: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var next = [row + 1]
      for (column, other) in right.enumerated() {
        var best = min(last[column + 1] + 1, next[column] + 1)
        best = min(best, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, before[column - 1] + 1)
        }
        next.append(best)
      }
      (before, last) = (last, next)
    }
    return last[right.count]
  }
}
