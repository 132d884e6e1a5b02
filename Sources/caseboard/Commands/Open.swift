// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CaseModel
import CaseStore
import Dashboard
import Escalation
import TerminalUI
import TextSafety

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `caseboard [open] [CASE]`: the dashboard on your store.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "The dashboard.")

  @Argument(help: "The case to open at once.")
  var caseID: String?

  @OptionGroup var place: StoreOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let workplace = try Workplace(
      place, introduces: !place.demo && isatty(STDOUT_FILENO) == 1)
    let store =
      place.demo ? try workplace.demoStore() : try offerStore(workplace)
    try Session(workplace, store).run(opening: caseID, reading)
  }

  /// A store that is not there yet is offered, not made unasked.
  private func offerStore(_ workplace: Workplace) throws -> Store {
    do {
      return try workplace.openStore(place.store)
    } catch let failure as Failure where failure.code == .noInput && Dialogue.isPossible {
      let path = Account.storePath(place.store)
      let isWanted = try Dialogue.ask(
        "There is no store at \(path) yet. Make an empty one? [y/N] ", or: "y or n, please."
      ) { Bool(answer: $0) }
      guard isWanted else { throw failure }
      return try workplace.openStore(place.store, makesNew: true)
    }
  }
}

/// `caseboard demo [CASE]`: the same over invented families, in memory.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The dashboard over invented families and the published review; nothing is kept.")

  @Argument(help: "The case to open at once.")
  var caseID: String?

  @OptionGroup var reading: ReadingOptions

  @Option(help: ArgumentHelp("The day that counts as today, for scripts.", visibility: .hidden))
  var today: String?

  func run() throws {
    let workplace = try Workplace(today: today)
    try Session(workplace, try workplace.demoStore()).run(opening: caseID, reading)
  }
}

/// The dashboard, or the caseload as text where there is no terminal.
struct Session {
  let workplace: Workplace
  let store: Store

  init(_ workplace: Workplace, _ store: Store) {
    self.workplace = workplace
    self.store = store
  }

  func run(opening caseID: String?, _ reading: ReadingOptions) throws {
    let terminal: Terminal
    do throws(NoTerminal) {
      var wishes = Terminal.Wishes()
      wishes.usesColour = Account.variable("NO_COLOR") == nil
      wishes.ascii = workplace.settings.ascii
      wishes.mouse = workplace.settings.mouse
      terminal = try Terminal(wishes)
    } catch {
      return try withoutTerminal(error)
    }
    var state = DashboardState(
      size: terminal.size, theme: workplace.settings.themeName,
      practice: workplace.practice, hub: workplace.hub, today: workplace.today,
      worker: FormWorker(workplace.worker), clock: Clock.now)
    state.session = "form-\(getpid())"
    state.startingPoint = try startingPoint(reading)
    state.mayCopy = workplace.settings.clipboard
    state.idleMinutes = workplace.settings.idle
    if let reason = store.readOnlyBecause { state.setReadOnly(Trouble(reason)) }
    var world = DashboardWorld(terminal, store, workplace.worker)
    let first = caseID.map { [Effect.openCase(CaseFile.ID($0))] } ?? []
    Loop.run(&state, in: &world, opening: [.loadCaseload(state.caseload.question)] + first)
  }

  private func startingPoint(_ reading: ReadingOptions) throws -> DashboardState.StartingPoint {
    let day = try reading.asOf.map {
      try Workplace.day(
        $0, today: workplace.today)
    }
    return DashboardState.StartingPoint(day: day, viewpoint: reading.viewpoint)
  }

  /// Into a pipe the caseload is text and all is well; on a terminal that cannot be drawn on, a
  /// sentence says what to do.
  private func withoutTerminal(_ reason: NoTerminal) throws {
    guard reason == .notATerminal else { throw Failure(.usage, reason.description) }
    try CaseloadText.write(store, workplace)
  }
}
