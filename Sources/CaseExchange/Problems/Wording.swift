// SPDX-License-Identifier: Apache-2.0

/// Small words around a noun.
enum Wording {
  /// *a person*, *an entry*.
  static func article(_ noun: String) -> String {
    let words = noun.replacing("-", with: " ")
    return "aeiou".contains(words.first ?? " ") ? "an \(words)" : "a \(words)"
  }
}
