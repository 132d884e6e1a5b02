// SPDX-License-Identifier: Apache-2.0

/// A named person's answer to a prompt. The prompt itself is computed and never stored.
package struct PromptResponse: CaseRecord {
  package enum Answer: String, ClosedList {
    case done
    case alreadyInPlace = "already-in-place"
    case notRelevant = "not-relevant"
    case deferred, escalated
    case disagree
  }

  package var id: Identifier<PromptResponse> = ""
  /// The rule, by its letter and number: `F-2`.
  package var rule = ""
  /// The version of the thresholds at the time.
  package var version: String?
  /// The subject's id, where the rule asks per child, adult or record.
  package var subject: String?
  package var evidence: [String] = []
  package var by = ""
  package var role: String?
  package var asManager = false
  package var at = Moment(seconds: 0)
  package var answer = Answer.done
  package var text: String?
  package var links: [String] = []
  package var review: Day?
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "answer"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("rule", &rule)
    visitor.field("version", &version)
    visitor.field("subject", &subject)
    visitor.fields("evidence", &evidence)
    visitor.required("by", &by)
    visitor.field("role", &role)
    visitor.field("as-manager", &asManager, usual: false)
    visitor.required("at", &at)
    visitor.required("answer", &answer)
    visitor.field("text", &text)
    visitor.fields("links", &links)
    visitor.field("review", &review)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}
