// SPDX-License-Identifier: Apache-2.0

import CaseExchange
import CaseModel
import StrictYAML
import Testing

struct `The vocabulary` {
  @Test func `is read strictly`() throws {
    let vocabulary = try VocabularyDocument.read(
      Array(
        """
        version: 3
        themes:
          - {id: housing, words: Housing, mark: H}
          - {id: eviction, words: Eviction, row: housing, worry: yes}
        signs:
          - {id: weapon, words: a weapon, same-day: yes}
        agencies:
          - {id: police, name: Police, sector: police}
        """.utf8), name: "vocabulary.yaml")

    #expect(vocabulary.version == 3)
    #expect(vocabulary.themes.map(\.worry) == [false, true])
    #expect(vocabulary.signs.map(\.sameDay) == [true])
  }

  @Test func `names an id that stands twice and a row that is no theme`() {
    let text = """
      version: 3
      themes:
        - {id: housing, words: Housing}
        - {id: housing, words: Housing, row: housng}
      """

    let problems = #expect(throws: Problems.self) {
      try VocabularyDocument.read(Array(text.utf8), name: "vocabulary.yaml")
    }

    #expect(
      problems?.lines == [
        "4:10: themes[2].id: found \"housing\" in themes again, expected each id once",
        "4:40: themes[2].row: found \"housng\", expected the id of a theme in this file; "
          + "did you mean \"housing\"?",
      ])
  }
}
