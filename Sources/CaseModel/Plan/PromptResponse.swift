// SPDX-License-Identifier: Apache-2.0

/// A named person's answer to a prompt. The prompt itself is computed and never stored.
public struct PromptResponse: CaseRecord {
  public enum Answer: String, ClosedList {
    case done
    case alreadyInPlace = "already-in-place"
    case notRelevant = "not-relevant"
    case deferred, escalated
    case disagree
  }

  public var id: Identifier<PromptResponse> = ""
  /// The rule, by its letter and number: `F-2`.
  public var rule = ""
  /// The version of the thresholds at the time.
  public var version: String?
  /// The subject's id, where the rule asks per child, adult or record.
  public var subject: String?
  public var evidence: [String] = []
  public var by = ""
  public var role: String?
  public var asManager = false
  public var at = Moment(seconds: 0)
  public var answer = Answer.done
  public var text: String?
  public var links: [String] = []
  public var review: Day?
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "answer"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
