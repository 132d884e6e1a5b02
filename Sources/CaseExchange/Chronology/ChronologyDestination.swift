// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// Where the entries of a chronology go while it is read: a store, a few thousand at a time, or
/// nowhere but a list. What it was given counts only once the whole file was in order.
package struct ChronologyDestination {
  package let add: ([TimelineEntry]) throws -> Void
  /// Whether it was given an entry with this id.
  package let has: (TimelineEntry.ID) throws -> Bool

  package init(
    add: @escaping ([TimelineEntry]) throws -> Void,
    has: @escaping (TimelineEntry.ID) throws -> Bool
  ) {
    self.add = add
    self.has = has
  }
}
