// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CaseExchange
import Dashboard

/// `caseboard docs`: the pages that are printed from the program itself.
struct Docs: ParsableCommand {
  enum Page: String, ExpressibleByArgument, CaseIterable { case keys, formats }

  static let configuration = CommandConfiguration(
    abstract: "Prints a page of the documentation: keys or formats.", shouldDisplay: false)

  @Argument(help: "keys or formats.") var page: Page

  func run() {
    switch page {
    case .keys: Output.document(KeysPage.text)
    case .formats: Output.document(FormatReference.whole)
    }
  }
}
