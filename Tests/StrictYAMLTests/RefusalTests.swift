// SPDX-License-Identifier: Apache-2.0

import StrictYAML
import Testing

struct `A hostile document is refused` {
  @Test(.timeLimit(.minutes(1))) func `a bomb of aliases, every one of them named`() {
    let found = problems(AliasBomb.text)

    #expect(found.contains("1:4: found the anchor &a, expected none"))
    #expect(
      found.contains(
        "2:8: found an alias (*), expected the value itself, or quotes around a text"))
  }

  @Test(.timeLimit(.minutes(1))) func `a bomb as the name of a field`() {
    #expect(problems(AliasBomb.text + "? *h\n: x\n? [*h]\n: y\n").contains { $0.contains("alias") })
  }

  @Test func `an anchor that nobody uses, and an alias to nothing`() {
    #expect(problems("a: &x 1") == ["1:4: found the anchor &x, expected none"])
    #expect(problems("a: *x").count == 1)
    #expect(problems("*x : a").count == 1)
    #expect(problems("[*x, {*y : *z}]").count == 3)
  }

  @Test func `nesting of five thousand, in brackets, dashes and questions`() {
    let flow = String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000)
    #expect(problems(flow).first?.contains("more than 32 levels") == true)
    #expect(!problems(String(repeating: "- ", count: 5_000)).isEmpty)
    #expect(!problems(String(repeating: "? ", count: 5_000)).isEmpty)
    #expect(!problems(String(repeating: "{a: ", count: 990)).isEmpty)
  }

  @Test func `thirty-two levels are read and thirty-three refused`() throws {
    func nested(_ count: Int) -> String {
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    _ = try read(nested(32))
    #expect(problems(nested(33)) == ["1:33: \(tooDeep)"])
    #expect(!problems("a: " + String(repeating: "[", count: 900) + "x").isEmpty)
  }

  private let tooDeep = "found more than 32 levels inside each other, expected 32 at most"

  @Test func `a file of seventy megabytes and a field of two`() {
    let file = [UInt8](repeating: 0x61, count: 70 << 20)
    #expect(problems(file).first?.contains("expected at most 67108864") == true)

    let field = "a: b\nc: " + String(repeating: "x", count: 2 << 20)
    #expect(
      problems(field) == ["2:4: found a text of 2097152 bytes, expected at most 1048576"])
  }

  @Test(arguments: ["{}:", "? [a]: b", "? {a: b}\n: c", "[]: x", "~: x", "? \n: x"])
  func `a name that is no text`(text: String) {
    #expect(problems(text).contains { $0.contains("whose name is no text") }, "\(problems(text))")
  }

  @Test func `NUL, raw or escaped`() {
    #expect(problems("a: b\nc: \0") == ["2:4: found the character U+0, expected text"])
    #expect(problems(#"a: "x\0y""#) == ["1:4: found the character NUL, expected text"])
    #expect(problems(#"a: "\x00""#) == ["1:4: found the character NUL, expected text"])
  }

  @Test func `bytes that are not UTF-8, each at its place`() {
    #expect(
      problems(Array("é: \r\n".utf8) + [0x78, 0xFF] + Array("\nb: ".utf8) + [0xC3]) == [
        "2:2: found bytes that are not UTF-8, expected text in UTF-8",
        "3:4: found bytes that are not UTF-8, expected text in UTF-8",
      ])
  }

  @Test func `control characters, each at its place`() {
    #expect(problems("a: \u{1B}x\nb: \u{9B}\nc: \u{FEFF}").count == 3)
  }

  @Test func `the same field twice`() {
    #expect(
      problems("x: 1\ny: {a: 1, b: 2, \"a\": 3}") == [
        "2:5: found \"a\" again further down in the same group, expected each field once"
      ])
    #expect(problems("no: 1\n'no': 2").count == 1)
  }

  @Test func `a second document, an empty one, and text after the end`() {
    #expect(
      problems("a: b\n---\nc: d") == ["3:1: found a second document, expected one in a file"])
    #expect(problems("") == ["1:1: found nothing, expected a document"])
    #expect(problems("# nothing but this\n") == ["1:1: found nothing, expected a document"])
    #expect(!problems("a: b\n...\nc: d").isEmpty)
  }

  @Test func `a tab as indentation`() {
    #expect(problems("a:\n\tb: c").first?.hasPrefix("2:1: ") == true)
  }

  @Test(arguments: ["!x b", "!!str 012", "! 012", "!!binary aGk=", "!x [a]", "!!map {a: b}"])
  func `a tag`(value: String) {
    #expect(problems("a: \(value)").first?.hasPrefix("1:4: found the tag") == true)
  }

  @Test(arguments: [
    ("a: \"x\nb: c\nd: e\n", "1:4: found a quote that is never closed, expected another"),
    ("a: x: y", "1:5: found \": \" inside a value, expected quotes around it"),
    ("a: b\n\tc: d", "2:1: found a tab, expected spaces"),
    ("a: - b", "1:4: found a list item, expected it on a line of its own"),
    ("- a\n-b\n- c", "3:1: found a line without \": \", expected a name and its value"),
    (
      "a: [b, c\nd: e\n",
      "2:2: did not find expected ',' or ']', while parsing a flow sequence that began at 1:4"
    ),
  ])
  func `what people get wrong is said in their words`(text: String, problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test func `everything at once, and every problem is listed`() {
    let found = problems("a: &x 1\nb: !t 2\n? [c]\n: *x\nd: \"\\0\"\n")

    #expect(found.map { $0.prefix(3) } == ["1:4", "2:4", "3:3", "4:3", "5:4"])
  }
}

enum AliasBomb {
  /// Seven anchors that would unfold into ten million values.
  static let text: String = {
    let first = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    return zip("abcdefg", "bcdefgh").reduce(first) { text, names in
      let list = Array(repeating: "*\(names.0)", count: 10).joined(separator: ", ")
      return text + "\(names.1): &\(names.1) [\(list)]\n"
    }
  }()
}
