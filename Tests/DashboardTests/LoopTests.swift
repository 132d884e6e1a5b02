// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Dashboard
import TerminalUI
import Testing

/// A world with a clock of its own, keys at given seconds, and a store that others may hold.
private struct PlayedWorld: Outside {
  var keys: [(at: Double, key: Key)] = []
  var end = 20.0
  /// Others hold the store in these seconds.
  var busy: Range<Double> = 0..<0
  /// Others write in these seconds.
  var written: [Double] = []
  let file: CaseFile
  private(set) var seconds = 0.0
  private(set) var done: [(at: Double, effect: Effect)] = []
  private(set) var screens: [(at: Double, text: String)] = []

  init(_ file: CaseFile) { self.file = file }

  mutating func present(_ buffer: CellBuffer, _ theme: ColourTheme) {
    screens.append((seconds, buffer.lines.joined(separator: "\n")))
  }

  mutating func nextEvent(milliseconds: Int32) -> TerminalEvent {
    let until = seconds + Double(milliseconds) / 1_000
    if let next = keys.first, next.at <= until {
      seconds = max(seconds, next.at)
      return .key(keys.removeFirst().key)
    }
    seconds = until
    return seconds >= end ? .ended : .timeout
  }

  mutating func hasChanged() -> Bool {
    guard let first = written.first, first <= seconds else { return false }
    written.removeFirst()
    return true
  }

  mutating func perform(_ effect: Effect) -> [Message] {
    if busy.contains(seconds) {
      return [.failed(Trouble(what: "Busy.", safe: "Safe.", next: "Wait.", mayPass: true))]
    }
    done.append((seconds, effect))
    switch effect {
    case .openCase: return [.caseLoaded(file)]
    case .reloadCase: return [.caseReread(file)]
    case .record: return [.caseReread(file), .recorded(["answer-1"])]
    default: return []
    }
  }

  mutating func press(_ text: String, from start: Double, every step: Double = 0.2) {
    keys += Key.keys(text).enumerated().map { (start + Double($0.offset) * step, $0.element) }
  }

  /// What stood on the screen at a second.
  func screen(at second: Double) -> String { screens.last { $0.at <= second }?.text ?? "" }

  func times(of wanted: (Effect) -> Bool) -> [Double] {
    done.filter { wanted($0.effect) }.map(\.at)
  }
}

struct `The loop` {
  private let file: CaseFile

  init() throws { file = try BundledCases.file("marlow") }

  private func played(_ world: inout PlayedWorld, idleMinutes: Int = 5) throws {
    var state = DashboardState(
      size: Size(columns: 100, rows: 30), theme: .dark, practice: try BundledCases.practice(),
      hub: "csc", today: try #require(Day(year: 2026, month: 3, day: 12)),
      worker: FormWorker(name: "Test Worker", role: nil, isManager: false),
      clock: { Moment(seconds: 0) })
    state.idleMinutes = idleMinutes
    Loop.run(&state, in: &world, opening: [.openCase(file.header.id)])
  }

  private func isRecord(_ effect: Effect) -> Bool {
    if case .record = effect { return true }
    return false
  }

  @Test func `tries again while others write, takes keys, and saves once`() throws {
    var world = PlayedWorld(file)
    world.press("4r<Tab>Looked at<C-s>", from: 1, every: 0.05)
    world.press("<C-s><C-s>xyz", from: 5)
    world.busy = 1.5..<7
    try played(&world)

    let saved = world.times(of: isRecord)
    #expect(saved.count == 1)
    #expect((7...7.5).contains(saved.first ?? 0))
    #expect(world.screen(at: 6).contains("Not saved yet"))
    #expect(world.screen(at: 6).contains("Looked at"))
    #expect(!world.screen(at: 6).contains("Looked atxyz"))
    #expect(world.screen(at: 8).contains("Saved: answer-1"))
  }

  @Test func `says after ten seconds what is safe, and keeps the form`() throws {
    var world = PlayedWorld(file)
    world.press("4r<Tab>Looked at<C-s>", from: 1, every: 0.05)
    world.press("x", from: 15)
    world.busy = 1.5..<100
    try played(&world)

    #expect(world.times(of: isRecord).isEmpty)
    #expect(world.screen(at: 11).contains("Not saved yet"))
    #expect(world.screen(at: 13).contains("still in the form"))
    #expect(world.screen(at: 16).contains("Looked at"))
    #expect(!world.screen(at: 16).contains("still in the form"))
  }

  @Test func `draws nothing anew while nothing happens`() throws {
    var world = PlayedWorld(file)
    world.press("j", from: 12)
    try played(&world)

    #expect(world.screens.filter { (2..<11).contains($0.at) }.isEmpty)
    #expect(world.screen(at: 13) != world.screen(at: 11))
  }

  @Test func `lets a person leave while only a reading waits`() throws {
    var world = PlayedWorld(file)
    world.press("<Enter>qq", from: 1)
    world.busy = 1..<100
    try played(&world)

    #expect(world.seconds < 3)
  }

  @Test func `shows within two seconds what others wrote, also to somebody who types`() throws {
    var world = PlayedWorld(file)
    world.press("/" + String(repeating: "ab", count: 40), from: 1)
    world.written = [4.5]
    try played(&world)

    let asked = world.times { $0 == .reloadCase(file.header.id) }
    #expect(asked.count == 1)
    #expect((4.5...6.5).contains(asked.first ?? 0))
  }

  @Test func `goes blank when nobody is there, and lets go of the case`() throws {
    var world = PlayedWorld(file)
    world.press("jx", from: 100)
    world.press("x<Esc><Enter>", from: 420, every: 5)
    world.end = 440
    try played(&world)

    let locked = world.times { $0 == .lock(file.header.id) }
    #expect(locked.count == 1)
    #expect((400.2...401.2).contains(locked.first ?? 0))
    #expect(world.screen(at: 400).contains("Robin"))
    #expect(!world.screen(at: 402).contains("Robin"))
    #expect(!world.screen(at: 428).contains("Robin"))
    #expect(world.times { $0 == .unlock }.first == 430)
    #expect(world.screen(at: 435).contains("Cases"))
    #expect(world.screen(at: 435).contains("5 minutes"))
  }

  @Test func `goes blank after the minutes that are configured`() throws {
    var world = PlayedWorld(file)
    world.end = 200
    try played(&world, idleMinutes: 2)

    #expect(world.times { $0 == .lock(file.header.id) } == [120])
  }
}
