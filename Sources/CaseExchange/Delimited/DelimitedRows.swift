// SPDX-License-Identifier: Apache-2.0

import StrictYAML

/// The rows of a file, whatever stands in them.
struct DelimitedRows {
  /// How many fields a row has to have; nil before the header is known.
  var width: Int?
  private var input: DelimitedInput
  private let limits: DelimitedLimits
  private let log: ProblemLog

  // The row being read.
  private var fields: [DelimitedRow.Field] = []
  private var bytes: [UInt8] = []
  private var size = 0
  private var start = Place.start
  private var isBroken = false

  private enum Ending { case field, row, file }

  init(_ input: DelimitedInput, limits: DelimitedLimits, log: ProblemLog) throws {
    self.input = input
    self.limits = limits
    self.log = log
    try self.input.skipByteOrderMark()
  }

  /// The next row without a problem. A line with nothing on it is no row.
  mutating func next() throws -> DelimitedRow? {
    while try input.peek() != nil {
      fields.removeAll(keepingCapacity: true)
      (size, isBroken) = (0, false)
      while try readField() == .field {}
      let isBlank = fields.count == 1 && size == 0 && width != 1
      if !isBroken, !isBlank { return DelimitedRow(fields: fields) }
      if isBroken, width == nil { return nil }
    }
    return nil
  }

  func accepts(_ row: DelimitedRow) -> Bool {
    guard let width, row.fields.count != width else { return true }
    let few = row.fields.count < width
    let place = few ? row.fields.last?.place : row.fields[width].place
    log.note(
      at: place ?? .start,
      "found \(row.fields.count) columns, expected \(width) as in the header")
    return false
  }

  private mutating func readField() throws -> Ending {
    start = input.place
    bytes.removeAll(keepingCapacity: true)
    let isQuoted = try input.peek() == .quote
    let ending = try isQuoted ? readQuoted() : readPlain()
    if bytes.count > limits.field {
      note(start, "found a field of more than \(limits.field) bytes, expected less")
    } else if let text = String(validating: bytes, as: UTF8.self) {
      fields.append(DelimitedRow.Field(text: text, place: start))
    } else {
      note(invalidPlace(isQuoted), "found bytes that are not UTF-8, expected text in UTF-8")
    }
    return ending
  }

  private mutating func readPlain() throws -> Ending {
    while let byte = try takeRun(inQuotes: false) {
      switch byte {
      case .comma, .carriageReturn, .lineFeed: return try end(at: byte)
      case .quote:
        note(
          input.place,
          "found a quote inside a field, expected quotes around the whole of it and \"\" for one")
        return try skipToEnd()
      default: noteNUL()
      }
    }
    return .file
  }

  private mutating func readQuoted() throws -> Ending {
    input.advance()
    while let byte = try takeRun(inQuotes: true) {
      switch byte {
      case .quote:
        input.advance()
        guard try input.peek() == .quote else { return try endQuoted() }
        input.advance()
        keep([.quote])
      case .carriageReturn, .lineFeed: keep(try input.advanceLine())
      default: noteNUL()
      }
    }
    let swallowed = input.place.line - start.line
    note(
      start,
      "found a quote that is never closed, expected another; "
        + "\(swallowed) \(swallowed == 1 ? "line" : "lines") after this one could not be read")
    return .file
  }

  private mutating func endQuoted() throws -> Ending {
    switch try input.peek() {
    case nil: return .file
    case .comma?, .carriageReturn?, .lineFeed?: return try end(at: input.peek())
    default:
      note(input.place, "found text after a closing quote, expected a comma or the end of the row")
      return try skipToEnd()
    }
  }

  /// Past the rest of a field that is lost anyway.
  private mutating func skipToEnd() throws -> Ending {
    while let byte = try takeRun(inQuotes: false) {
      switch byte {
      case .comma, .carriageReturn, .lineFeed: return try end(at: byte)
      default: input.advance()
      }
    }
    return .file
  }

  private mutating func end(at byte: UInt8?) throws -> Ending {
    size += byte == .comma ? 1 : 0
    if byte == .comma {
      input.advance()
      return .field
    }
    _ = try input.advanceLine()
    return .row
  }
}

// What goes into a row.
extension DelimitedRows {
  /// The byte that ends a run of ordinary ones, or nil at the end of the file.
  private mutating func takeRun(inQuotes: Bool) throws -> UInt8? {
    while let byte = try input.peek() {
      let room = limits.field + 1 - bytes.count
      let count = input.takeRun(inQuotes: inQuotes, into: &bytes, room: room)
      if count == 0 { return byte }
      grow(by: count)
    }
    return nil
  }

  private mutating func keep(_ more: [UInt8]) {
    if bytes.count <= limits.field { bytes += more }
    grow(by: more.count)
  }

  private mutating func grow(by count: Int) {
    let was = size
    size += count
    if was <= limits.row, size > limits.row {
      note(start, "found a row of more than \(limits.row) bytes, expected less")
    }
  }

  private mutating func noteNUL() {
    note(input.place, "found the character NUL, expected text")
    input.advance()
  }

  private mutating func note(_ place: Place, _ message: String) {
    isBroken = true
    log.note(at: place, message)
  }

  private func invalidPlace(_ isQuoted: Bool) -> Place {
    var cursor = PlaceCursor()
    if isQuoted { cursor.pass("\"") }
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    while case .valid(let encoded) = parser.parseScalar(from: &rest) {
      cursor.pass(Unicode.UTF8.decode(encoded))
    }
    let place = cursor.place
    let column = place.line == 1 ? start.column + place.column - 1 : place.column
    return Place(line: start.line + place.line - 1, column: column)
  }
}
