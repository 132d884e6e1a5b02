// SPDX-License-Identifier: Apache-2.0

import CaseExchange
import CaseModel
import CaseboardTesting
import Foundation
import Testing

struct `Reports` {
  private func reading(
    _ id: String, on day: String? = nil, _ viewpoint: Viewpoint = .pooled
  ) throws -> ReportReading {
    let asOf = try day.map { AsOf.day(try Day(fieldText: $0)) } ?? .everything
    return ReportReading(
      Board(try BundledCases.file(id), asOf, viewpoint), try BundledCases.vocabulary())
  }

  @Test(arguments: ReportKind.allCases)
  func `say day, eyes, filter and what is withheld`(kind: ReportKind) throws {
    let report = kind.report(
      of: try reading("child-j", on: "2016-09-30", .agency("csc")), questions: [])
    let text = MarkdownWriter().write(report)

    #expect(text.contains("As it was known on 30 September 2016"))
    #expect(text.contains("Through the eyes of Children's social care"))
    #expect(text.contains("No filter"))
    #expect(text.contains("Withheld: "))
    for later in ["fire", "2017", "Rehoused"] { #expect(!text.contains(later), "\(later)") }
  }

  @Test(arguments: ReportKind.allCases)
  func `are kept as text for the invented family`(kind: ReportKind) throws {
    let report = kind.report(of: try reading("marlow", on: "2026-03-12"), questions: ["F-1  Q"])
    try expectKept(MarkdownWriter().write(report), "marlow-\(kind.rawValue).md")
    #expect(HTMLWriter().write(report).contains("<html lang=\"en-GB\">"))
  }

  @Test(arguments: ReportKind.allCases)
  func `are well-formed HTML with headings and scopes`(kind: ReportKind) throws {
    let report = kind.report(of: try reading("marlow"), questions: ["F-1"])
    let html = HTMLWriter().write(report)
    #expect(tagsAreBalanced(html))
    #expect(!html.contains("<script") && !html.contains("href") && !html.contains("src="))
    if html.contains("<table") {
      #expect(html.contains("<th scope=\"col\">") && html.contains("<th scope=\"row\">"))
      #expect(html.contains("<caption>"))
    }
  }

  @Test(arguments: ReportKind.allCases)
  func `keep hostile text in every field inert`(kind: ReportKind) throws {
    let bad =
      "<script>alert(1)</script> [x](http://evil.example) \u{1B}]0;t\u{7} <img src=x> | # &amp;"
    var file = SampleCase.everyField()
    var spoiler = Spoiler(text: bad)
    file.fields(&spoiler)
    for index in file.entries.indices { file.entries[index].tags = ["strength"] }
    let board = Board(file, .everything, .pooled)
    let report = kind.report(
      of: ReportReading(board, try BundledCases.vocabulary()), questions: [bad])
    let html = HTMLWriter().write(report)
    let markdown = MarkdownWriter().write(report)

    #expect(html.contains("&lt;script&gt;"))
    #expect(tagsAreBalanced(html))
    #expect(!html.contains("<script") && !html.contains("<img"))
    #expect(markdown.contains("\\<script\\>"))
    for line in markdown.split(separator: "\n") {
      // What is left without the escapes is Markdown of ours, or plain words.
      let bare = line.replacing(/\\./, with: "")
      #expect(!bare.contains("<") && !bare.contains("](") && !bare.contains("://"))
      #expect(!bare.contains("&") && !bare.contains("@"))
    }
    for text in [html, markdown] {
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F })
    }
  }

  /// 63 lines of nine points stand on A4 between its margins; a heading takes about two of them.
  @Test func `keep the summary to one page, whatever the case`() throws {
    for id in try BundledCases.ids() {
      let questions = (1...40).map { "C2-1 A question of the record, number \($0): 3 in 12 months" }
      let report = ReportKind.summary.report(of: try reading(id), questions: questions)
      let lists = report.sections.flatMap(\.blocks).flatMap { block -> [String] in
        if case .list(let lines) = block { lines } else { [""] }
      }
      let lines = (lists + report.statement).reduce(0) { $0 + ($1.count + 99) / 100 }
      #expect(lines + report.sections.count * 2 + 2 <= 63, "\(id)")
    }
  }

  @Test func `put each child before any adult in a referral`() throws {
    let report = ReportKind.referral.report(of: try reading("marlow"), questions: [])
    let headings = report.sections.map(\.heading)
    #expect(headings.prefix(3).contains { $0.hasPrefix("Robin") })
    #expect(headings.prefix(3).contains { $0.hasPrefix("Baby") })
    let adults = try #require(headings.firstIndex { $0.hasPrefix("Parents") })
    #expect(adults > 3)
  }

  @Test func `carry questions only where they were given`() throws {
    for kind in ReportKind.allCases {
      let asked = MarkdownWriter().write(
        kind.report(of: try reading("marlow"), questions: ["ZZ-9"]))
      let carries = kind == .wholeCase || kind == .summary
      #expect(asked.contains("ZZ-9") == carries, "\(kind)")
    }
  }

  /// Every tag that opens closes, in order.
  private func tagsAreBalanced(_ html: String) -> Bool {
    var open: [String] = []
    for piece in html.split(separator: "<", omittingEmptySubsequences: true).dropFirst(0) {
      guard let end = piece.firstIndex(of: ">") else { continue }
      let tag = String(piece[..<end])
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      if tag.hasPrefix("!") || name == "meta" { continue }
      if tag.hasPrefix("/") {
        guard open.popLast() == name else { return false }
      } else {
        open.append(name)
      }
    }
    return open.isEmpty
  }

  private func expectKept(_ text: String, _ name: String) throws {
    let place = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Kept/\(name)")
    if ProcessInfo.processInfo.environment["UPDATE_SCREENS"] != nil {
      try text.write(to: place, atomically: true, encoding: .utf8)
    }
    #expect(text == (try String(contentsOf: place, encoding: .utf8)), "differs from \(name)")
  }
}

/// Puts one text into every field that takes words, identifiers apart.
private struct Spoiler: FieldVisitor {
  let text: String

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    spoil(&value)
  }
  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) { spoil(&value) }
  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {
    if Value.self == String.self, value != nil { value = text as? Value }
  }
  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {}
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {
    part.fields(&self)
  }
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    part?.fields(&self)
  }
  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    part?.fields(&self)
  }
  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    for index in parts.indices { parts[index].fields(&self) }
  }
  private func spoil<Value: FieldValue>(_ value: inout Value) {
    if let text = text as? Value { value = text }
  }
}
