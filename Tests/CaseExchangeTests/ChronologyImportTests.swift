// SPDX-License-Identifier: Apache-2.0

import CaseExchange
import CaseModel
import StrictYAML
import Testing

struct `A chronology` {
  @Test func `that the documentation shows is taken`() throws {
    let report = try chronology(try Sample.chronology)

    #expect(
      report.summary == [
        "chronology.csv: 2 rows, 2 new entries",
        "  line 3: may be the same as E2 (imported, linked may-be-same-as)",
      ])
    let second = try #require(report.accepted.last)
    #expect(second.source.agency == "hv")
    #expect(second.children == ["robin"])
    #expect(second.told.map(\.state) == [.notTold, .decidedNot])
    #expect(second.told.last?.reason == "not theirs")
    #expect(second.source.received?.edtf.text == "2026-02")
    #expect(second.source.carries == ["when", "summary", "children", "told", "received"])
  }

  @Test func `may say everything there is a column for`() throws {
    let report = try chronology(
      """
      id,when,agency,summary,kind,children,people,presence,tags,signs,alleged_by,about,harm_to,\
      response,retracted,impact,audience,group
      X1,2026-01,hv,Said,allegation,Robin,Kim,Robin=heard-it,housing,weapon,self;role:aunt,\
      kim,robin,retracted,,Robin=cried \\; hid;Kim=none:age,family-visible;Kim,K1
      """)

    let entry = try #require(report.accepted.first)
    #expect(entry.id == "X1")
    #expect(
      entry.people == [Presence("kim", .subject), Presence("robin", .heardIt)])
    #expect(entry.signs == ["weapon"])
    #expect(entry.allegation?.byClass == .myself)
    #expect(entry.allegation?.byRole == "aunt")
    #expect(entry.allegation?.harmTo == ["robin"])
    #expect(entry.allegation?.retractions.count == 1)
    #expect(entry.impact.first?.text == "cried ; hid")
    #expect(entry.impact.last?.effect == Impact.Effect.none)
    #expect(entry.audience == Audience(.familyVisible, to: ["kim"]))
    #expect(entry.groupKey == "K1")
  }

  @Test func `puts an outcome where its kind has it`() throws {
    let report = try chronology(
      """
      when,agency,summary,kind,outcome,reason,grade,pregnant,baby,purpose,checks
      2026-01-01,hv,Not brought to the clinic,appointment,was not brought,bus,,,,,
      2026-02-01,csc,Nobody in,visit,no-access,,,,,duty-visit,hv=asked;csc=answered
      2026-03-01,csc,Shouting heard next door,incident,nothing-found,,Not graded,not-asked,no,,
      2026-03-09,csc,Call from the school,contact,advice,known already,,,,,
      """)

    let entries = report.accepted
    try #require(entries.count == 4)
    #expect(entries.map { $0.appointment?.outcome } == [.wasNotBrought, nil, nil, nil])
    #expect(entries[0].appointment?.reason == "bus")
    #expect(entries[1].engagement?.what == .noAccess)
    #expect(entries[1].visit?.checks.map(\.answer) == [.noReply, .answered])
    #expect(entries[2].incident?.grade == .notGraded)
    #expect(entries[2].incident?.babyUnder18Months == .no)
    #expect(entries[3].contact?.outcomeReason == "known already")
  }

  @Test func `names every bad cell and takes nothing`() throws {
    let report = try chronology(
      """
      when,agency,summary,children,tags
      2026-13,hv,Seen,robin,
      2026-01,hvv,Seen,robbin,housng
      2026-01,hv,,,
      2026-01,hv
      """)

    #expect(report.accepted.isEmpty)
    #expect(
      report.problems.lines.map { $0.replacing(/a date such as.*/, with: "a date ...") } == [
        "2:1: when: found \"2026-13\", expected a date ...",
        "3:9: agency: found \"hvv\", "
          + "expected an agency of the case or the vocabulary, by id or name; did you mean \"hv\"?",
        "3:18: children: found \"robbin\", "
          + "expected a person of the case, by id, label or name; did you mean \"robin\"?",
        "3:25: tags: found \"housng\", "
          + "expected a tag of the vocabulary; did you mean \"housing\"?",
        "4:12: summary: found nothing, expected a value in every row",
        "5:9: found 2 columns, expected 5 as in the header",
      ])
  }

  @Test func `without a needed column is refused`() throws {
    #expect(
      try chronology("when,Organisation,colour\n").problems.lines == [
        "1:1: found no column summary, expected when, agency and summary in the header",
        "1:19: unknown heading \"colour\", expected a column of data/README.md, "
          + "or --map \"HEADING=column\" (\"HEADING=-\" leaves it out)",
      ])
    #expect(
      try chronology("").problems.lines == [
        "1:1: found nothing, expected a header row"
      ])
  }

  @Test func `gives the same row the same id`() throws {
    let text = "when,agency,summary\n2026-01,hv,Seen\n2026-01,hv,Seen\n"

    let first = try chronology(text).accepted.map(\.id)

    #expect(first == (try chronology(text).accepted.map(\.id)))
    #expect(Set(first).count == 2)
  }

  @Test func `sent twice changes nothing`() throws {
    let text = try Sample.chronology
    var file = try read(try Sample.document)
    file.entries += try chronology(text).accepted

    let again = importer(file).read(Array(text.utf8), name: "chronology.csv")

    #expect(again.accepted.isEmpty)
    #expect(again.alreadyThere.count == 2)
  }

  @Test func `an id that says something else is refused`() throws {
    #expect(
      try chronology("id,when,agency,summary\nE1,2026-01-14,hv,Other\n").problems.lines == [
        "2:1: id: found \"E1\", which the case has with another summary, "
          + "expected a new id or the same entry"
      ])
  }
}

/// A chronology for the case of the documentation.
func chronology(_ text: String, renames: [String: String] = [:]) throws -> ImportReport {
  var settings = importer(try read(try Sample.document))
  settings.renames = renames
  return settings.read(Array(text.utf8), name: "chronology.csv")
}

func importer(_ file: CaseFile) -> ChronologyImport {
  ChronologyImport(
    into: file, vocabulary: Sample.vocabulary,
    today: Day(year: 2026, month: 3, day: 31) ?? Day(number: 0))
}

extension ChronologyImport {
  func read(_ bytes: [UInt8], name: String) -> ImportReport {
    var rest = [bytes]
    do {
      return try read(name: name) { rest.popLast() ?? [] }
    } catch {
      return ImportReport(name: name, problems: Problems([Problem(at: .start, "\(error)")]))
    }
  }
}
