// SPDX-License-Identifier: Apache-2.0

package import StrictYAML

/// The wording and the numbers of every rule: `data/prompts.yaml`, with what the local file changes.
package struct PromptBook: Sendable {
  package private(set) var rules: [RuleText]
  /// Kept with each answer: `1`, or `1+panel-2026` where a local file changes numbers.
  package private(set) var version: String

  /// The file that came with the program.
  package init(_ bytes: [UInt8], name: String) throws(Problems) {
    let log = ProblemLog(file: name)
    var fields = YAMLFields(
      of: try YAMLDocument(bytes, file: name).root, as: "the prompts", log: log)
    version = fields.text("version") ?? ""
    rules = fields.groups("rules", as: "rule").compactMap { group in
      var group = group
      return RuleText(&group)
    }
    fields.finish()
    try log.throwIfAny()
  }

  func text(of rule: RuleID) -> RuleText? { rules.first { $0.id == rule } }

  /// The same with the numbers of a local file. It may change numbers, never what counts as
  /// evidence, a guard or a word.
  package func changed(by bytes: [UInt8], name: String) throws(Problems) -> PromptBook {
    let log = ProblemLog(file: name)
    var fields = YAMLFields(
      of: try YAMLDocument(bytes, file: name).root, as: "the local prompts", log: log)
    var book = self
    if let local = fields.text("version") { book.version += "+\(local)" }
    for var group in fields.groups("rules", as: "rule") { book.change(&group) }
    fields.finish()
    try log.throwIfAny()
    return book
  }

  private mutating func change(_ fields: inout YAMLFields) {
    let ids = Dictionary(rules.indices.map { (rules[$0].id.text, $0) }) { first, _ in first }
    let index = fields.choice("id", of: ids)
    if let index, var values = fields.group("thresholds", as: "thresholds") {
      for threshold in rules[index].thresholds {
        let value = values.optionalValue(
          threshold.name, expecting: RuleText.Threshold.expected, RuleText.Threshold.number)
        if let value { _ = rules[index].change(threshold.name, to: value) }
      }
      values.finish()
    }
    fields.finish()
  }
}
