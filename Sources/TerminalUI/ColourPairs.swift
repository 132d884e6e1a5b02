// SPDX-License-Identifier: Apache-2.0

import CNcurses

/// ncurses knows colours by numbered pairs; this hands them out as they are first needed.
struct ColourPairs {
  private var known: [Ends: Int32] = [:]

  private struct Ends: Hashable {
    let foreground: Int32
    let background: Int32
  }

  /// The pair of a style; 0, the terminal's own colours, where it has none or no pair is left.
  mutating func pair(of style: Style, depth: ColourDepth) -> Int32 {
    guard depth != .none, style.foreground != nil || style.background != nil else { return 0 }
    let ends = Ends(
      foreground: number(style.foreground, depth), background: number(style.background, depth))
    if let pair = known[ends] { return pair }
    let next = Int32(known.count + 1)
    guard next < caseboard_pairs(),
      init_extended_pair(next, ends.foreground, ends.background) == OK
    else { return 0 }
    known[ends] = next
    return next
  }

  private func number(_ colour: Colour?, _ depth: ColourDepth) -> Int32 {
    guard let colour else { return -1 }
    return switch depth {
    case .none: -1
    case .eight: Int32(colour.eight)
    case .many: Int32(colour.many)
    case .direct: Int32(colour.direct)
    }
  }
}
