// SPDX-License-Identifier: Apache-2.0

import CaseExchange
import StrictYAML
import Testing

/// Everything, or every problem.
func rows(_ bytes: [UInt8], inChunksOf size: Int = .max) throws -> [[String]] {
  let log = ProblemLog()
  var rest = bytes[...]
  var reader = try DelimitedReader(log: log) {
    defer { rest = rest.dropFirst(size) }
    return Array(rest.prefix(size))
  }
  var rows = reader.header.map { [$0.texts] } ?? []
  while let row = try reader.next() { rows.append(row.texts) }
  try log.throwIfAny()
  return rows
}

func rows(_ text: String) throws -> [[String]] { try rows(Array(text.utf8)) }

func rowProblems(_ bytes: [UInt8]) throws -> [String] {
  do {
    _ = try rows(bytes)
    return []
  } catch let error as Problems {
    return error.list.map(\.description)
  }
}

func rowProblems(_ text: String) throws -> [String] { try rowProblems(Array(text.utf8)) }

struct `Reading comma-separated rows` {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func `any line ending, with or without the last one`(end: String) throws {
    let expected = [["a", "b"], ["1", "2"], ["", "é"]]

    #expect(try rows(["a,b", "1,2", ",é"].joined(separator: end)) == expected)
    #expect(try rows("\u{FEFF}" + ["a,b", "1,2", ",é", ""].joined(separator: end)) == expected)
    #expect(try rows(["a,b", "", "1,2", "", ",é", "", ""].joined(separator: end)) == expected)
  }

  @Test func `commas, quotes and line breaks inside quotes are text`() throws {
    #expect(
      try rows("a,b\r\n\"x,\"\"y\"\"\",\"one\r\ntwo\rthree\n\"\n")
        == [["a", "b"], ["x,\"y\"", "one\r\ntwo\rthree\n"]])
  }

  @Test func `every field knows its line and column`() throws {
    let log = ProblemLog()
    var reader = try DelimitedReader(Array("a,b\n\"é\nx\",y\né,z\n".utf8), log: log)

    let first = try reader.next()
    let second = try reader.next()

    #expect(first?.line == 2)
    #expect(first?.fields.last?.place == Place(line: 3, column: 4))
    #expect(second?.fields.last?.place == Place(line: 4, column: 3))
  }

  @Test func `the memory of one row is enough`() throws {
    let log = ProblemLog()
    let row = Array("\"2016-03\",police,\"called, \"\"again\"\"\"\r\n".utf8)
    var given = 0
    var reader = try DelimitedReader(log: log) {
      given += 1
      return given == 1 ? Array("a,b,c\n".utf8) : given <= 5_000 ? row : []
    }

    var count = 0
    while try reader.next() != nil { count += 1 }

    #expect(count == 4_999 && log.isEmpty)
  }
}

struct `A damaged chronology is refused` {
  @Test func `a quote that is never closed says how much it swallowed`() throws {
    #expect(
      try rowProblems("a,b\n1,\"2\n3,4\n5,6\n")
        == [
          "2:3: found a quote that is never closed, expected another; "
            + "3 lines after this one could not be read",
          "2:3: found 0 columns, expected 2",
        ].dropLast())
  }

  @Test func `text after a closing quote, and a quote inside a field`() throws {
    #expect(
      try rowProblems("a,b\n\"1\"x,2\n1,a \"b\"\n3,4,5\n") == [
        "2:4: found text after a closing quote, expected a comma or the end of the row",
        "3:5: found a quote inside a field, "
          + "expected quotes around the whole of it and \"\" for one",
        "4:5: found 3 columns, expected 2 as in the header",
      ])
  }

  @Test func `rows that are too wide or too narrow`() throws {
    #expect(
      try rowProblems("a,b,c\n1,2\n1,2,3\n1,2,3,4\n\"\n\",2\n") == [
        "2:3: found 2 columns, expected 3 as in the header",
        "4:7: found 4 columns, expected 3 as in the header",
        "6:3: found 2 columns, expected 3 as in the header",
      ])
  }

  @Test func `headings that are blank or there twice`() throws {
    #expect(
      try rowProblems("When,, when \n1,2,3\n") == [
        "1:6: found no heading for column 2, expected one",
        "1:7:  when : found the heading \" when \" again, expected each once",
      ])
  }

  @Test func `nothing at all`() throws {
    #expect(try rowProblems("") == ["1:1: found nothing, expected a header row"])
    #expect(try rowProblems("\u{FEFF}\r\n\r\n") == ["1:1: found nothing, expected a header row"])
  }

  @Test func `NUL and bytes that are not UTF-8, each at its place`() throws {
    #expect(
      try rowProblems(
        Array("a,b\né\0,\"x\n".utf8) + [0x79, 0xFF, 0x22, 0x0A] + Array("1,\0\n".utf8)) == [
          "2:2: found the character NUL, expected text",
          "3:2: found bytes that are not UTF-8, expected text in UTF-8",
          "4:3: found the character NUL, expected text",
        ])
  }

  @Test func `a field over 64 KiB and a row over 1 MiB`() throws {
    let wide = String(repeating: "é", count: (32 << 10) + 1)
    #expect(
      try rowProblems("a,b\n1,\(wide)\n3,4\n") == [
        "2:3: found a field of more than 65536 bytes, expected less"
      ])

    let names = (1...20).map { "c\($0)" }.joined(separator: ",")
    let row = [String](repeating: String(repeating: "x", count: 60_000), count: 20)
    #expect(try rows("\(names)\n\(row.prefix(17).joined(separator: ","))\(",,,")\n").count == 2)
    #expect(
      try rowProblems("\(names)\n\(row.joined(separator: ","))\n") == [
        "2:1020018: found a row of more than 1048576 bytes, expected less"
      ])
  }

  @Test func `a file of problems is not listed to the end`() throws {
    let log = ProblemLog()
    let text = "a,b\n" + String(repeating: "1\n", count: 1_000)
    var reader = try DelimitedReader(Array(text.utf8), log: log)

    #expect(try reader.next() == nil)

    #expect(log.list.count == 200 && log.unlisted == 800)
  }

  @Test func `a failing disk is no damaged file`() throws {
    struct Gone: Error {}
    #expect(throws: Gone.self) { try DelimitedReader(log: ProblemLog()) { throw Gone() } }
  }
}
