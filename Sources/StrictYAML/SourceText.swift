// SPDX-License-Identifier: Apache-2.0

/// The bytes of a document, proven to be text that YAML allows; without a byte order mark.
struct SourceText {
  let bytes: ArraySlice<UInt8>

  /// Notes what is not allowed, at its line. What comes of it then is not to be used.
  init(_ bytes: [UInt8], limits: YAMLLimits, log: ProblemLog) {
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard bytes.count <= limits.document else {
      log.note(
        at: .start,
        "found a file of \(bytes.count) bytes, expected at most \(limits.document)")
      return
    }
    if String(validating: self.bytes, as: UTF8.self) == nil {
      noteInvalidBytes(log)
    } else {
      noteForbiddenCharacters(log)
    }
  }

  private func noteInvalidBytes(_ log: ProblemLog) {
    var cursor = PlaceCursor()
    var input = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    while true {
      switch parser.parseScalar(from: &input) {
      case .valid(let encoded):
        cursor.pass(Unicode.UTF8.decode(encoded))
      case .error(let length):
        log.note(at: cursor.place, "found bytes that are not UTF-8, expected text in UTF-8")
        for _ in 0..<length { cursor.pass("\u{FFFD}") }
      case .emptyInput:
        return
      }
    }
  }

  private func noteForbiddenCharacters(_ log: ProblemLog) {
    guard bytes.contains(where: SourceText.mayStartForbidden) else { return }
    var cursor = PlaceCursor()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if SourceText.isForbidden(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        log.note(at: cursor.place, "found the character U+\(code), expected text")
      }
      cursor.pass(scalar)
    }
  }

  private static func mayStartForbidden(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09
      || byte == 0x7F || byte == 0xC2 || byte == 0xEF
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
