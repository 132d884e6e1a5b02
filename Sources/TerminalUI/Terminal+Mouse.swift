// SPDX-License-Identifier: Apache-2.0

import CNcurses

/// The mouse, where somebody asked for it; ncurses itself turns it off on leaving, and on again
/// after a stop.
extension Terminal {
  /// Does nothing on a terminal that has none.
  static func startMouse() {
    // A press counts at once: no waiting for what may become a double click.
    mouseinterval(0)
    mousemask(caseboard_button() | caseboard_wheel_up() | caseboard_wheel_down(), nil)
  }

  /// Presses, drags, motion and their larger coordinates, as after a crash.
  static let mouseOff = "\u{1B}[?1000l\u{1B}[?1002l\u{1B}[?1003l\u{1B}[?1006l"

  /// What the mouse did; nil for what nobody uses.
  static func readMouse() -> Pointer? {
    var event = MEVENT()
    guard getmouse(&event) == OK else { return nil }
    let place = Point(column: Int(event.x), row: Int(event.y))
    if event.bstate & caseboard_button() != 0 { return .pressed(place) }
    if event.bstate & caseboard_wheel_up() != 0 { return .wheel(.up, place) }
    if event.bstate & caseboard_wheel_down() != 0 { return .wheel(.down, place) }
    return nil
  }
}
