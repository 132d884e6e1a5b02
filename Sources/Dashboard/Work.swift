// SPDX-License-Identifier: Apache-2.0

import TerminalUI

/// What is still wanted of the world, in order. While another process holds the store the first of
/// it is tried again, between keys, for ten seconds (ruling 37).
struct Work {
  /// Between two tries, in seconds; SQLite itself waits a little in each.
  static let pause = 0.1
  static let patience = 10.0

  private var effects: [Effect] = []
  /// When the first effect was found to have to wait.
  private var waitingSince: Double?

  var isWaiting: Bool { waitingSince != nil }

  /// The same thing asked for twice while it waits is done once.
  mutating func add(_ wanted: [Effect]) {
    effects += isWaiting ? wanted.filter { !effects.contains($0) } : wanted
  }

  /// Does what can be done now; false where the person left.
  mutating func perform<World: Outside & ~Copyable>(
    _ state: inout DashboardState, in world: inout World
  ) -> Bool {
    // Nobody waits for the store in order to leave, or to stop for a while.
    if isWaiting, !effects.contains(where: \.writesRecord), effects.contains(.quit) { return false }
    if isWaiting, let index = effects.firstIndex(of: .suspend) {
      take(world.perform(effects.remove(at: index)), &state)
    }
    while let effect = effects.first {
      if effect == .quit { return false }
      let messages = world.perform(effect)
      guard !mustWait(effect, messages, &state, now: world.seconds) else { return true }
      effects.removeFirst()
      take(messages, &state)
      world.present(state.view(), ColourTheme(state.theme))
    }
    return true
  }

  private mutating func take(_ messages: [Message], _ state: inout DashboardState) {
    for message in messages { effects += state.update(message) }
  }

  private mutating func mustWait(
    _ effect: Effect, _ messages: [Message], _ state: inout DashboardState, now: Double
  ) -> Bool {
    let since = waitingSince ?? now
    if case .failed(let trouble)? = messages.first, trouble.mayPass, now - since < Self.patience {
      waitingSince = since
      _ = state.update(.waiting(effect))
      return true
    }
    if isWaiting {
      waitingSince = nil
      _ = state.update(.waiting(nil))
    }
    return false
  }
}
