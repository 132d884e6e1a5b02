// SPDX-License-Identifier: Apache-2.0

extension Int {
  /// "1 entry", "3 entries"; the noun in the singular.
  public func counted(_ noun: String) -> String {
    let plural = noun.hasSuffix("y") && !noun.hasSuffix("ay") ? "\(noun.dropLast())ies" : "\(noun)s"
    return "\(self) \(self == 1 ? noun : plural)"
  }
}
