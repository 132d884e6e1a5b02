// SPDX-License-Identifier: Apache-2.0

import StrictYAML

extension ProblemLog {
  /// `; did you mean "police"?`, or nothing. Nothing either once there are many problems, since hints
  /// take time and nobody reads that many.
  func hint(for word: String, among words: some Sequence<String>) -> String {
    guard list.count < 100 else { return "" }
    return nearest(to: word, among: words).map { "; did you mean \(quoted($0))?" } ?? ""
  }
}
