// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Escalation
import StrictYAML
import Testing

struct `The local file of numbers` {
  private func book(_ text: String) throws -> PromptBook {
    try BundledCases.practice().register.book.changed(by: Array(text.utf8), name: "prompts.yaml")
  }

  private func problems(_ text: String) throws -> String {
    do {
      _ = try book(text)
      return ""
    } catch let problems as Problems { return problems.description }
  }

  @Test func `changes a number, the sentence with it, and the version`() throws {
    let changed = try book(
      """
      version: panel-2026
      rules:
        - id: F-1
          thresholds: {incidents: 4}
      """)
    let text = try #require(
      try PromptRegister(changed, name: "prompts.yaml", BundledCases.holidays()).text(of: "F-1"))
    #expect(text.sentence.contains("4 separate incidents within 12 months"))
    #expect(changed.version == "1+panel-2026")
    #expect(text.thresholds.map(\.isChanged) == [true, false])
  }

  @Test func `changes what the rule counts to`() throws {
    let changed = try book("version: '2'\nrules:\n- {id: F-1, thresholds: {incidents: 2}}")
    let register = try PromptRegister(changed, name: "prompts.yaml", BundledCases.holidays())
    var story = Story()
    for (id, day) in [("a", "2026-01-05"), ("b", "2026-02-05")] {
      try story.add(id, day, .incident, tags: ["domestic-abuse"])
    }
    #expect(try story.prompts("F-1").isEmpty)
    #expect(try story.prompts("F-1", by: register).count == 1)
  }

  @Test(arguments: [
    ("rules:\n- {id: F-9, thresholds: {incidents: 4}}", "2:8"),
    ("rules:\n- {id: F-1, thresholds: {incident: 4}}", "2:26"),
    ("rules:\n- {id: F-1, thresholds: {incidents: none}}", "2:37"),
    ("rules:\n- {id: F-1, thresholds: {incidents: 0}}", "2:37"),
    ("rules:\n- {id: F-1, sentence: less, thresholds: {incidents: 4}}", "2:13"),
  ])
  func `is refused with the place of what it may not say`(text: String, place: String) throws {
    let words = try problems("version: x\n" + text)
    let line = place.split(separator: ":").map(String.init)
    let found = "prompts.yaml:\(Int(line[0])! + 1):\(line[1])"
    #expect(words.contains(found), "\(words)")
  }
}

struct `The file of bank holidays` {
  @Test func `is refused with the place of what is no day`() throws {
    let text = "added:\n- 2022-06-03\n- 2022-02-30\nmoved:\n- 2022-05-30\n"
    do {
      _ = try BankHolidays.read(Array(text.utf8), name: "bank-holidays.yaml")
      Issue.record("expected to be refused")
    } catch {
      #expect(error.description.contains("bank-holidays.yaml:3:3"))
      #expect(error.description.contains("bank-holidays.yaml:4:1"))
    }
  }
}
