// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CTerminalRescue

/// What a duty worker opens at 17:40 on a Friday.
@main
struct Caseboard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caseboard",
    abstract: "What happened, who knew it when, and what life is like for each child.",
    discussion: """
      Caseboard reads a family's record and lays it side by side. It asks questions and never
      scores; people decide. It sends nothing anywhere.
      """,
    version: "0.1.0",
    subcommands: [
      Open.self, Demo.self, List.self, Search.self, Same.self, Show.self, Prompts.self,
      ReplayCommand.self,
      Record.self, Check.self, Import.self, Export.self, Audit.self, Verify.self, Backup.self,
      Restore.self, SalvageCommand.self, Generate.self, Docs.self,
    ],
    defaultSubcommand: Open.self)

  static func main() {
    caseboard_rescue_keep_private()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      failure.tell()
    } catch {
      exit(withError: error)
    }
  }
}
