// SPDX-License-Identifier: Apache-2.0

package import TerminalUI

/// The outside world as the loop needs it: a screen, keys, a clock, and someone to perform effects.
package protocol Outside: ~Copyable {
  mutating func present(_ buffer: CellBuffer, _ theme: ColourTheme)
  mutating func nextEvent(milliseconds: Int32) -> TerminalEvent
  /// Performs an effect and says what came of it.
  mutating func perform(_ effect: Effect) -> [Message]
  /// Whether another process has written since the last time this was asked.
  mutating func hasChanged() -> Bool
  /// Seconds that never go back, and go on while the machine sleeps.
  var seconds: Double { get }
}

/// Draw, wait, update, perform: one thread, no state of its own.
package enum Loop {
  /// How often the store is asked whether someone else wrote, in seconds (ruling 46).
  static let watch = 1.0

  /// Runs until the person leaves or the terminal is gone.
  package static func run<World: Outside & ~Copyable>(
    _ state: inout DashboardState, in world: inout World, opening first: [Effect]
  ) {
    var work = Work()
    var (touched, watched) = (world.seconds, world.seconds)
    // A second in which nothing happens is not drawn again: that would be all that idling costs.
    var isStale = true
    work.add(first)
    while true {
      if isStale { world.present(state.view(), ColourTheme(state.theme)) }
      guard work.perform(&state, in: &world) else { return }
      let lockedIn = Double(state.secondsToLock) - (world.seconds - touched)
      let longest = min(watch, state.pause ?? watch, lockedIn)
      let wait = work.isWaiting ? Work.pause : max(0.01, longest)
      let event = world.nextEvent(milliseconds: Int32((wait * 1_000).rounded(.up)))
      if event == .ended || event == .suspended {
        work.add(state.update(.ending))
        guard work.perform(&state, in: &world), event != .ended else { return }
      }
      isStale = event != .timeout || state.pause != nil || work.isWaiting
      if event == .timeout, state.pause != nil { work.add(state.update(.settled)) }
      for message in messages(of: event, in: &world) { work.add(state.update(message)) }
      let now = world.seconds
      if event.isTouch { touched = now }
      if now - touched >= Double(state.secondsToLock) {
        touched = now
        isStale = true
        work.add(state.update(.leftAlone))
      }
      // Asked by the clock and not in a pause: somebody may be typing all the time.
      if now - watched >= watch, !work.isWaiting {
        watched = now
        work.add(state.update(.secondPassed))
        if world.hasChanged() { work.add(state.update(.storeChanged)) }
      }
    }
  }

  private static func messages<World: Outside & ~Copyable>(
    of event: TerminalEvent, in world: inout World
  ) -> [Message] {
    switch event {
    case .key(let key): [.keyPressed(key)]
    case .pointer(let pointer): [.pointed(pointer)]
    case .resized(let size): [.resized(size)]
    case .resumed: [.resumed]
    case .suspended: world.perform(.suspend)
    case .ended, .timeout: []
    }
  }
}
