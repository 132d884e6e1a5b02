// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CaseModel
import CaseStore
import Dashboard
import Escalation
import StrictYAML
import TextSafety

/// What every command needs of the world: the vocabulary, who is asking, and today.
struct Workplace {
  let practice: Practice
  let settings: Settings
  let worker: Worker
  let today: Day

  /// For a command that reads or changes cases; asks who is there where several may be, and at the
  /// first start of the dashboard who somebody is.
  init(_ place: StoreOptions, introduces: Bool = false) throws {
    var settings = try Settings.read()
    if introduces, Identity(settings).isUnknown, Dialogue.isPossible, place.worker == nil {
      settings = try Introduction(try BundledFiles.vocabulary()).settings(in: settings)
    }
    let worker = try Identity(settings).worker(named: place.worker)
    try self.init(settings, worker, today: place.today)
  }

  /// For a command that is about the whole store.
  init(workerNamed name: String?) throws {
    let settings = try Settings.read()
    try self.init(settings, try Identity(settings).worker(named: name), today: nil)
  }

  /// For a command that needs nobody: what it does is in no one's record.
  init(today: String?) throws {
    let settings = try Settings.read()
    try self.init(settings, Identity(settings).account, today: today)
  }

  private init(_ settings: Settings, _ worker: Worker, today: String?) throws {
    practice = try BundledFiles.practice(local: Account.promptsPath)
    self.settings = settings
    self.worker = worker
    self.today = try today.map { try Workplace.day($0, today: Clock.today()) } ?? Clock.today()
  }

  static func day(_ text: String, today: Day) throws -> Day {
    do throws(Unreadable) {
      let when = try When(typed: text, today: today)
      guard let day = when.bounds.latest ?? when.bounds.earliest else {
        throw Unreadable(expected: "a day, month or year")
      }
      return day
    } catch {
      throw Failure(
        .usage,
        "\(quoted(text)) is not a day.\nNothing was changed.\n"
          + "Expected \(error.expected).")
    }
  }

  var vocabulary: Vocabulary { practice.vocabulary }
  var hub: Agency.ID { Agency.ID(settings.hub) }

  func openStore(_ path: String?, makesNew: Bool = false) throws -> Store {
    var progress: Progress?
    defer { progress?.end() }
    return try asking {
      try Store(at: Account.storePath(path), makesNew: makesNew, clock: Clock.now) { done, all in
        progress = progress ?? Progress("cases made ready for search", of: all)
        progress?.show(done)
      }
    }
  }

  /// The invented caseload and the published review, in memory.
  func demoStore() throws -> Store {
    do {
      let store = try Store.inMemory(clock: Clock.now)
      try store.add(try BundledFiles.cases(vocabulary), by: worker)
      return store
    } catch let error as StoreError { throw Failure(error) }
  }

  /// Runs a step on the store, again while others write, and turns its errors into ours.
  func asking<Value>(_ step: () throws -> Value) throws -> Value { try Patience.wait(step) }

  /// A case of the store; nil where it is not there, or not theirs to open.
  func caseIfThere(_ id: CaseFile.ID, in store: Store) throws -> CaseFile? {
    try asking {
      do { return try store.export(id, by: worker) } catch let error as StoreError
        where error.kind == .noSuchCase
      { return nil }
    }
  }

  /// A case of the store; one that is not there but came with the program is read from there, and
  /// a sentence on standard error says so (ruling 43).
  ///
  /// - Parameter subject: what part of it goes out, for the audit; nil for all of it.
  func caseFile(
    _ reference: String, _ where_: StoreOptions, as subject: String? = nil
  ) throws -> CaseFile {
    let id = CaseFile.ID(reference)
    if where_.demo { return try asking { try demoStore().export(id, by: worker) } }
    do {
      let store = try openStore(where_.store)
      return try asking { try store.export(id, as: subject, by: worker) }
    } catch let failure as Failure where failure.code == .noInput {
      return try bundled(id, instead: failure)
    }
  }

  private func bundled(_ id: CaseFile.ID, instead failure: Failure) throws -> CaseFile {
    guard let file = try BundledFiles.cases(vocabulary).first(where: { $0.header.id == id }) else {
      throw failure
    }
    Output.error("Not in your store: this is the case that came with Caseboard.")
    return file
  }
}

/// Where the cases are.
struct StoreOptions: ParsableArguments {
  @Option(help: "The store to use.", completion: .file())
  var store: String?

  @Flag(help: "The invented caseload and the published review, instead of a store.")
  var demo = false

  @Option(help: "Who is asking, where several people of the configuration use this account.")
  var worker: String?

  @Option(help: ArgumentHelp("The day that counts as today, for scripts.", visibility: .hidden))
  var today: String?
}

/// How a case is read.
struct ReadingOptions: ParsableArguments {
  @Option(help: "The day to read the case as it was known on: 2016-08-01, aug 2016.")
  var asOf: String?

  @Option(help: "Whose eyes: pooled, hub, or the id of an agency.")
  var viewpoint: String?

  func board(of file: CaseFile, _ place: Workplace) throws -> Board {
    let asOf = try asOf.map { AsOf.day(try Workplace.day($0, today: place.today)) } ?? .everything
    return Board(file, asOf, try viewpoint(in: file, place))
  }

  /// The day asked for, or the one that the dashboard would open on.
  func day(of file: CaseFile, _ place: Workplace) throws -> Day {
    try asOf.map { try Workplace.day($0, today: place.today) }
      ?? CaseScreen.firstDay(of: file, today: place.today)
  }

  private func viewpoint(in file: CaseFile, _ place: Workplace) throws -> Viewpoint {
    switch viewpoint ?? "pooled" {
    case "pooled": return .pooled
    case "hub": return .agency(file.header.hub ?? place.hub)
    case let name:
      let id = Agency.ID(name)
      let known = file.agencies + place.vocabulary.agencies
      guard known.contains(where: { $0.id == id }) else {
        let ids = file.agencies.map(\.id.text).joined(separator: ", ")
        throw Failure(
          .usage,
          "\(quoted(name)) is no agency of this case.\nNothing was changed.\n"
            + "Expected pooled, hub, or one of \(ids).")
      }
      return .agency(id)
    }
  }
}
