// SPDX-License-Identifier: Apache-2.0

/// The fields that a form asked for, as the record names them. One of them without a value was left
/// blank; it is not the silence of a source that had no place for it (ruling 8).
enum Carried {
  /// What rules and registers tell apart, by what the forms call it.
  private static let entry = [
    "effect": "impact", "outcome-told": "outcome-told-at", "baby": "baby-under-18-months",
    "barrier": "barrier-asked", "next": "next-step", "told": "told", "outcome": "outcome",
    "pregnant": "pregnant", "children": "children", "reply": "reply", "response": "response",
    "grade": "grade", "types": "types", "consequence": "consequence", "by": "by", "about": "about",
    "reason": "reason",
  ]
  private static let byNoun = [
    "entry": entry, "support-plan": ["told": "agencies-told"],
    "assessment": ["contributors": "contributors"],
  ]

  static func fields(asked names: [String], of noun: String) -> [String] {
    let known = byNoun[noun] ?? [:]
    return names.compactMap { known[$0] }
  }
}
