// SPDX-License-Identifier: Apache-2.0

/// What came from the terminal, or that nothing did for a while.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  case pointer(Pointer)
  case resized(Size)
  /// Somebody asked to stop for a while from outside (SIGTSTP).
  case suspended
  case resumed
  /// The terminal is gone, or the process was asked to end.
  case ended
  case timeout

  /// Somebody is there.
  package var isTouch: Bool {
    switch self {
    case .key, .pointer: true
    case .resized, .suspended, .resumed, .ended, .timeout: false
    }
  }
}
