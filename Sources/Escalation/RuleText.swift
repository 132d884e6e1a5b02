// SPDX-License-Identifier: Apache-2.0

import StrictYAML

/// What one rule says of itself, and the numbers it goes by: an item of `data/prompts.yaml`.
package struct RuleText: Sendable {
  /// A number of a rule, and where it comes from.
  package struct Threshold: Sendable {
    /// A standard that others set, or our own proposal, to be agreed by a practice panel.
    package enum Basis: String, Sendable, CaseIterable { case standard = "S", local = "L" }

    package let name: String
    package fileprivate(set) var value: Int
    package let basis: Basis
    package let why: String?
    /// Changed by the local file.
    package fileprivate(set) var isChanged = false
    let place: Place
  }

  package let id: RuleID
  /// The recommendation's letter as in section 7 of the review: `C-II`.
  package let recommendation: String
  /// Paragraphs of the review it is drawn from: `4.17`, `fn47`.
  package let paragraphs: [String]
  package let group: Prompt.Group
  /// `{subject}` stands for the person or record asked about.
  package let headline: String
  private let template: String
  package let questions: [String]
  private let closing: String
  private let leaving: String
  package private(set) var thresholds: [Threshold]
  let place: Place

  /// The rule in a sentence, with its numbers in it.
  package var sentence: String { filled(template) }
  package var closes: String { filled(closing) }
  package var leavesAlone: String { filled(leaving) }

  private func filled(_ template: String) -> String {
    thresholds.reduce(template) { text, threshold in
      text.replacing("{\(threshold.name)}", with: String(threshold.value))
    }
  }

  /// Names in braces that are no threshold.
  var unknownPlaceholders: [String] {
    "\(sentence) \(closes) \(leavesAlone)".split(separator: "{").dropFirst().compactMap {
      $0.split(separator: "}").first
    }
    .map(String.init)
  }

  var limits: [String: Int] {
    Dictionary(thresholds.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func change(_ name: String, to value: Int) -> Bool {
    guard let index = thresholds.firstIndex(where: { $0.name == name }) else { return false }
    thresholds[index].value = value
    thresholds[index].isChanged = true
    return true
  }
}

extension RuleText {
  /// Nil where a field is missing; the log then says which.
  init?(_ fields: inout YAMLFields) {
    let id = fields.text("id")
    let recommendation = fields.text("recommendation")
    let groups = Dictionary(uniqueKeysWithValues: Prompt.Group.allCases.map { ($0.rawValue, $0) })
    let group = fields.choice("group", of: groups)
    let texts = ["headline", "sentence", "closes", "leaves-alone"].map { fields.text($0) }
    paragraphs = fields.texts("paragraphs")
    questions = fields.texts("questions")
    thresholds = Threshold.list(&fields)
    place = fields.place
    fields.finish()
    guard let id, let recommendation, let group, texts.allSatisfy({ $0 != nil }) else { return nil }
    self.id = RuleID(id)
    self.recommendation = recommendation
    self.group = group
    headline = texts[0] ?? ""
    template = texts[1] ?? ""
    closing = texts[2] ?? ""
    leaving = texts[3] ?? ""
  }
}

extension RuleText.Threshold {
  fileprivate static func list(_ fields: inout YAMLFields) -> [Self] {
    let bases = Dictionary(uniqueKeysWithValues: Basis.allCases.map { ($0.rawValue, $0) })
    return fields.groups("thresholds", as: "threshold").compactMap { group in
      var group = group
      defer { group.finish() }
      let name = group.text("name")
      let value = group.value("is", expecting: expected, number)
      let basis = group.choice("from", of: bases)
      let why = group.optionalText("why")
      guard let name, let value, let basis else { return nil }
      return Self(name: name, value: value, basis: basis, why: why, place: group.place)
    }
  }

  static let expected = "a whole number from 1 to 3650"

  static func number(_ text: String) -> Int? {
    Int(text).flatMap { (1...3650).contains($0) ? $0 : nil }
  }
}
