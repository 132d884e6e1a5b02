// SPDX-License-Identifier: Apache-2.0

import StrictYAML

/// Bytes as they come, in chunks, with the place of the next one.
struct DelimitedInput {
  private let more: () throws -> [UInt8]
  private var chunk: [UInt8] = []
  private var index = 0
  private var line = 1
  private var column = 1

  /// An empty chunk is the end.
  init(_ more: @escaping () throws -> [UInt8]) { self.more = more }

  var place: Place { Place(line: line, column: column) }

  mutating func peek() throws -> UInt8? {
    if index == chunk.count {
      chunk = try more()
      index = 0
    }
    return index < chunk.count ? chunk[index] : nil
  }

  /// Goes past one byte that is no line break.
  mutating func advance() {
    column += chunk[index] & 0xC0 == 0x80 ? 0 : 1
    index += 1
  }

  /// Goes past CR, LF or both, and gives what the file has there.
  mutating func advanceLine() throws -> [UInt8] {
    let isReturn = chunk[index] == .carriageReturn
    index += 1
    (line, column) = (line + 1, 1)
    guard isReturn else { return [.lineFeed] }
    guard try peek() == .lineFeed else { return [.carriageReturn] }
    index += 1
    return [.carriageReturn, .lineFeed]
  }

  mutating func skipByteOrderMark() throws {
    for byte: UInt8 in [0xEF, 0xBB, 0xBF] {
      guard try peek() == byte else { return }
      index += 1
    }
  }

  /// Goes past ordinary bytes, up to one that may mean something or the end of what is here.
  mutating func takeRun(inQuotes: Bool, into field: inout [UInt8], room: Int) -> Int {
    let start = index
    var wide = 0
    while index < chunk.count, !isSpecial(chunk[index], inQuotes: inQuotes) {
      wide += chunk[index] & 0xC0 == 0x80 ? 0 : 1
      index += 1
    }
    column += wide
    let kept = min(index - start, max(0, room))
    field.append(contentsOf: chunk[start..<start + kept])
    return index - start
  }

  private func isSpecial(_ byte: UInt8, inQuotes: Bool) -> Bool {
    switch byte {
    case .quote, .lineFeed, .carriageReturn, 0: true
    case .comma: !inQuotes
    default: false
    }
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}
