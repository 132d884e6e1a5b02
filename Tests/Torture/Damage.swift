// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import Foundation

/// A6: files damaged in every way; none may bring the program down, and a record that says something
/// else than was recorded is noticed.
struct Damage {
  let files: Int

  func run() throws -> [Finding] {
    var finding = Finding("damaged files; lost: a change not noticed")
    let place = try StorePlace()
    let store = try place.store()
    try store.add([SampleCase.everyField()], by: .sample)
    let before = try Judge.content(store)
    store.close()
    let whole = try place.bytes("cases.sqlite")
    mkdir(place.path("d"), 0o700)
    for number in 0..<files {
      let file = place.path("d/\(number).sqlite")
      try damaged(whole, number).write(to: URL(filePath: file))
      chmod(file, 0o600)
    }
    var judged: [Int: String] = [:]
    var next = 0
    while next < files {
      let output = place.path("judged-\(next)")
      let child = try Child(
        "Torture", ["judge", place.path("d"), "\(next)", "\(files)"], output: output)
      let code = child.wait(seconds: 20 * Double(files - next))
      let lines = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
      for line in lines {
        let parts = line.split(separator: " ", maxSplits: 1)
        if parts.count == 2, let number = Int(parts[0]) { judged[number] = String(parts[1]) }
      }
      if code == 0 { break }
      let last = (judged.keys.max() ?? next - 1) + 1
      finding.troubles.append("file \(last) ended the program with \(code ?? -1)")
      next = last + 1
    }
    finding.attempts = files
    let same = judged.values.count { $0 == "whole \(before)" }
    let noticed = judged.values.count { $0 == "broken" || $0 == "refused" }
    finding.lost = judged.count - same - noticed
    finding.note = "\(noticed) noticed, \(same) read as before"
    return [finding]
  }

  private func damaged(_ whole: Data, _ number: Int) -> Data {
    var bytes = whole
    let pages = bytes.count / 4096
    func page() -> Range<Int> {
      let start = Int.random(in: 0..<pages) * 4096
      return start..<start + 4096
    }
    switch number % 8 {
    case 0, 1, 2, 3:
      bytes[Int.random(in: 100..<bytes.count)] ^= 1 << UInt8.random(in: 0..<8)
    case 4: bytes.replaceSubrange(page(), with: (0..<4096).map { _ in UInt8.random(in: 0...255) })
    case 5:
      let (one, other) = (page(), page())
      let content = Data(bytes[one])
      bytes.replaceSubrange(one, with: bytes[other])
      bytes.replaceSubrange(other, with: content)
    case 6: bytes[Int.random(in: 0..<100)] = UInt8.random(in: 0...255)
    default: bytes = bytes.prefix(Int.random(in: 0..<bytes.count))
    }
    return bytes
  }
}

/// A child that looks at damaged stores one after the other, so that a crash ends only it.
enum Judge {
  static func run(_ arguments: [String]) -> Never {
    for number in (Int(arguments[1]) ?? 0)..<(Int(arguments[2]) ?? 0) {
      print(number, verdict("\(arguments[0])/\(number).sqlite"))
      fflush(nil)
    }
    exit(0)
  }

  private static func verdict(_ path: String) -> String {
    do {
      let store = try Store.torture(path)
      defer { store.close() }
      guard store.readOnlyBecause == nil, try store.verify(for: .sample).isWhole else {
        return "broken"
      }
      return "whole \(try content(store))"
    } catch { return "refused" }
  }

  /// Everything that a reader would see, as one number that is the same in each process.
  static func content(_ store: Store) throws -> String {
    let ids = try store.caseload(for: .sample).map(\.id)
    return try ids.map { id in
      let file = try store.export(id, by: .sample)
      return file.entries.map { ContentHash.of($0) }.joined() + ContentHash.of(file.header)
        + file.people.map { ContentHash.of($0) }.joined()
        + file.notes.map { ContentHash.of($0) }.joined()
    }.joined().utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    .description
  }
}
