// SPDX-License-Identifier: Apache-2.0

import StrictYAML

/// Something wrong with a value, before anybody has looked up its line.
package struct Finding: Hashable, Sendable {
  package let path: FieldPath
  package let message: String
}

/// What is found among the values of a case, up to a number that nobody reads to the end.
struct FindingList {
  private(set) var findings: [Finding] = []

  mutating func add(_ path: FieldPath, _ message: String) {
    if findings.count < 1_000 { findings.append(Finding(path: path, message: message)) }
  }

  /// `; did you mean "police"?`, or nothing.
  func hint(for word: String, among words: some Collection<String>) -> String {
    // Over the ids of a large case a hint takes as long as reading thousands of rows.
    guard findings.count < (words.count > 2_000 ? 2 : 100) else { return "" }
    return nearest(to: word, among: words).map { "; did you mean \(quoted($0))?" } ?? ""
  }
}
