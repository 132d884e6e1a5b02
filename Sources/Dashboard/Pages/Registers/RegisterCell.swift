// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// What stands in one cell of a register. Nothing has several kinds, and they are kept apart.
enum RegisterCell: Hashable, Sendable {
  case text(String, Role)
  /// The form had a place for it, and nobody filled it.
  case leftBlank
  /// Asking is a step of its own, and it was not taken.
  case notAsked
  /// The source has no place for it.
  case notInSource
  /// It could stand in the record, and does not.
  case nothing

  /// The mark or word of the column.
  var mark: String {
    switch self {
    case .text(let text, _): text
    case .leftBlank: "blank"
    case .notAsked: "not asked"
    case .notInSource: "-"
    case .nothing: "."
    }
  }

  /// The same where there is room to say it.
  var words: String {
    switch self {
    case .text(let text, _): text
    case .leftBlank: "left blank"
    case .notAsked: "not asked"
    case .notInSource: "not in this source"
    case .nothing: "nothing recorded"
    }
  }

  var role: Role {
    switch self {
    case .text(_, let role): role
    case .leftBlank, .notAsked: .leftOut
    case .notInSource, .nothing: .muted
    }
  }

  static let legend = " - not in source  . nothing recorded  blank: left blank"
}

extension RegisterCell {
  static func text(_ text: String) -> RegisterCell { .text(text, .text) }

  /// A text, or nothing recorded.
  static func recorded(_ text: String?, as role: Role = .text) -> RegisterCell {
    guard let text, !text.isEmpty else { return .nothing }
    return .text(text, role)
  }

  /// A field of a form: left blank where its source had it, not in the source where it had not.
  static func field(
    _ text: String?, _ name: String, of source: Source?, as role: Role = .text
  ) -> RegisterCell {
    if let text, !text.isEmpty { return .text(text, role) }
    return source?.carries.contains(name) == true ? .leftBlank : .notInSource
  }

  static func field(_ asked: Asked?, _ name: String, of source: Source?) -> RegisterCell {
    asked == .notAsked ? .notAsked : field(asked?.rawValue, name, of: source)
  }

  /// A date as wide as it was given.
  static func when(_ when: When?, _ reading: CaseReading, mayBeLater: Bool = false) -> RegisterCell
  {
    guard let when, when.edtf != .unknown else { return .nothing }
    let text = when.short(asOf: reading.day, heading: nil)
    let mark = mayBeLater && !text.contains("?") ? "?" : ""
    return .text(text + mark, mayBeLater ? .maybe : .date)
  }

  /// How an entry stands to this service.
  static func told(_ entry: TimelineEntry, _ reading: CaseReading) -> RegisterCell {
    let standing = reading.standing(of: entry)
    return .text(standing.mark, standing.role)
  }
}

extension ClosedList {
  /// The text form without its dashes: `was not brought`.
  var plainWords: String { rawValue.replacing("-", with: " ") }
}
