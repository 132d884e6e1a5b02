// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// What a locality goes by: its closed lists, its rules with their numbers, and what the review
/// recommends.
package struct Practice: Sendable {
  package let vocabulary: Vocabulary
  package let register: PromptRegister
  package let recommendations: [Recommendation]

  package init(
    vocabulary: Vocabulary, register: PromptRegister, recommendations: [Recommendation]
  ) {
    self.vocabulary = vocabulary
    self.register = register
    self.recommendations = recommendations
  }

  /// The recommendations that a rule is drawn from; one rule may serve two ("B, C-I").
  package func recommendations(of text: RuleText) -> [Recommendation] {
    let letters = text.recommendation.split(separator: ",").map { $0.drop { $0 == " " } }
    return letters.compactMap { letter in recommendations.first { $0.letter == letter } }
  }
}
