// SPDX-License-Identifier: Apache-2.0

import CaseExchange
import Testing

struct `What must hold in a case document` {
  @Test func `an unknown key is named with the nearest one`() {
    expect(
      small(entry: "sumary: Home seen."),
      [
        "13:5: entries[1].summary: found nothing, expected a value",
        "17:5: entries[1]: unknown field \"sumary\" of an entry; did you mean \"summary\"?",
      ])
  }

  @Test func `an agency is one of the case or of the vocabulary`() {
    #expect(problems(small(entry: "summary: Home seen.", source: "police")).isEmpty)
    expect(
      small(entry: "summary: Home seen.", source: "polise"),
      [
        "16:13: entries[1].source.agency: found \"polise\", "
          + "expected an agency of this case or the vocabulary; did you mean \"police\"?"
      ])
  }

  @Test func `people, entries and meetings are looked up`() {
    expect(
      small(
        entry: """
          summary: Home seen.
              children: [robbin]
              links: [{kind: follows, entry: E2}]
              meeting: M1
          """),
      [
        "18:16: entries[1].children: found \"robbin\", expected a person of this case; "
          + "did you mean \"robin\"?",
        "19:36: entries[1].links[1].entry: found \"E2\", expected an entry of this case; "
          + "did you mean \"E1\"?",
        "20:14: entries[1].meeting: found \"M1\", expected a meeting of this case",
      ])
  }

  @Test func `tags and signs come from the vocabulary`() {
    expect(
      small(
        entry: """
          summary: Home seen.
              tags: [housing, housng]
              signs: [wepon]
          """),
      [
        "18:21: entries[1].tags: found \"housng\", expected a tag of the vocabulary; "
          + "did you mean \"housing\"?",
        "19:13: entries[1].signs: found \"wepon\", expected a sign of the vocabulary; "
          + "did you mean \"weapon\"?",
      ])
  }

  @Test func `an id belongs to one record of the whole case`() {
    expect(
      small(entry: "summary: Home seen.", id: "robin"),
      [
        "13:9: entries[1].id: found the id \"robin\" of a person again, "
          + "expected an id that no other record of the case has"
      ])
  }

  @Test func `order links go one way`() {
    let text = small(
      entry: """
        summary: Home seen.
            order: [{kind: before, entry: E2}]
          - id: E2
            kind: visit
            when: 2016
            source: csc
            summary: Seen again.
            order: [{kind: before, entry: E3}]
          - id: E3
            kind: visit
            when: 2016
            source: csc
            summary: Seen once more.
            order: [{kind: next-day, entry: E2}, {kind: before, entry: E1}]
        """)

    expect(
      text,
      [
        "30:42: entries[3].order[2]: found a link that puts the entry before itself, "
          + "expected links that put the entries in one order"
      ])
  }

  @Test func `a child was not brought`() {
    let text = small(
      entry: """
        summary: Not there.
            appointment: {for: [robin], outcome: did-not-attend}
        """)

    expect(
      text,
      [
        "18:42: entries[1].appointment.outcome: found did-not-attend for \"robin\", "
          + "who is a child, expected was-not-brought (a child under 16 does not choose)"
      ])
    #expect(problems(text.replacing("for: [robin]", with: "for: [kim]")).isEmpty)
    #expect(problems(text.replacing("2021-05", with: "1999-05")).isEmpty)
  }

  @Test func `a value stands where a value is expected and a list where a list`() {
    expect(
      small(
        entry: """
          summary: [Home, seen]
              children: robin
              tags: {housing: 1}
              links: [E2]
          """),
      [
        "17:14: entries[1].summary: found a list, expected a text",
        "18:15: entries[1].children: found \"robin\", expected a list",
        "19:11: entries[1].tags: found a group of fields, expected a list",
        "20:13: entries[1].links[1]: found \"E2\", expected the fields of an entry link",
      ])
  }

  @Test func `a date that is no date says what a date looks like`() {
    expect(
      small(entry: "summary: Home seen.").replacing("when: 2016", with: "when: 2016-13"),
      [
        "15:11: entries[1].when: found \"2016-13\", expected a date: 2016-03-09, 2016-03, 2016, "
          + "2016-21 (spring), 2016-03~, 2015/2016, 2016-03/.., [2016-03..2016-07], "
          + "[..2015-04] or unknown"
      ])
  }

  @Test func `a word that is on no list is named with the list`() {
    expect(
      small(entry: "summary: Home seen.").replacing("kind: visit", with: "kind: vist"),
      [
        "14:11: entries[1].kind: found \"vist\", expected one of contact, referral, "
          + "visit, observation, incident, disclosure, allegation, appointment, assessment, "
          + "decision, offer, help-sought, challenge, engagement, education, health, "
          + "record-request, enquiry, information-sharing, meeting, complaint, housing, crisis, "
          + "legal, birth, death, strength, statement, pattern; did you mean \"visit\"?"
      ])
  }

  @Test func `the version comes first`() {
    expect(
      "case: {id: a, label: A}\n",
      ["1:1: caseboard: found nothing, expected caseboard: 1 before all other keys"])
    expect(
      "caseboard: 2\n",
      [
        "1:12: caseboard: found \"2\", expected caseboard: 1 before all other keys"
      ])
    expect(
      "- a\n", ["1:1: caseboard: found nothing, expected caseboard: 1 before all other keys"])
  }

  /// A case with one entry, whose last keys are those of `entry` (indented by four).
  private func small(entry: String, id: String = "E1", source: String = "csc") -> String {
    """
    caseboard: 1
    case: {id: small, label: Small, children: [robin]}
    agencies:
      - {id: csc, name: Social care, sector: social-care}
    people:
      - id: robin
        label: Robin
        birth: 2021-05
      - id: kim
        label: Kim

    entries:
      - id: \(id)
        kind: visit
        when: 2016
        source: \(source)
        \(entry)

    """
  }

  private func expect(
    _ text: String, _ lines: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(problems(text) == lines, sourceLocation: sourceLocation)
  }
}
