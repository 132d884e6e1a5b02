// SPDX-License-Identifier: Apache-2.0

package import StrictYAML

/// One of the review's recommendations, A to F, in our own words: `data/recommendations.yaml`.
package struct Recommendation: Sendable {
  /// As in section 7 of the review: `C-II`.
  package let letter: String
  package let headline: String
  package let text: String

  package static func read(_ bytes: [UInt8], name: String) throws(Problems) -> [Recommendation] {
    let log = ProblemLog(file: name)
    var fields = YAMLFields(
      of: try YAMLDocument(bytes, file: name).root, as: "the recommendations", log: log)
    let all = fields.groups("recommendations", as: "recommendation").compactMap { group in
      var group = group
      defer { group.finish() }
      return Recommendation(&group)
    }
    fields.finish()
    try log.throwIfAny()
    return all
  }

  private init?(_ fields: inout YAMLFields) {
    let texts = ["id", "headline", "text"].map { fields.text($0) }
    guard let letter = texts[0], let headline = texts[1], let text = texts[2] else { return nil }
    self.letter = letter
    self.headline = headline
    self.text = text
  }
}
