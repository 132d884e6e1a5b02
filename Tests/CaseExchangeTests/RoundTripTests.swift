// SPDX-License-Identifier: Apache-2.0

import CaseExchange
import CaseModel
import Testing

struct `What is written` {
  @Test(arguments: 1...20) func `as a case document reads back the same`(seed: Int) throws {
    let file = SeededCase.file(seed: seed)

    let text = CaseDocument.write(file)

    #expect(problems(text) == [])
    #expect(try read(text) == file)
  }

  @Test(arguments: 1...20) func `as a chronology reads back the same`(seed: Int) throws {
    let entries = SeededCase.file(seed: seed, texts: SeededCase.trimmedTexts).entries
    var file = SeededCase.file(seed: seed)
    file.entries = []
    // A sender's name for an agency would come back as its id.
    for index in file.agencies.indices {
      file.agencies[index].name = "Agency \(index)"
      file.agencies[index].short = nil
    }
    let text = ChronologyExport().write(entries)

    let report = importer(file).read(Array(text.utf8), name: "export.csv")

    #expect(report.problems.lines == [])
    let export = ChronologyExport()
    for (was, came) in zip(entries.map(export.row), report.accepted.map(export.row)) {
      let changed = zip(export.header, zip(was, came)).filter { $1.0 != $1.1 }
      #expect(changed.map { "\($0): \($1)" } == [])
    }
    #expect(report.accepted.count == entries.count)
  }
}
