// SPDX-License-Identifier: Apache-2.0

import StrictYAML
import Testing

func read(_ text: String) throws(Problems) -> YAMLNode {
  try YAMLDocument(Array(text.utf8)).root
}

func problems(_ text: String) -> [String] { problems(Array(text.utf8)) }

func problems(_ bytes: [UInt8]) -> [String] {
  do throws(Problems) {
    _ = try YAMLDocument(bytes)
    return []
  } catch {
    return error.list.map(\.description)
  }
}

struct `Reading a document` {
  @Test(arguments: ["no", "012", "1e3", "2016-03", "yes", "0x1F", "NULL", "<<", "=", ".inf"])
  func `a plain word is the text it is`(word: String) throws {
    #expect(try read("a: \(word)")["a"] == .text(word))
  }

  @Test func `null, a tilde and nothing are null, and text in quotes`() throws {
    let root = try read("a: null\nb: ~\nc:\nd: 'null'\ne: \"~\"\nf: ''\n")

    #expect(
      root.fields?.map(\.value) == [.null, .null, .null, .text("null"), .text("~"), .text("")])
  }

  @Test func `every node knows where it stands`() throws {
    let root = try read("first: 1\nlist:\n  - é: x\n    b: y\n")

    let second = root["list"]?.items?.first?.fields?.last
    #expect(second?.place == Place(line: 4, column: 5))
    #expect(second?.value.place == Place(line: 4, column: 8))
    #expect(root.place == .start)
  }

  @Test(arguments: ["a", "a: b", "- a", "''", "{}"])
  func `a document of a few bytes is read`(text: String) throws {
    _ = try read(text)
  }

  @Test func `a byte order mark and any line ending are accepted`() throws {
    #expect(try read("\u{FEFF}a: b\r\nc: d\r\n")["c"] == .text("d"))
    #expect(try read("a: b\rc: d\r")["c"]?.place == Place(line: 2, column: 4))
  }

  @Test func `asterisks and ampersands inside text are text`() throws {
    let text = "a: x *y* & z\nb: '*a'\nc: |\n  &a *a\n# *a\nd: \"*a \\uE000\"\n"

    let root = try read(text)

    #expect(root["a"] == .text("x *y* & z"))
    #expect(root["b"] == .text("*a"))
    #expect(root["c"] == .text("&a *a\n"))
    #expect(root["d"] == .text("*a \u{E000}"))
  }

  @Test func `escapes that are control characters are text`() throws {
    #expect(try read(#"a: "\e[31m\x9B""#)["a"] == .text("\u{1B}[31m\u{9B}"))
  }
}
