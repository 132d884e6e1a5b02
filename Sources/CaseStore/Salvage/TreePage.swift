// SPDX-License-Identifier: Apache-2.0

import GRDB

/// One page of a table or an index (SQLite's file format, section 1.6), with every step held against
/// the size of the page: what does not fit is nil, never a crash.
struct TreePage {
  enum Kind: UInt8 {
    case innerIndex = 2
    case innerTable = 5
    case leafIndex = 10
    case leafTable = 13
  }

  /// A row: its number, which an index does not have, and its values.
  struct Row {
    let id: Int64
    let values: [DatabaseValue]
  }

  let kind: Kind
  private let bytes: [UInt8]
  private let start: Int
  private let file: PageFile
  let cellCount: Int

  init?(_ number: Int, of file: PageFile) {
    guard let bytes = file.page(number) else { return nil }
    let start = number == 1 ? 100 : 0
    guard let kind = Kind(rawValue: bytes[start]) else { return nil }
    cellCount = Int(bytes[start + 3]) << 8 | Int(bytes[start + 4])
    guard start + 12 + 2 * cellCount <= file.usable else { return nil }
    (self.bytes, self.start, self.kind, self.file) = (bytes, start, kind, file)
  }

  private var isInner: Bool { kind == .innerIndex || kind == .innerTable }

  private func place(of cell: Int) -> Int {
    let pointer = start + (isInner ? 12 : 8) + 2 * cell
    return Int(bytes[pointer]) << 8 | Int(bytes[pointer + 1])
  }

  /// The pages below; none for a leaf.
  var children: [Int] {
    guard isInner else { return [] }
    return (0..<cellCount).compactMap { number(at: place(of: $0)) }
      + [number(at: start + 8)].compactMap(\.self)
  }

  /// Every row; nil for one that cannot be read.
  var rows: [Row?] { kind == .innerTable ? [] : (0..<cellCount).map { row($0) } }

  private func row(_ cell: Int) -> Row? {
    var place = place(of: cell) + (kind == .innerIndex ? 4 : 0)
    guard let size = Self.varint(bytes, &place), size >= 0, size < 1 << 30 else { return nil }
    var id: Int64 = 0
    if kind == .leafTable {
      guard let number = Self.varint(bytes, &place) else { return nil }
      id = number
    }
    guard let payload = payload(Int(size), at: place), let values = Self.values(payload) else {
      return nil
    }
    return Row(id: id, values: values)
  }

  private func number(at place: Int) -> Int? {
    guard place >= 0, place + 4 <= bytes.count else { return nil }
    return bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  /// What of a row stands on this page, and on the pages that it runs over to.
  private func payload(_ size: Int, at place: Int) -> [UInt8]? {
    let usable = file.usable
    let most = kind == .leafTable ? usable - 35 : (usable - 12) * 64 / 255 - 23
    let least = (usable - 12) * 32 / 255 - 23
    let rest = least + (size - least) % (usable - 4)
    let local = size <= most ? size : rest <= most ? rest : least
    guard place + local <= usable else { return nil }
    var payload = Array(bytes[place..<place + local])
    var next = local < size ? number(at: place + local) : 0
    while payload.count < size {
      guard let more = next, more > 0, let page = file.page(more) else { return nil }
      payload += page[4..<min(usable, 4 + size - payload.count)]
      next = page[0..<4].reduce(0) { $0 << 8 | Int($1) }
    }
    return payload
  }

  private static func varint(_ bytes: [UInt8], _ place: inout Int) -> Int64? {
    var value: UInt64 = 0
    for index in 0..<9 {
      guard place < bytes.count, place >= 0 else { return nil }
      let byte = bytes[place]
      place += 1
      if index == 8 { return Int64(bitPattern: value << 8 | UInt64(byte)) }
      value = value << 7 | UInt64(byte & 0x7f)
      if byte < 0x80 { break }
    }
    return Int64(bitPattern: value)
  }

  private static func values(_ payload: [UInt8]) -> [DatabaseValue]? {
    var place = 0
    guard let size = varint(payload, &place), size >= 1, size <= payload.count else { return nil }
    var values: [DatabaseValue] = []
    var content = Int(size)
    while place < size {
      guard let kind = varint(payload, &place), kind >= 0,
        let value = value(payload, kind, &content)
      else { return nil }
      values.append(value)
    }
    return content == payload.count ? values : nil
  }

  private static func value(
    _ payload: [UInt8], _ kind: Int64, _ place: inout Int
  ) -> DatabaseValue? {
    let counts = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]
    guard kind != 10, kind != 11 else { return nil }
    let count = kind >= 12 ? Int((kind - 12) / 2) : counts[Int(kind)]
    guard count <= payload.count - place else { return nil }
    let bytes = payload[place..<place + count]
    place += count
    switch kind {
    case 0: return .null
    case 7:
      return Double(bitPattern: bytes.reduce(0) { $0 << 8 | UInt64($1) }).databaseValue
    case 8, 9: return (kind - 8).databaseValue
    case 1...6:
      let sign: Int64 = (bytes.first ?? 0) & 0x80 == 0 ? 0 : -1
      return bytes.reduce(sign) { $0 << 8 | Int64($1) }.databaseValue
    default:
      if kind.isMultiple(of: 2) { return nil }
      return String(validating: bytes, as: UTF8.self)?.databaseValue
    }
  }
}
