// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// A column of a chronology, by the heading that stands over it.
package enum ChronologyColumn: String, ClosedList {
  case when, agency, summary
  case id, kind, detail, people, presence, children, tags, signs
  case allegedBy = "alleged_by"
  case about
  case harmTo = "harm_to"
  case response, retracted
  case grade, pregnant, baby
  case outcome, reason
  case purpose, checks
  case impact
  case sharedWith = "shared_with"
  case received, read, source, group, audience
  /// The fields that the sender's form had; where the column is missing, those of the columns.
  case carries

  package static let required: [ChronologyColumn] = [.when, .agency, .summary]

  /// The field of the case document that the column fills, as `carries` names it.
  package var fieldName: String? {
    switch self {
    case .agency, .carries: nil
    case .presence: "people"
    case .allegedBy: "by"
    case .harmTo: "harm-to"
    case .retracted: "retractions"
    case .baby: "baby-under-18-months"
    case .sharedWith: "told"
    case .source: "document"
    default: rawValue
    }
  }

  /// What stands in a cell, for the format reference.
  package var form: String {
    switch self {
    case .when: "a date, as in a case document"
    case .agency: "id or name of an agency of the case or the vocabulary"
    case .summary, .detail: "text"
    case .id: "an id; made from agency, date and summary where it is missing"
    case .kind: "kind of entry; guessed from the other columns where it is missing"
    case .people, .children, .about, .harmTo: "list of people: id, label or any name"
    case .presence: "list of `person=how`"
    case .tags: "list of tags"
    case .signs: "list of high-risk signs"
    case .allegedBy: "list: a person, `self`, `family`, `neighbour` ..., or `role:words`"
    case .response: "`denied`, `accepted`, `partly`, `no-answer`, `not-asked` or `retracted`"
    case .retracted: "`yes`, or a list of the dates it was taken back"
    case .grade: "`standard`, `medium`, `high` or `not-graded`"
    case .pregnant, .baby: "`yes`, `no`, `unknown` or `not-asked`"
    case .outcome: "the outcome of a contact, incident, appointment, visit, engagement or offer"
    case .reason: "why, for a contact, appointment, engagement or decision"
    case .purpose: "purpose of a visit"
    case .checks: "list of `agency=answered`, `not-asked`, `none-held`, `no-reply` or `refused`"
    case .impact: "list of `child=text`, `child=none`, `child=not-known` or `child=to-be-asked`"
    case .sharedWith: "list of `agency@when`, `agency:no:reason` or `agency:not-told`"
    case .received, .read: "a date: when the agency came to know, or read it"
    case .source: "the form, letter or report it stands in"
    case .group: "a key that reports of one event share"
    case .audience: "`professionals`, `restricted;reason` or `family-visible;person;...`"
    case .carries: "list of the fields that the sender's form had"
    }
  }
}
