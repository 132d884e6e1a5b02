// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The rows, in order, and how often each is tried.
struct Rows {
  private let isQuick: Bool
  private let wanted: Set<String>

  init(_ arguments: [String]) {
    isQuick = arguments.contains("--quick")
    wanted = Set(arguments.filter { !$0.hasPrefix("-") })
  }

  /// The full count, or one for a few seconds.
  private func count(_ full: Int, quick: Int) -> Int { isQuick ? quick : full }

  private var all: [(String, () throws -> [Finding])] {
    [
      ("A1", { try Kills(scale: isQuick ? 0.04 : 1).run() }),
      ("A1", { try Interruptions(times: count(20, quick: 1)).run() }),
      ("A2", { try PowerCuts(cuts: count(300, quick: 12)).run() }),
      ("A4", { try FailingDisk(full: count(40, quick: 2), failing: count(60, quick: 4)).run() }),
      ("A5", { isQuick ? [] : try Refusals().run() }),
      ("A6", { try Damage(files: count(400, quick: 6)).run() }),
      ("A7", { try isQuick ? [] : BrokenPages(times: 5).run() }),
      ("A8", { try Crowd(processes: count(20, quick: 3), commits: count(200, quick: 5)).run() }),
      (
        "A9",
        { try BackupsUnderLoad(rounds: count(3, quick: 1), altered: count(1_000, quick: 10)).run() }
      ),
      ("A11", { try Tampering(times: count(200, quick: 8)).run() }),
      ("A17", { try ClockBack().run() }),
    ]
  }

  /// 0 where every row holds.
  func run() -> Int32 {
    print("row   what                                          attempts confirmed   lost  says")
    var holds = true
    for (name, row) in all where wanted.isEmpty || wanted.contains(name) {
      do {
        for finding in try row() {
          print(finding.line(name))
          // Each line as soon as it is known.
          fflush(nil)
          holds = holds && finding.holds
        }
      } catch {
        print("\(name): could not be tried: \(error)")
        holds = false
      }
    }
    print(holds ? "Every row holds." : "NOT every row holds.")
    return holds ? 0 : 1
  }
}

/// One line of the table.
struct Finding {
  var what: String
  var attempts = 0
  var confirmed = 0
  /// Confirmed and not there, or not noticed: what has to be none.
  var lost = 0
  /// What else has to be none, each with its words.
  var troubles: [String] = []
  var note = ""
  /// A control run has to lose, or the test would prove nothing.
  var mustLose = false

  init(_ what: String) { self.what = what }

  var holds: Bool { troubles.isEmpty && (mustLose ? lost > 0 : lost == 0) }

  func line(_ row: String) -> String {
    func right(_ number: Int, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - "\(number)".count)) + "\(number)"
    }
    let title = what.padding(toLength: 45, withPad: " ", startingAt: 0)
    let says = (holds ? "holds" : "FAILS") + (note.isEmpty ? "" : ", \(note)")
    return
      "\(row.padding(toLength: 5, withPad: " ", startingAt: 0)) \(title) \(right(attempts, 8)) "
      + "\(right(confirmed, 9)) \(right(lost, 6))  \(says)"
      + troubles.prefix(5).map { "\n      \($0)" }.joined()
  }
}
