// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What a program did to its files, in order (`Tests/Faults`), and what a power cut would have left.
struct Trace {
  enum Act: Character { case write = "w", sync = "s", cut = "t", unlink = "u" }

  struct Step {
    let act: Act
    let path: String
    let place: Int
    let bytes: [UInt8]

    var isConfirmation: Bool { path.hasSuffix(".confirmed") }
  }

  let steps: [Step]

  init(_ path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    func number(_ place: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    var steps: [Step] = []
    var place = 0
    while place + 15 <= bytes.count {
      let (length, at, count) = (
        number(place + 1, 2), number(place + 3, 8), number(place + 11, 4)
      )
      let act = Act(rawValue: Character(UnicodeScalar(bytes[place])))
      place += 15
      let path = String(decoding: bytes[place..<place + length], as: UTF8.self)
      place += length
      let content = act == .write ? Array(bytes[place..<place + count]) : []
      place += content.count
      if let act { steps.append(Step(act: act, path: path, place: at, bytes: content)) }
    }
    self.steps = steps
  }

  /// What is surely on the disk, and what may be.
  struct Disk {
    private var files: [String: [UInt8]]
    private var pending: [Step] = []
    private(set) var confirmed: [String] = []

    init(files: [String: [UInt8]]) { self.files = files }

    mutating func take(_ step: Step) {
      if step.isConfirmation {
        if let id = String(decoding: step.bytes, as: UTF8.self).split(separator: " ").first {
          confirmed.append(String(id))
        }
        return
      }
      switch step.act {
      case .write, .cut: pending.append(step)
      case .unlink:
        files[step.path] = nil
        pending.removeAll { $0.path == step.path }
      case .sync:
        for one in pending where one.path == step.path { apply(one) }
        pending.removeAll { $0.path == step.path }
      }
    }

    private mutating func apply(_ step: Step, sectors: (Int) -> Bool = { _ in true }) {
      var content = files[step.path] ?? []
      if step.act == .cut {
        content = Array(content.prefix(step.place))
        content += Array(repeating: 0, count: step.place - content.count)
      } else {
        let end = step.place + step.bytes.count
        if content.count < end { content += Array(repeating: 0, count: end - content.count) }
        for start in stride(from: 0, to: step.bytes.count, by: 512) where sectors(start / 512) {
          let some = step.bytes[start..<min(start + 512, step.bytes.count)]
          content.replaceSubrange(step.place + start..<step.place + start + some.count, with: some)
        }
      }
      files[step.path] = content
    }

    /// The files after a power cut here: of what was not synced some, whole or by sectors.
    func afterCut(torn: Bool) -> [String: [UInt8]] {
      var left = self
      for step in pending where Bool.random() {
        left.apply(step) { _ in !torn || Bool.random() }
      }
      return left.files
    }
  }
}
