// SPDX-License-Identifier: Apache-2.0

import TerminalUI

/// A mouse presses the keys of what it points at, where that can do no harm.
extension DashboardState {
  /// Nothing while the screen is blank or too small, nor where something is typed or decided: a
  /// form keeps what was chosen in it, and only a key takes a message away.
  mutating func point(_ pointer: Pointer) -> [Effect] {
    guard !isBlank, !isLocked, !isTooSmall, overlays.last?.takesPointer != false else { return [] }
    return targets.keys(for: pointer).flatMap { update(.keyPressed($0)) }
  }
}

extension Overlay {
  /// Whether what lies on top is looked at and chosen from.
  fileprivate var takesPointer: Bool {
    switch self {
    case .help, .palette, .viewpoint, .entry, .detail, .prompt, .registers, .search, .record,
      .samePeople:
      true
    case .filters(let filters): filters.naming == nil
    case .day, .filter, .find, .form, .meetingSetup, .copy, .trouble: false
    }
  }
}
