// SPDX-License-Identifier: Apache-2.0

import CaseExchange
import CaseModel
import TextSafety

/// The first start of a person on their own account: who they are, asked once and kept in the
/// configuration.
struct Introduction {
  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Asks, and keeps the answers beside whatever the configuration says already.
  func settings(in old: Settings) throws -> Settings {
    let answers = try asked(old)
    let path = Account.configurationPath
    try Files.makeFolder(Account.configurationFolder)
    let before = try Files.readIfThere(path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let gap = before.isEmpty || before.hasSuffix("\n") ? "" : "\n"
    let text = before + gap + RecordDocument.write(answers)
    // Read back before it takes the place of what is there.
    _ = try Settings.read(Array(text.utf8), name: path)
    try Files.replacePrivately(path, with: text)
    Dialogue.say("Kept in \(path); change it there.")
    Dialogue.say(Introduction.advisory)
    return try Settings.read()
  }

  /// What somebody who owns the file has to know of the audit.
  static let advisory =
    "This account owns its store, so the audit is advisory: it shows what was done with Caseboard, "
    + "not what was done to the file."

  private func asked(_ old: Settings) throws -> Settings {
    Dialogue.say("Caseboard says on every line who recorded it. You are asked this once.")
    var answers = Settings()
    let name = Account.accountName
    answers.worker = try Dialogue.ask("Your name [\(name)]: ", or: "A name of one line, please.") {
      $0.count > 200 ? nil : $0.isEmpty ? name : $0
    }
    answers.role = try Dialogue.ask(
      "Your role, as colleagues would say it (Enter leaves it out): ", or: "One line, please.",
      orNothing)
    let hub = old.hub
    answers.agency = try Dialogue.ask(
      "Your agency [\(hub)]: ",
      or: "One of " + vocabulary.agencies.map(\.id.text).joined(separator: ", ") + "."
    ) { text in text.isEmpty ? hub : agency(text) }
    answers.isManager = try Dialogue.ask(
      "Do you decide as a manager? [y/N]: ", or: "y or n, please."
    ) { Bool(answer: $0) }
    return answers
  }

  private func orNothing(_ text: String) -> String?? {
    text.count > 200 ? nil : .some(text.isEmpty ? nil : text)
  }

  private func agency(_ text: String) -> String? {
    let wanted = text.lowercased()
    return vocabulary.agencies.first {
      $0.id.text == wanted || $0.name.lowercased() == wanted || $0.short?.lowercased() == wanted
    }?.id.text
  }
}
