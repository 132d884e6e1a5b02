// SPDX-License-Identifier: Apache-2.0

import Yams

/// What kept Yams from reading on, in words for the person who wrote the file.
struct SyntaxProblem {
  let place: Place
  let message: String

  init(_ error: any Error) {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      place = Composition.place(mark)
      message = SyntaxProblem.words(for: problem, context: context?.text)
    case .duplicatedKeysInMapping(let names, let context):
      place = Composition.place(context.mark)
      let list = names.map(quoted).joined(separator: ", ")
      message = "found \(list) again further down in the same group, expected each field once"
    case .reader(let problem, _, _, _):
      place = .start
      message = problem
    default:
      place = .start
      message = "cannot be read as YAML"
    }
  }

  static func tooDeep(_ depth: Int) -> String {
    "found more than \(depth) levels inside each other, expected \(depth) at most"
  }

  private static func words(for problem: String, context: String?) -> String {
    switch problem {
    case "found character that cannot start any token":
      "found a tab or one of @ ` % at the start of a value, expected spaces, or quotes around it"
    case "mapping values are not allowed in this context":
      "found \": \" inside a value, expected quotes around it"
    case let text where text.hasPrefix("Maximum nesting level"):
      tooDeep(YAMLLimits().depth)
    case "found undefined alias":
      "found an alias (*), expected the value itself, or quotes around a text"
    default:
      [context, problem].compactMap(\.self).joined(separator: ": ")
    }
  }
}
