// SPDX-License-Identifier: Apache-2.0

/// A word of a name as search compares it: small letters without marks, whatever script it was
/// written in; a number without its spaces; a day.
struct NameWord: Hashable, Sendable {
  let text: String

  private init(_ text: String) { self.text = text }

  /// The words of a name: `Zoë O'Brien-Khan` is `zoe`, `obrien`, `khan`.
  static func words(of name: String) -> [NameWord] {
    fold(name).split(separator: " ").map { NameWord(String($0)) }
  }

  /// A telephone number or an identifier, by its digits; `+44` is `0`.
  static func number(_ text: String) -> NameWord? {
    var digits = text.filter { $0.isASCII && $0.isNumber }
    if text.contains("+44"), digits.hasPrefix("44") { digits = "0" + digits.dropFirst(2) }
    if text.contains("+44"), digits.hasPrefix("00") { digits.removeFirst() }
    return digits.count >= fewestDigits ? NameWord("#" + digits) : nil
  }

  /// - Parameter day: as ISO 8601 writes it.
  static func born(_ day: String) -> NameWord { NameWord("@" + day) }

  static let fewestDigits = 6

  var isNumber: Bool { text.hasPrefix("#") }
  var isDay: Bool { text.hasPrefix("@") }

  // MARK: Written otherwise

  /// What another writing of the same word has in common with this one: the word with any one
  /// letter left out (a slip, a swap), its consonants (a transliteration), the end of a number, a
  /// day with its parts swapped or its year off.
  var forms: Set<String> {
    if isNumber { return ["e" + text.suffix(Self.fewestDigits)] }
    if isDay { return Self.forms(ofDay: text.dropFirst()) }
    guard text.count >= 3 else { return [] }
    var forms: Set<String> = ["d" + text]
    for index in text.indices {
      var shorter = text
      shorter.remove(at: index)
      forms.insert("d" + shorter)
    }
    if let bones = skeleton { forms.insert("s" + bones) }
    return forms
  }

  private static func forms(ofDay day: Substring) -> Set<String> {
    let parts = day.split(separator: "-")
    guard parts.count == 3 else { return [] }
    let swapped = [parts[1], parts[2]].sorted().joined(separator: "-")
    return ["m\(parts[0])-\(parts[1])", "y\(parts[1])-\(parts[2])", "x\(parts[0])-\(swapped)"]
  }

  /// Whether this is `other` with a slip: one letter more, fewer or other, or two swapped; two
  /// slips in a long word.
  func isSlip(of other: NameWord) -> Bool {
    let most = min(text.count, other.text.count) >= 8 ? 2 : 1
    return distance(to: other) <= most
  }

  /// Optimal string alignment.
  private func distance(to other: NameWord) -> Int {
    let (left, right) = (Array(text.unicodeScalars), Array(other.text.unicodeScalars))
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var before: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
      var line = [row]
      for column in 1...right.count {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var best = min(last[column] + 1, line[column - 1] + 1, last[column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          best = min(best, before[column - 2] + 1)
        }
        line.append(best)
      }
      (before, last) = (last, line)
    }
    return last[right.count]
  }

  /// The consonants, doubled ones once and those that transliterations exchange alike: `Mohammed`
  /// and `Muhammad` are both `mhmd`. Nil where fewer than two are left; of a word that has no vowel,
  /// and so is nobody's spelling of a name, fewer than three.
  var skeleton: String? {
    var bones = ""
    let fewest = text.contains { "aeiouy".contains($0) } ? 2 : 3
    var letters = text.replacing("ph", with: "f").replacing("ck", with: "k")
    for (pair, single) in [("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("sh", "s")] {
      letters = letters.replacing(pair, with: single)
    }
    for letter in letters {
      let bone: Character? =
        switch letter {
        case "a", "e", "i", "o", "u", "y": nil
        case "c", "q": "k"
        case "z": "s"
        case "w": "v"
        case "j": "y"
        default: letter
        }
      if let bone, bone != bones.last { bones.append(bone) }
    }
    return bones.count >= fewest ? bones : nil
  }

  // MARK: Folding

  /// Small letters without marks or apostrophes, other signs as one blank.
  static func fold(_ name: String) -> String {
    fold(plain: name) ?? fold(marked: name)
  }

  /// The same of plain ASCII, which most names and texts are; nil where it is not.
  private static func fold(plain name: String) -> String? {
    var (bytes, isApart): ([UInt8], Bool) = ([], false)
    bytes.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      switch byte {
      case 0x80...: return nil
      case UInt8(ascii: "'"), UInt8(ascii: "`"): continue
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if isApart, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
        isApart = false
        bytes.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
      default: isApart = true
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func fold(marked name: String) -> String {
    var folded = ""
    for scalar in name.lowercased().unicodeScalars {
      if scalar.isASCII {
        fold(ascii: scalar, into: &folded)
      } else if let letters = Letters.latin[scalar] {
        folded += letters
      } else if scalar.properties.isDiacritic
        || scalar.properties.canonicalCombiningClass != .notReordered
        || "’ʼ‘`´".unicodeScalars.contains(scalar)
      {
        continue
      } else {
        folded.unicodeScalars.append(scalar.properties.isAlphabetic ? scalar : " ")
      }
    }
    return folded.split(separator: " ").joined(separator: " ")
  }

  private static func fold(ascii scalar: Unicode.Scalar, into folded: inout String) {
    switch scalar {
    case "a"..."z", "0"..."9": folded.unicodeScalars.append(scalar)
    case "'", "`": break
    default: folded += " "
    }
  }
}
