// SPDX-License-Identifier: Apache-2.0

import CaseExchange
import CaseModel
import Testing

struct `A hostile case document` {
  @Test func `with anchors that explode is refused at the first`() {
    let bomb = "caseboard: 1\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"

    #expect(problems(bomb).first == "2:4: found the anchor &a, expected none")
  }

  @Test func `with endless nesting is refused`() {
    let deep = "caseboard: 1\ncase: " + String(repeating: "[", count: 100_000)

    #expect(
      problems(deep) == ["2:8: found more than 32 levels inside each other, expected 32 at most"])
  }

  @Test func `of 200 MB is refused before it is read`() {
    var bytes = Array("caseboard: 1\ncase: {id: a, label: ".utf8)
    bytes += [UInt8](repeating: UInt8(ascii: "x"), count: 200 << 20)

    #expect(
      problems(bytes) == [
        "1:1: found a file of 209715234 bytes, expected at most 67108864"
      ])
  }

  @Test func `with a text over a mebibyte is refused`() {
    let text = "caseboard: 1\ncase:\n  id: a\n  label: " + String(repeating: "x", count: 1 << 20)

    #expect(
      problems(text + "x\n") == [
        "4:10: found a text of 1048577 bytes, expected at most 1048576"
      ])
    #expect(problems(text + "\n") == [])
  }

  @Test func `with a NUL is refused`() {
    #expect(
      problems("caseboard: 1\ncase: {id: a, label: \"A\0B\"}\n") == [
        "2:24: found the character U+0, expected text"
      ])
    #expect(
      problems("caseboard: 1\ncase: {id: a, label: \"A\\0B\"}\n") == [
        "2:22: found the character NUL, expected text"
      ])
  }

  @Test func `that is not UTF-8 is refused`() {
    #expect(
      problems(Array("caseboard: 1\ncase: {id: a, label: A".utf8) + [0xFF]) == [
        "2:23: found bytes that are not UTF-8, expected text in UTF-8"
      ])
  }

  @Test func `with a byte order mark or CRLF is read all the same`() {
    let text = "caseboard: 1\ncase: {id: a, label: A}\n"

    #expect(problems("\u{FEFF}" + text) == [])
    #expect(problems(text.replacing("\n", with: "\r\n")) == [])
  }

  @Test func `with a key twice is refused`() {
    #expect(
      problems("caseboard: 1\ncase: {id: a, label: A, id: b}\n") == [
        "2:8: found \"id\" again further down in the same group, expected each field once"
      ])
  }

  @Test func `has no more than a short token of it repeated`() {
    let text = "caseboard: 1\ncase: {id: \"\(String(repeating: "secret ", count: 9))\"}\n"

    #expect(
      problems(text).last?.contains(
        "found \"secret secret secret secret secret secre…\", expected an id") == true)
  }
}

struct `A hostile chronology` {
  @Test func `of one endless cell is refused in the memory of one row`() throws {
    var bytes = Array("when,agency,summary\n2016,hv,\"".utf8)
    bytes += [UInt8](repeating: UInt8(ascii: "x"), count: 20 << 20)

    #expect(
      try lines(bytes) == [
        "2:9: found a row of more than 1048576 bytes, expected less",
        "2:9: found a quote that is never closed, expected another; "
          + "0 lines after this one could not be read",
        "2:9: found a field of more than 65536 bytes, expected less",
      ])
  }

  @Test func `with an open quote is refused`() throws {
    #expect(
      try lines(Array("when,agency,summary\n2016,hv,\"Seen\n".utf8)) == [
        "2:9: found a quote that is never closed, expected another; "
          + "1 line after this one could not be read"
      ])
  }

  @Test func `with a NUL is refused`() throws {
    #expect(
      try lines(Array("when,agency,summary\n2016,hv,Se\0en\n".utf8)) == [
        "2:11: found the character NUL, expected text"
      ])
  }

  @Test func `that is not UTF-8 is refused`() throws {
    #expect(
      try lines(Array("when,agency,summary\n2016,hv,Se".utf8) + [0xFF, 0x0A]) == [
        "2:11: found bytes that are not UTF-8, expected text in UTF-8"
      ])
  }

  @Test(arguments: ["\n", "\r\n"])
  func `with a byte order mark and either line end is read`(end: String) throws {
    let text = "\u{FEFF}when,agency,summary\n2016,hv,Seen\n".replacing("\n", with: end)

    #expect(
      try lines(Array(text.utf8)) == [])
  }

  @Test func `that gives an id twice or an adult's word to a child is refused`() throws {
    let text = """
      id,when,agency,summary,kind,children,outcome
      A1,2016,hv,Seen,,,
      A1,2017,hv,Not there,appointment,robin,did-not-attend

      """

    #expect(
      try lines(Array(text.utf8)) == [
        "3:1: id: found the id \"A1\" of an entry again, "
          + "expected an id that no other record of the case has",
        "3:1: outcome: found did-not-attend for \"robin\", who is a child, "
          + "expected was-not-brought (a child under 16 does not choose)",
      ])
  }

  private func lines(_ bytes: [UInt8]) throws -> [String] {
    importer(try read(try Sample.document)).read(bytes, name: "chronology.csv")
      .problems.lines
  }
}
