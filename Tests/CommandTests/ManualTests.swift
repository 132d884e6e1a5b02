// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The manual against what the program itself says of its commands.
struct `The manual` {
  private struct Help: Decodable {
    let command: Command
  }

  private struct Command: Decodable {
    let commandName: String
    let shouldDisplay: Bool?
    let arguments: [Argument]?
    let subcommands: [Command]?

    var all: [Command] { [self] + (subcommands ?? []).flatMap(\.all) }

    /// Long options that `--help` shows.
    var options: [String] {
      (arguments ?? []).filter { $0.shouldDisplay ?? true }.flatMap { $0.names ?? [] }
        .filter { $0.kind == "long" }.map(\.name)
    }
  }

  private struct Argument: Decodable {
    struct Name: Decodable {
      let kind, name: String
    }

    let shouldDisplay: Bool?
    let names: [Name]?
  }

  @Test func `names every command and every option`() throws {
    let dump = try Program.run(["--experimental-dump-help"], home: Folder()).output
    let root = try JSONDecoder().decode(Help.self, from: Data(dump.utf8)).command
    let place = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/caseboard.1")
    let manual = try String(contentsOf: place, encoding: .utf8)
    let words = Set(manual.split { " \n".contains($0) }.map(String.init))
    let lines = manual.split(separator: "\n")
    let shown = root.all.dropFirst().filter { $0.shouldDisplay ?? true && $0.commandName != "help" }

    #expect(shown.count > 10)
    #expect(named(in: lines).subtracting(root.all.map(\.commandName)) == [], "no such command")
    for command in shown {
      let isNamed = lines.contains {
        $0 == ".It Cm \(command.commandName)" || $0.hasPrefix(".It Cm \(command.commandName) ")
      }
      #expect(isNamed, "\(command.commandName) is not in the manual")
      for option in command.options {
        #expect(words.contains("-\(option)"), "--\(option) of \(command.commandName) is not there")
      }
    }
  }

  /// The commands that the manual's synopsis has.
  private func named(in lines: [Substring]) -> Set<String> {
    let synopsis = lines.drop { $0 != ".Sh SYNOPSIS" }.prefix { $0 != ".Sh DESCRIPTION" }
    return Set(
      synopsis.compactMap { line in
        line.hasPrefix(".Cm ") ? line.split(separator: " ").dropFirst().first.map(String.init) : nil
      })
  }
}
