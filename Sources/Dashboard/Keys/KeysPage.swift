// SPDX-License-Identifier: Apache-2.0

/// `docs/keys.md`, from the same table as the footer and the help.
package enum KeysPage {
  package static var text: String {
    let parts = Keymap.Context.allCases.compactMap { context -> String? in
      let rows = Keymap.all.filter { $0.context == context }
      guard !rows.isEmpty else { return nil }
      let lines = rows.map { binding in
        let keys = binding.keys.map { "`\($0)`" }.joined(separator: " ")
        return "| \(keys) | \(binding.command.title) | \(binding.command.help) |"
      }
      return "## \(context.words)\n\n| key | command | what it does |\n|---|---|---|\n"
        + lines.joined(separator: "\n") + "\n"
    }
    return
      "# Keys\n\nPrinted by `caseboard docs keys` from the table that the program itself uses.\n\n"
      + parts.joined(separator: "\n")
  }
}
