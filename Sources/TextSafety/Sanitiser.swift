// SPDX-License-Identifier: Apache-2.0

/// Walks a text scalar by scalar and puts a visible mark where one would act or hide.
struct Sanitiser {
  let marks: SafeText.Marks
  private(set) var foundHidden = false

  init(marks: SafeText.Marks) { self.marks = marks }

  mutating func clean(_ source: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(source.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch verdict(on: scalar, at: index, in: scalars) {
      case .keep: result.append(scalar)
      case .blank: result.append(" ")
      case .mark:
        foundHidden = true
        result.append(contentsOf: mark(for: scalar).unicodeScalars)
      }
    }
    return String(result)
  }

  private enum Verdict { case keep, blank, mark }

  private func verdict(
    on scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]
  ) -> Verdict {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: return .blank
    case 0x20...0x7E: return .keep
    case 0xFE0E, 0xFE0F: return .keep
    case 0x200C, 0x200D: return joins(at: index, in: scalars) ? .keep : .mark
    default: break
    }
    if Sanitiser.isInvisible(scalar) { return .mark }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned: return .mark
    case .lineSeparator, .paragraphSeparator, .spaceSeparator: return .blank
    default: return .keep
    }
  }

  /// Letters that show nothing though their category says letter or mark.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isDefaultIgnorableCodePoint { return true }
    switch scalar.value {
    case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x034F, 0xFFFC, 0xFFF9...0xFFFB: return true
    default: return false
    }
  }

  /// A joiner belongs between letters of scripts that need it, and inside emoji (ruling 32).
  private func joins(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    let before = scalars[..<index].last { !$0.isVariationSelector && !$0.isSkinTone }
    guard let before else { return false }
    let after = scalars[index + 1]
    if scalars[index].value == 0x200D && before.properties.isEmoji && before.value > 0x2000
      && after.properties.isEmoji && after.value > 0x2000
    {
      return true
    }
    return before.needsJoiners && after.needsJoiners
  }

  private func mark(for scalar: Unicode.Scalar) -> String {
    guard marks == .full else { return "\u{FFFD}" }
    let code = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code + ">"
  }
}

extension Unicode.Scalar {
  fileprivate var isVariationSelector: Bool { value == 0xFE0E || value == 0xFE0F }
  fileprivate var isSkinTone: Bool { (0x1F3FB...0x1F3FF).contains(value) }

  /// Scripts in which a joiner changes how letters meet: Arabic and its kin, the Indic scripts.
  fileprivate var needsJoiners: Bool {
    switch value {
    case 0x0600...0x08FF, 0x0900...0x0DFF, 0x0F00...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF,
      0x1800...0x18AF, 0xA840...0xA87F, 0xFB50...0xFDFF, 0xFE70...0xFEFF:
      properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered
        || properties.generalCategory == .nonspacingMark
    default: false
    }
  }
}
