// SPDX-License-Identifier: Apache-2.0

/// The word most likely meant, or nil where none is near enough to be a slip of the hand.
package func nearest(to word: String, among words: some Sequence<String>) -> String? {
  let slip = letters(of: word)
  let allowed = slip.count < 4 ? 1 : max(2, slip.count / 3)
  return
    words
    .map { (word: $0, distance: editDistance(slip, letters(of: $0))) }
    .filter { $0.distance <= allowed }
    .min { ($0.distance, $0.word) < ($1.distance, $1.word) }?
    .word
}

private func letters(of word: String) -> [Unicode.Scalar] {
  Array(word.prefix(64).lowercased().unicodeScalars.prefix(64))
}

/// Letters put in, left out, changed, or swapped with their neighbour.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
  var before: [Int] = []
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var next = [row + 1]
    for (column, other) in right.enumerated() {
      let changed = last[column] + (letter == other ? 0 : 1)
      var best = min(last[column + 1] + 1, next[column] + 1, changed)
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        best = min(best, before[column - 1] + 1)
      }
      next.append(best)
    }
    (before, last) = (last, next)
  }
  return last[right.count]
}
