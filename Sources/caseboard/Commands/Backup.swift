// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CaseModel
import CaseStore
import TextSafety

/// `caseboard backup FILE`: the whole store in one sealed file, while others work.
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copies the whole store into one sealed file, while others go on working.",
    discussion: """
      The file is for this account alone, opens with its passphrase only, and is read back before \
      the command ends. A file that is there is never written over: give each a name of its own. \
      Without the passphrase nobody can open it; keep the two apart.
      """)

  @Argument(help: "The file to make, on another disk.", completion: .file()) var file: String
  @Option(help: "The store to copy.", completion: .file()) var store: String?
  @Option(help: "Who is asking, where several people of the configuration use this account.")
  var worker: String?
  @OptionGroup var passphrase: PassphraseOptions

  func run() throws {
    let workplace = try Workplace(workerNamed: worker)
    let store = try workplace.openStore(store)
    try Files.refuseExisting(file)
    let phrase = try passphrase.new()
    let progress = Progress("parts", of: nil)
    let content = try workplace.asking {
      try store.backup(to: file, sealedWith: phrase, by: workplace.worker) {
        progress.tell($0, percent: $1)
      }
    }
    progress.end()
    Output.line(
      SafeText("Saved: \(BackupText.words(content)), in \(file), read back and found whole."))
    Output.line("It opens with its passphrase only. Keep the two apart, and this file elsewhere.")
  }
}

/// `caseboard restore FILE`: a backup, as the store.
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Brings a backup back as the store; what was there is kept beside it.",
    discussion: """
      The backup is opened and looked through beside its place first, and takes it in one step. \
      Where a store is there already nothing happens without --replace, and that store is kept. \
      To try a backup out, restore it to another place with --store.
      """)

  @Argument(help: "A file that caseboard backup made.", completion: .file()) var file: String
  @Option(help: "Where the store is to be.", completion: .file()) var store: String?
  @Flag(help: "Put the store that is there aside, and keep it.") var replace = false
  @Option(help: "Who is asking, where several people of the configuration use this account.")
  var worker: String?
  @OptionGroup var passphrase: PassphraseOptions

  func run() throws {
    let workplace = try Workplace(workerNamed: worker)
    let path = Account.storePath(store)
    let restoration = Restoration(at: path, clock: Clock.now)
    try workplace.asking {
      try restoration.refuseUnlessFree(replacing: replace)
      try Restoration.refuseUnreadable(file)
    }
    let phrase = try passphrase.known()
    let progress = Progress("parts", of: nil)
    let outcome = try workplace.asking {
      try restoration.run(file, openedWith: phrase, replacing: replace, by: workplace.worker) {
        progress.tell($0, percent: $1)
      }
    }
    progress.end()
    Output.line(SafeText("Restored: \(BackupText.words(outcome.content)), at \(path)."))
    if let kept = outcome.kept {
      let later = BackupText.later(outcome.later)
      Output.line(SafeText("The store that was there is kept at \(kept); \(later)"))
    }
    Output.line("caseboard verify looks through every record of it.")
  }
}

/// What a backup holds, in words.
enum BackupText {
  static func words(_ content: BackupContent) -> String {
    let at = content.at.replacing("T", with: " ").replacing("Z", with: " UTC")
    return content.cases.counted("case") + " up to line "
      + "\(content.head.seq) of the audit, \(at)"
  }

  static func later(_ lines: Int?) -> String {
    switch lines {
    case nil: "it is too damaged to say what is in it only."
    case 0: "nothing in it is later than the backup."
    case let lines?:
      "\(lines) lines of its audit are later than the backup: look there for what is missing here."
    }
  }
}
