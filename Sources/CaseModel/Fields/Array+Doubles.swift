// SPDX-License-Identifier: Apache-2.0

extension Array where Element: Hashable {
  /// Each once, where it first stands.
  public var removingDoubles: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
