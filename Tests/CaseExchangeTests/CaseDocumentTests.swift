// SPDX-License-Identifier: Apache-2.0

import CaseExchange
import CaseModel
import Testing

struct `A case document` {
  @Test func `fills the case it describes`() throws {
    let file = try read(try Sample.document)

    #expect(file.header.label == "The Ashdowns")
    #expect(file.header.children == ["robin"])
    #expect(file.header.status.first?.known.source?.agency == "csc")
    #expect(file.people.map(\.label) == ["Robin", "Kim"])
    #expect(file.entries.first?.when.edtf.text == "2026-01-14")
    #expect(file.entries.last?.when.words == "early February")
    #expect(file.entries.last?.source.agency == "hv")
  }

  @Test func `keeps apart what was left blank and what was never asked`() throws {
    let entry = try #require(try read(try Sample.document).entries.first)

    #expect(entry.impact.isEmpty)
    #expect(entry.source.carries == ["impact"])
  }

  @Test func `carries what a part of an entry left blank`() throws {
    let text = try Sample.document.replacing(
      "visit: {purpose: routine}", with: "visit: {purpose: routine, history-read: null}")

    #expect(try read(text).entries.first?.source.carries == ["impact", "history-read"])
  }

  @Test func `takes null as absent where there is no source`() throws {
    let text = try Sample.document.replacing("role: mother", with: "role: null")

    #expect(try read(text).people.last?.role == nil)
    #expect(try read(text).people.last?.known.source == nil)
  }

  @Test func `that leaves out what is needed says so where it belongs`() throws {
    #expect(
      problems("caseboard: 1\npeople:\n  - label: Robin\n") == [
        "1:1: case: found nothing, expected the case itself: case: {id: ..., label: ...}",
        "3:5: people[1].id: found nothing, expected a value",
      ])
    #expect(
      problems("caseboard: 1\ncase: {id: a, label: null}\n") == [
        "2:7: case.label: found nothing, expected a value"
      ])
    #expect(
      problems("caseboard: 1\ncase: {id: a, label: A, status: [{value: cin}]}\n") == [
        "2:34: case.status[1].from: found nothing, expected a date"
      ])
  }
}
