// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CaseExchange
import CaseModel
import StrictYAML
import TextSafety

/// `caseboard check FILE…`: are these documents in order? Nothing is touched.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says whether documents are in order; touches nothing.")

  @Argument(help: "Case documents (YAML) or chronologies (CSV).", completion: .file())
  var files: [String]

  @OptionGroup var chronology: ChronologyOptions

  func run() throws {
    let workplace = try Workplace(today: nil)
    var isSound = true
    for name in files {
      do {
        let words = try Documents(workplace).check(name, chronology)
        words.forEach { Output.line(SafeText($0)) }
      } catch let failure as Failure where failure.code == .badData {
        isSound = false
        SafeText.lines(failure.words).forEach(Output.error)
      }
    }
    if !isSound { throw ExitCode(Failure.Code.badData.rawValue) }
  }
}

/// How a chronology names its columns.
struct ChronologyOptions: ParsableArguments {
  @Option(help: "A heading and the column it stands for: \"Date of event=when\". Repeat as needed.")
  var map: [String] = []

  var renames: [String: String] {
    get throws {
      var renames: [String: String] = [:]
      for pair in map {
        guard let equals = pair.lastIndex(of: "="), equals != pair.startIndex else {
          throw Failure(
            .usage,
            "--map \(quoted(pair)) names no column.\nNothing was changed.\n"
              + "Expected \"Heading=column\".")
        }
        renames[String(pair[..<equals])] = String(pair[pair.index(after: equals)...])
      }
      return renames
    }
  }
}
