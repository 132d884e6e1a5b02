// SPDX-License-Identifier: Apache-2.0

/// What a mouse can say.
package enum Pointer: Hashable, Sendable {
  package enum Turn: Hashable, Sendable { case up, down }

  case pressed(Point)
  /// A notch of the wheel, with the pointer over a place.
  case wheel(Turn, Point)
}

/// An area of the screen, and the keys that pointing at it stands for: a mouse never does what the
/// keyboard cannot.
package struct PointerTarget: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Something with a focus of its own; the wheel over it turns there too.
    case place
    /// A line of what has the focus, or would have it after the keys of its place.
    case line
    /// A word that stands for its key.
    case word
  }

  let area: Rect
  let keys: [Key]
  let kind: Kind
}

extension CellBuffer {
  /// Says which keys an area stands for.
  package mutating func offer(_ keys: [Key], in area: Rect, as kind: PointerTarget.Kind) {
    targets.append(PointerTarget(area: area, keys: keys, kind: kind))
  }

  /// What was drawn so far is behind something else.
  package mutating func withdrawTargets() { targets = [] }
}

extension [PointerTarget] {
  /// Lines that a notch of the wheel moves by.
  private static let notch = 3

  /// The keys that stand for what a mouse did; none where it did nothing of use.
  package func keys(for pointer: Pointer) -> [Key] {
    switch pointer {
    case .pressed(let point): filter { $0.area.contains(point) }.flatMap(\.keys)
    case .wheel(let turn, let point):
      filter { $0.kind == .place && $0.area.contains(point) }.flatMap(\.keys)
        + Array<Key>(repeating: turn == .up ? .up : .down, count: Self.notch)
    }
  }
}
