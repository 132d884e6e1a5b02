// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import StrictYAML
import TextSafety

/// Who is at the keyboard: as configured, or as the system account says.
struct Identity {
  private let settings: Settings
  private let accountName = Account.accountName
  private let isOwn = Account.isOwn

  init(_ settings: Settings) { self.settings = settings }

  /// The account without its person.
  var account: Worker { worker(ConfiguredWorker { $0.name = accountName }) }

  /// Nobody has said yet who uses this account.
  var isUnknown: Bool { isOwn && settings.worker == nil && settings.workers.isEmpty }

  /// The person named, the one whose account it is, or the one of several who says so.
  func worker(named name: String?) throws -> Worker {
    if let name {
      guard let one = people.first(where: { $0.name.lowercased() == name.lowercased() }) else {
        throw Failure(
          .usage,
          "\(quoted(name)) is not one of the people configured for this account.\n"
            + "Nothing was opened.\nExpected \(names).")
      }
      return worker(one)
    }
    if let one = people.first(where: { $0.account == accountName }) ?? onlyOne {
      return worker(one)
    }
    guard Dialogue.isPossible else {
      throw Failure(
        .usage,
        "Several people use this account.\nNothing was opened.\n"
          + "Say who is asking: --worker with one of \(names).")
    }
    return worker(try chosen())
  }

  private var onlyOne: ConfiguredWorker? { people.count == 1 ? people.first : nil }

  private var names: String { people.map(\.name).joined(separator: ", ") }

  /// Those who may be at the keyboard. Through a service account people are nobody but themselves.
  private var people: [ConfiguredWorker] {
    let listed = settings.workers.filter { $0.account == accountName || $0.account == nil && isOwn }
    return listed.isEmpty ? [themselves] : listed
  }

  private var themselves: ConfiguredWorker {
    ConfiguredWorker {
      $0.name = accountName
      guard isOwn else { return }
      $0.name = settings.worker ?? accountName
      ($0.role, $0.agency, $0.isManager) = (settings.role, settings.agency, settings.isManager)
    }
  }

  private func worker(_ one: ConfiguredWorker) -> Worker {
    Worker(
      name: one.name, role: one.role, agency: one.agency, isManager: one.isManager,
      uid: Account.uid)
  }

  private func chosen() throws -> ConfiguredWorker {
    let people = self.people
    Dialogue.say("Who is at the keyboard? It stands on every line that is recorded.")
    for (index, one) in people.enumerated() {
      Dialogue.say("  \(index + 1)  \(one.name)\(one.role.map { ", \($0)" } ?? "")")
    }
    return try Dialogue.ask("Number: ", or: "A number from 1 to \(people.count), please.") { text in
      Int(text).flatMap { people.indices.contains($0 - 1) ? people[$0 - 1] : nil }
    }
  }
}
