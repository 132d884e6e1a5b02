// SPDX-License-Identifier: Apache-2.0

/// The pages of a database file as its last confirmed write left them: those in the log beside it
/// stand over those in the file. Reads only, and nothing but bytes, so that no damage stops it.
final class PageFile {
  private let file: PrivateFile
  private let log: PrivateFile?
  private let logged: [Int: Int]
  let pageSize: Int
  /// What of each page is in use.
  let usable: Int
  let count: Int

  init(_ path: String) throws {
    file = try PrivateFile(reading: path)
    let header = try file.read(100)
    let isWhole = header.count == 100 && header.starts(with: Array("SQLite format 3\0".utf8))
    let size = isWhole ? Int(header[16]) << 8 | Int(header[17]) : 4096
    // Every store has pages of 4096 with 32 kept free; a damaged header says nothing else.
    let isPower = size == 1 || size >= 512 && size & (size - 1) == 0
    pageSize = isPower ? (size == 1 ? 65_536 : size) : 4096
    usable = pageSize - (isWhole && header[20] <= 64 ? Int(header[20]) : 32)
    log = try? PrivateFile(reading: path + "-wal")
    logged = try log.map { try WriteAheadLog.pages(in: $0) } ?? [:]
    count = max(file.size / pageSize, logged.keys.max() ?? 0)
  }

  /// Pages are numbered from 1.
  func page(_ number: Int) -> [UInt8]? {
    guard number >= 1, number <= count else { return nil }
    let (source, place) = logged[number].map { (log, $0) } ?? (file, (number - 1) * pageSize)
    guard let source, let bytes = try? source.read(pageSize, at: place), bytes.count == pageSize
    else { return nil }
    return bytes
  }
}

/// The log of a database (SQLite's file format, section 4): frames that count up to the last
/// confirmed one whose sums hold.
private enum WriteAheadLog {
  static func pages(in log: PrivateFile) throws -> [Int: Int] {
    let header = try log.read(32, at: 0)
    guard header.count == 32, number(header, 0) >> 1 == 0x377F_0682 >> 1 else { return [:] }
    let isBig = header[3] & 1 == 1
    let size = number(header, 8)
    var sum = Sum(isBig: isBig)
    sum.add(header[0..<24])
    guard size >= 512, size <= 65_536, sum.is(header, at: 24) else { return [:] }
    var (pages, pending): ([Int: Int], [Int: Int]) = ([:], [:])
    var place = 32
    while true {
      let frame = try log.read(24 + size, at: place)
      guard frame.count == 24 + size, frame[8..<16].elementsEqual(header[16..<24]) else { break }
      sum.add(frame[0..<8])
      sum.add(frame[24...])
      guard sum.is(frame, at: 16) else { break }
      pending[number(frame, 0)] = place + 24
      if number(frame, 4) != 0 {
        pages.merge(pending) { $1 }
        pending = [:]
      }
      place += frame.count
    }
    return pages
  }

  static func number(_ bytes: [UInt8], _ place: Int) -> Int {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  private struct Sum {
    let isBig: Bool
    private var (first, second): (UInt32, UInt32) = (0, 0)

    init(isBig: Bool) { self.isBig = isBig }

    mutating func add(_ bytes: ArraySlice<UInt8>) {
      var place = bytes.startIndex
      while place + 8 <= bytes.endIndex {
        first = first &+ word(bytes, place) &+ second
        second = second &+ word(bytes, place + 4) &+ first
        place += 8
      }
    }

    private func word(_ bytes: ArraySlice<UInt8>, _ place: Int) -> UInt32 {
      (0..<4).reduce(0) { word, index in
        word | UInt32(bytes[place + index]) << UInt32(8 * (isBig ? 3 - index : index))
      }
    }

    func `is`(_ bytes: [UInt8], at place: Int) -> Bool {
      WriteAheadLog.number(bytes, place) == Int(first)
        && WriteAheadLog.number(bytes, place + 4) == Int(second)
    }
  }
}
