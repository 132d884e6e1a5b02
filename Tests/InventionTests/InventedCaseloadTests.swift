// SPDX-License-Identifier: Apache-2.0

import CaseExchange
import CaseModel
import CaseStore
import CaseboardTesting
import Invention
import Testing

struct `An invented caseload` {
  private let until = Day(number: 20_000)

  private func caseload(seed: UInt64 = 4, cases: Int = 40, entries: Int = 1_234) -> InventedCaseload
  {
    InventedCaseload(seed: seed, cases: cases, entries: entries, until: until)
  }

  @Test func `is the same every time, in any order`() {
    let again = caseload()

    #expect(caseload().file(ofCase: 17) == again.file(ofCase: 17))
    #expect(caseload().file(ofCase: 17) != caseload(seed: 5).file(ofCase: 17))
  }

  @Test(arguments: [(1, 7), (9, 100), (40, 1_234), (101, 10_000)])
  func `has as many entries as were asked for`(cases: Int, entries: Int) {
    let caseload = caseload(cases: cases, entries: entries)

    #expect((0..<cases).map { caseload.file(ofCase: $0).entries.count }.reduce(0, +) == entries)
  }

  @Test func `holds what must hold in a case document`() throws {
    let vocabulary = try BundledCases.vocabulary()
    for number in 0..<40 {
      let findings = CaseValidation(caseload().file(ofCase: number), vocabulary: vocabulary)
        .findings()
      #expect(findings.isEmpty, "case \(number): \(findings.first.map { "\($0)" } ?? "")")
    }
  }

  @Test func `comes back from a store as it went in`() throws {
    let store = try Store.inMemory(clock: { Moment(seconds: 0) })
    let files = (0..<12).map { caseload().file(ofCase: $0) }.filter { $0.header.access.isEmpty }
    try store.add(files, by: .sample)

    for file in files { #expect(try store.export(file.header.id, by: .sample) == file) }
    #expect(try store.count(ofCasesNamed: caseload().prefix) == files.count)
  }

  @Test func `draws what happens apart from the names`() {
    // The same scenes come up as often in families of one surname as of any other.
    let large = caseload(cases: 2_000, entries: 40_000)
    var incidents: [String: (all: Int, police: Int)] = [:]
    for number in 0..<2_000 {
      let file = large.file(ofCase: number)
      let name = String(file.header.label.prefix { !$0.isNumber })
      incidents[name, default: (0, 0)].all += file.entries.count
      incidents[name, default: (0, 0)].police += file.entries.count { $0.kind == .incident }
    }
    for (name, counts) in incidents where counts.all > 600 {
      let share = Double(counts.police) / Double(counts.all)
      #expect((0.03...0.11).contains(share), "\(name): \(share)")
    }
    #expect(incidents.values.count { $0.all > 600 } > 10)
  }
}
