// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import Escalation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// Figures side by side, in one run: `make bench`. Not a test: timings here are noisy.
// With paths of stores behind it (`Benchmarks STORE...`) it times those, one beside the other; with
// `rules` only what the rules and the replay take.

let stores = Array(CommandLine.arguments.dropFirst())
let isRulesOnly = stores == ["rules"]
guard stores.isEmpty || isRulesOnly else {
  try GrowthFigures.print(stores)
  exit(0)
}

let practice = try BundledCases.practice()
let review = try BundledCases.file("child-j")
let large = try LargeCase.make(entries: 5_000)

let reviewEnd = try Day(fieldText: "2017-03-31")
let largeEnd = large.lastDay ?? reviewEnd
let largeKnowledge = Knowledge(large)
let largeBoard = Board(large, .day(largeEnd), .pooled, knowledge: largeKnowledge)
let middle = largeEnd.adding(months: -24)
let middleBoard = Board(large, .day(middle), .pooled, knowledge: largeKnowledge)

let figures = [
  Figure("replay, published review, pooled") {
    _ = Replay(review, practice, .pooled, until: reviewEnd)
  },
  Figure("replay, published review, hub") {
    _ = Replay(review, practice, .agency("csc"), until: reviewEnd)
  },
  Figure("knowledge of 5,000 entries") { _ = Knowledge(large) },
  Figure("board of 5,000 entries, last day") {
    _ = Board(large, .day(largeEnd), .pooled, knowledge: largeKnowledge)
  },
  Figure("board of 5,000 entries, two years before") {
    _ = Board(large, .day(middle), .pooled, knowledge: largeKnowledge)
  },
  Figure("all rules on 5,000 entries, last day") {
    _ = practice.register.prompts(on: largeBoard, practice.vocabulary)
  },
  Figure("all rules on 5,000 entries, two years before") {
    _ = practice.register.prompts(on: middleBoard, practice.vocabulary)
  },
  Figure("replay, 5,000 entries, pooled", runs: 1) {
    _ = Replay(large, practice, .pooled, until: largeEnd, knowledge: largeKnowledge)
  },
]
Figure.table(figures)
guard !isRulesOnly else {
  RuleFigures.lines(on: largeBoard, practice).forEach { print($0) }
  exit(0)
}
Figure.table(try CaseFigures.all(large, practice, today: largeEnd))
Figure.table(try AuditFigures.all(try BundledCases.file("marlow")))
print("\nThe slowest rules:")
for line in RuleFigures.lines(on: largeBoard, practice) { print(line) }
print("\n")
try SideBySide.lines(large, on: largeEnd).forEach { print($0) }
