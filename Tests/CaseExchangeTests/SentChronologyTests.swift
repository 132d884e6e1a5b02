// SPDX-License-Identifier: Apache-2.0

import CaseExchange
import CaseModel
import StrictYAML
import Testing

struct `A chronology that somebody else sends` {
  private let sent = """
    Date of Event,Organisation,What happened,Names of child,Our ref,Date we heard,Shared with\r
    2016-03,Children's Social Care,"Mr A said:\n""nobody asked"", then left",Robin,77,2016-04,HV\r
    2016-03-09,Health Visiting,Seen at the clinic ,robin; Kim ,78,,police;hv@2016-03-10\r

    """
    .replacing("HV", with: "hv")

  private let renames = [
    "names of child": "children", "Our ref": "-", "Date we heard": "received",
  ]

  @Test func `is taken once its headings are mapped`() throws {
    let report = try chronology(sent, renames: renames)

    try #require(report.problems.lines == [])
    let entries = report.accepted
    #expect(entries.map(\.source.agency) == ["csc", "hv"])
    #expect(entries[0].summary == "Mr A said:\n\"nobody asked\", then left")
    #expect(entries[1].children == ["robin", "kim"])
    #expect(entries[0].source.received?.edtf.text == "2016-04")
    #expect(entries[1].told.map(\.to) == ["police", "hv"])
    #expect(entries[1].source.carries == ["when", "summary", "children", "received", "told"])
  }

  @Test func `says which headings it does not know`() throws {
    #expect(
      try chronology(sent).problems.lines == [
        "1:42: unknown heading \"Names of child\", expected a column of data/README.md, "
          + "or --map \"HEADING=column\" (\"HEADING=-\" leaves it out)",
        "1:57: unknown heading \"Our ref\", expected a column of data/README.md, "
          + "or --map \"HEADING=column\" (\"HEADING=-\" leaves it out)",
        "1:65: unknown heading \"Date we heard\", expected a column of data/README.md, "
          + "or --map \"HEADING=column\" (\"HEADING=-\" leaves it out)",
      ])
  }

  @Test func `says when a mapping names a heading that is not there`() throws {
    let report = try chronology(
      "when,agency,summary\n2016,hv,Seen\n", renames: ["Datum": "when"])

    #expect(
      report.problems.lines == [
        "1:1: found no heading \"Datum\", expected the one that --map names"
      ])
  }

  @Test func `may have two headings for one thing`() throws {
    #expect(
      try chronology("when,Date,agency,summary\n").problems.lines == [
        "1:6: found \"Date\", which means when, which column 1 has already, "
          + "expected one column for it (--map \"HEADING=-\" leaves one out)"
      ])
  }
}

struct `Entries that tell of one event` {
  private let twice = """
    id,when,agency,summary
    A1,2016-03-09,hv,Robin fell from the swing and cut a lip
    A2,2016-03,csc,Robin cut a lip when he fell from the swing
    A3,2016-05-09,csc,Robin fell from the swing and cut a lip

    """

  @Test func `are both taken and linked`() throws {
    let report = try chronology(twice)

    #expect(report.accepted.map(\.links.count) == [0, 1, 0])
    #expect(report.accepted[1].links == [EntryLink(.mayBeSameAs, "A1")])
    #expect(
      report.likelyDuplicates.map { "\($0.line): \($0.entry) \($0.other)" } == ["3: A2 A1"])
  }

  @Test func `are taken once where that is wanted`() throws {
    var settings = importer(try read(try Sample.document))
    settings.skipsDuplicates = true

    let report = settings.read(Array(twice.utf8), name: "chronology.csv")

    #expect(report.accepted.map(\.id) == ["A1", "A3"])
    #expect(report.summary.last == "  line 3: may be the same as A1 (left out)")
  }

  @Test func `are left alone where the sender says that they belong together`() throws {
    let grouped = twice.replacing("summary\n", with: "summary,group\n")
      .replacing("lip\n", with: "lip,K\n").replacing("swing\n", with: "swing,K\n")

    #expect(try chronology(grouped).likelyDuplicates.isEmpty)
  }
}

struct `A chronology of many thousand rows` {
  /// More than are held at once, with one row that stands twice, far apart.
  private func rows(_ count: Int, _ columns: String, _ row: (Int) -> String) -> String {
    columns + "\n" + (0..<count).map { row($0) + "\n" }.joined()
  }

  @Test func `is handed on in stretches, in its order`() throws {
    let text = rows(4_500, "id,when,agency,summary") { "R\($0),\(1_000 + $0),hv,Number \($0)" }
    var stretches: [[TimelineEntry.ID]] = []
    var rest = [Array(text.utf8)]
    let report = try importer(try read(try Sample.document)).read(
      name: "chronology.csv",
      to: ChronologyDestination(add: { stretches.append($0.map(\.id)) }, has: { _ in false }),
      more: { rest.popLast() ?? [] })

    #expect(report.summary == ["chronology.csv: 4500 rows, 4500 new entries"])
    #expect(report.accepted.isEmpty)
    #expect(stretches.count == 3)
    #expect(stretches.flatMap { $0 } == (0..<4_500).map { TimelineEntry.ID("R\($0)") })
  }

  @Test func `gives rows that say the same ids of their own, however far apart`() throws {
    let text = rows(2_500, "when,agency,summary") {
      $0 % 2_100 == 0 ? "2016,hv,The same" : "\(1_000 + $0),hv,Number \($0)"
    }
    let entries = try chronology(text).accepted

    #expect(entries.count == 2_500)
    #expect(entries[2_100].id.text == entries[0].id.text + "-2")
    let file = try read(try Sample.document).with { $0.entries += entries }
    let again = importer(file).read(Array(text.utf8), name: "chronology.csv")
    #expect(again.alreadyThere.count == 2_500)
    #expect(again.accepted.isEmpty)
  }

  @Test func `is refused whole for an id that comes again far below`() throws {
    let text = rows(2_500, "id,when,agency,summary") {
      "R\($0 == 2_400 ? 3 : $0),\(1_000 + $0),hv,Number \($0)"
    }
    let report = try chronology(text)

    #expect(report.accepted.isEmpty)
    #expect(report.problems.list.map(\.place.line) == [2_402])
  }
}

struct `A cell that a spreadsheet would run` {
  @Test(arguments: ["=1+1", " +1", "-5", "@x", "|x", "%x", "\t=1", ";x", "'quoted", "\u{FEFF}=1"])
  func `goes out harmless and comes back as it was`(text: String) throws {
    let file = try read(try Sample.document)
    let entry = try #require(file.entries.first).with {
      $0.id = "F1"
      $0.summary = text
    }

    let written = ChronologyExport().write([entry])

    #expect(written.contains("'\(text)"))
    let back = importer(file).read(Array(written.utf8), name: "export.csv")
    #expect(back.accepted.map(\.summary) == [text])
  }

  @Test func `of a sender is kept as it came`() throws {
    #expect(
      try chronology("when,agency,summary\n2016,hv,'=1\n").accepted.map(\.summary) == ["'=1"])
  }
}
