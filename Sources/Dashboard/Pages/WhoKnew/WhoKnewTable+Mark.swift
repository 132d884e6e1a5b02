// SPDX-License-Identifier: Apache-2.0

extension WhoKnewTable {
  /// How one agency stands to one entry on the day shown. Silence is never drawn as *not told*.
  enum Mark: Hashable, Sendable, CaseIterable {
    case source, told, notTold, nothing, filed, decidedNot, late, inPart, unread

    var text: String {
      switch self {
      case .source: "S"
      case .told: "T"
      case .late: "t"
      case .unread: "u"
      case .inPart: "P"
      case .filed: "F"
      case .notTold: "x"
      case .decidedNot: "n"
      case .nothing: "."
      }
    }

    var meaning: String {
      switch self {
      case .source: "source"
      case .told: "told"
      case .late: "late"
      case .unread: "unread"
      case .inPart: "in part"
      case .filed: "filed, not found"
      case .notTold: "not told"
      case .decidedNot: "decided not"
      case .nothing: "not stated"
      }
    }

    /// Whether the agency has the piece. What was filed and not found again nobody holds.
    var isHeld: Bool {
      switch self {
      case .source, .told, .late, .unread, .inPart: true
      case .filed, .notTold, .decidedNot, .nothing: false
      }
    }
  }
}
