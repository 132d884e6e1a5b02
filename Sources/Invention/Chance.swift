// SPDX-License-Identifier: Apache-2.0

/// Dice that fall the same way for the same seed: SplitMix64.
struct Chance {
  private var state: UInt64

  /// Dice of their own for each case, so that any case can be made without those before it.
  init(seed: UInt64, case number: Int) {
    state =
      seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(bitPattern: Int64(number)) &* 0xD1B5_4A32_D192_ED03
    _ = next()
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func happens(_ percent: Int) -> Bool { number(1...100) <= percent }

  mutating func one<Element>(of list: [Element]) -> Element { list[number(0...(list.count - 1))] }

  /// Digits of a number that nobody has: the ranges that Ofcom keeps for drama.
  mutating func phone() -> String {
    happens(50)
      ? "07700 900\(number(100...999))"
      : "0\(one(of: ["113", "161", "151", "20"])) 496 0\(number(100...999))"
  }
}
