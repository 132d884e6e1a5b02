// SPDX-License-Identifier: Apache-2.0

import CaseModel

extension CaseReading {
  /// What the day and the viewpoint keep off the board; nil where they keep nothing off.
  var hiddenWords: String? {
    let hidden = board.hidden
    guard hidden.all > 0 else { return nil }
    let who = board.viewpoint == .pooled ? "anyone" : viewpointWords
    var parts: [String] = []
    if hidden.notYetKnown > 0 { parts.append("\(hidden.notYetKnown) not yet known to \(who)") }
    if hidden.notToldToViewpoint > 0 { parts.append("\(hidden.notToldToViewpoint) not told") }
    if hidden.notStated > 0 {
      parts.append("\(hidden.notStated) with nothing on record about telling")
    }
    return parts.joined(separator: ", ")
  }
}
