// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// What later records say of an entry: put right, disputed, added to, withdrawn; with who, when and
/// why. The original is one key away.
struct Amended {
  let lines: [String]

  init(_ entry: TimelineEntry, _ reading: CaseReading) {
    let amendments = reading.board.amendments
    let id = entry.id.text
    // What was said of the original goes for what stands in its place.
    var said: [Correction] = []
    var earlier = Set([id])
    var next = amendments.original(of: id)
    while let original = next, earlier.insert(original).inserted {
      if let correction = amendments.replaced[original] { said.append(correction) }
      next = amendments.original(of: original)
    }
    let own = [amendments.replaced[id], amendments.withdrawn[id]].compactMap { $0 }
    let words = reading.file.corrections.filter {
      earlier.contains($0.of) && $0.replacement == nil && $0.kind != .withdraws
    }
    lines =
      own.map { Amended.line($0, givesWay: true) } + said.map { Amended.line($0, givesWay: false) }
      + words.map { Amended.line($0, givesWay: false) }
  }

  private static func line(_ correction: Correction, givesWay: Bool) -> String {
    let who = correction.author ?? "somebody"
    let signed = "by \(who), \(correction.at.inWords)"
    switch correction.kind {
    case .withdraws: return "! Withdrawn \(signed): \(correction.reason)"
    case .disputes: return "Disputed (\(signed)): \(correction.text ?? "") \(correction.reason)"
    case .adds where correction.replacement == nil:
      return "Added (\(signed)): \(correction.text ?? correction.reason)"
    default:
      return givesWay
        ? "! Put right \(signed): \(correction.reason). What stands now: \(correction.replacement ?? "")"
        : "Put right \(signed): \(correction.reason). o shows what was recorded first"
    }
  }
}
