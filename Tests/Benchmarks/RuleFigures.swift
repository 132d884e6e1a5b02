// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation

/// The rules that take longest on one board.
enum RuleFigures {
  static func lines(on board: Board, _ practice: Practice) -> [String] {
    let clock = ContinuousClock()
    var times: [(String, Duration)] = []
    practice.register.eachRule(on: board, practice.vocabulary) { id, work in
      times.append((id.text, clock.measure(work)))
    }
    return times.sorted { $0.1 > $1.1 }.prefix(8).map { "\($0.0): \(Figure.words($0.1))" }
  }
}
