// SPDX-License-Identifier: Apache-2.0

package import TerminalUI

/// The outside world as the loop needs it: a screen, keys, and someone to perform effects.
package protocol Outside: ~Copyable {
  mutating func present(_ buffer: CellBuffer, _ theme: ColourTheme)
  mutating func nextEvent(milliseconds: Int32) -> TerminalEvent
  /// Performs an effect and says what came of it.
  mutating func perform(_ effect: Effect) -> [Message]
  /// Whether another process has written since the last time this was asked.
  mutating func hasChanged() -> Bool
}

/// Draw, wait, update, perform: one thread, no state of its own.
package enum Loop {
  /// How often the store is asked whether someone else wrote, in milliseconds (ruling 46).
  static let patience: Int32 = 1_000

  /// Runs until the person leaves or the terminal is gone.
  package static func run<World: Outside & ~Copyable>(
    _ state: inout DashboardState, in world: inout World, opening first: [Effect]
  ) {
    var effects = first
    while true {
      world.present(state.view(), ColourTheme(state.theme))
      while !effects.isEmpty {
        let effect = effects.removeFirst()
        if effect == .quit { return }
        for message in world.perform(effect) { effects += state.update(message) }
        world.present(state.view(), ColourTheme(state.theme))
      }
      guard let message = next(in: &world) else { return }
      effects = message.flatMap { state.update($0) }
    }
  }

  /// What happened next: nil where it is over, nothing where nothing did.
  private static func next<World: Outside & ~Copyable>(in world: inout World) -> [Message]? {
    switch world.nextEvent(milliseconds: patience) {
    case .key(let key): [.keyPressed(key)]
    case .resized(let size): [.resized(size)]
    case .resumed: [.resumed]
    case .suspended: world.perform(.suspend)
    case .ended: nil
    case .timeout: world.hasChanged() ? [.storeChanged] : []
    }
  }
}
