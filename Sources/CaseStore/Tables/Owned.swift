// SPDX-License-Identifier: Apache-2.0

/// Parts of one kind by their owner, and by what they are to it. Most owners have none, and owners
/// ask in the order of their keys: each finds its own where the one before it stopped.
final class Owned<Part> {
  private var owners: [Int64] = []
  private var groups: [(field: String, parts: [Part])] = []
  /// The first group of the owner that asked last, or of one after it.
  private var next = 0
  private var asked = Int64.min

  /// Parts come in the order of owner and field.
  func add(_ part: Part, to owner: Int64, _ field: String) {
    let last = groups.count - 1
    if last >= 0, owners[last] == owner, groups[last].field == field {
      groups[last].parts.append(part)
    } else {
      owners.append(owner)
      groups.append((field, [part]))
    }
  }

  func of(_ owner: Int64, _ field: String) -> [Part] {
    turn(to: owner)
    var index = next
    while index < owners.count, owners[index] == owner {
      if groups[index].field == field { return groups[index].parts }
      index += 1
    }
    return []
  }

  private func turn(to owner: Int64) {
    if owner < asked { next = 0 }
    asked = owner
    while next < owners.count, owners[next] < owner { next += 1 }
  }
}
