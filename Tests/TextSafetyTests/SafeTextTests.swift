// SPDX-License-Identifier: Apache-2.0

import Testing
import TextSafety

struct `Safe text` {
  @Test(arguments: [
    ("plain", "plain"), ("Zoë 名前", "Zoë 名前"), ("a\u{1B}[2Jb", "a\u{FFFD}[2Jb"),
    ("a\u{7}b", "a\u{FFFD}b"), ("a\u{7F}b", "a\u{FFFD}b"), ("a\u{9B}b", "a\u{FFFD}b"),
    ("a\u{202E}b", "a\u{FFFD}b"), ("a\u{2066}b", "a\u{FFFD}b"), ("a\u{200B}b", "a\u{FFFD}b"),
    ("a\u{FEFF}b", "a\u{FFFD}b"), ("a\u{AD}b", "a\u{FFFD}b"), ("a\u{E0041}b", "a\u{FFFD}b"),
    ("a\u{E000}b", "a\u{FFFD}b"), ("a\u{FFFF}b", "a\u{FFFD}b"), ("a\tb\nc\rd", "a b c d"),
    ("a\u{2028}b", "a b"), ("a\u{200D}b", "a\u{FFFD}b"), ("a\u{061C}b", "a\u{FFFD}b"),
  ])
  func `shows what would act or hide`(source: String, shown: String) {
    #expect(SafeText(source).text == shown)
  }

  @Test func `names a character where there is room`() {
    #expect(SafeText("a\u{202E}b", marks: .full).text == "a<U+202E>b")
    #expect(SafeText("a\u{202E}b").hasHiddenCharacters)
    #expect(!SafeText("Zoë").hasHiddenCharacters)
  }

  @Test func `keeps joiners where a script or an emoji needs them`() {
    for kept in ["👩‍👩‍👧", "می‌خواهم", "क्‍ष"] { #expect(SafeText(kept).text == kept) }
  }

  /// Row A16: no string, however hostile, leaves a character that acts on a terminal.
  @Test func `never lets a control, bidi or invisible character out, in 100,000 strings`() {
    var seed: UInt64 = 7
    func next() -> UInt64 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return seed >> 33
    }
    let hostile: [UInt32] = [
      0x1B, 0x07, 0x9B, 0x202E, 0x2066, 0x200B, 0x200D, 0xFEFF, 0x7F, 0x00, 0x0D, 0x61C, 0xE0001,
    ]
    for _ in 0..<100_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<(next() % 12) {
        let value =
          next() % 2 == 0
          ? hostile[Int(next()) % hostile.count] : UInt32(next() % 0x110000)
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      }
      for scalar in SafeText(String(text)).text.unicodeScalars {
        let category = scalar.properties.generalCategory
        let isJoiner = scalar.value == 0x200C || scalar.value == 0x200D
        if category == .control || (category == .format && !isJoiner)
          || category == .unassigned || category == .privateUse
        {
          Issue.record("U+\(String(scalar.value, radix: 16)) came through")
        }
      }
    }
  }
}
