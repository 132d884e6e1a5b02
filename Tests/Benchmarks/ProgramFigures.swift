// SPDX-License-Identifier: Apache-2.0

/// One program as its user meets it: how soon it is there, how soon a key is answered, what it
/// sends, takes and does when nobody touches it.
struct ProgramFigures {
  let name: String
  let words: [String]
  /// Keys that scroll.
  let keys: [String]

  struct Row {
    let name: String
    let start, keyMiddle, keyWorst: Duration
    let bytes, kilobytes: Int
    /// Hundredths of a percent of one processor.
    let idle: Int
  }

  /// Nil where the program is not there.
  func measure(columns: UInt16, rows: UInt16, environment: [String]) -> Row? {
    var starts: [Duration] = []
    var last: Pseudoterminal?
    for _ in 0..<5 {
      last = nil
      guard
        let terminal = Pseudoterminal(words, environment: environment, columns: columns, rows: rows)
      else { return nil }
      let answer = terminal.settle(quiet: 250)
      guard answer.bytes > 200 else { return nil }
      starts.append(answer.time)
      last = terminal
    }
    guard let terminal = last else { return nil }
    let answers = (0..<100).map { terminal.press(keys[$0 % keys.count]) }.filter { $0.bytes > 0 }
    guard !answers.isEmpty else { return nil }
    let times = answers.map(\.time).sorted()
    let busy = terminal.busy ?? 0
    _ = terminal.settle(quiet: 5_000, first: 5_000)
    let idle = (terminal.busy ?? 0) - busy
    return Row(
      name: name, start: starts.sorted()[2], keyMiddle: times[times.count / 2],
      keyWorst: times[min(times.count - 1, times.count * 99 / 100)],
      bytes: answers.map(\.bytes).reduce(0, +) / answers.count, kilobytes: terminal.memory ?? 0,
      idle: idle / 500_000)
  }

  static func table(_ rows: [Row]) -> [String] {
    guard let own = rows.first else { return [] }
    let head = [
      "| program | start | (ratio) | key, middle | key, 99 of 100 | bytes a key | memory | idle |",
      "|---|---|---|---|---|---|---|---|",
    ]
    return head
      + rows.map { row in
        let ratio = Int((row.start / own.start * 100).rounded())
        return "| \(row.name) | \(Figure.words(row.start)) | \(ratio) % "
          + "| \(Figure.words(row.keyMiddle)) | \(Figure.words(row.keyWorst)) | \(row.bytes) "
          + "| \(row.kilobytes / 1_024) MB | \(row.idle / 100).\(row.idle % 100 / 10) % |"
      }
  }
}
