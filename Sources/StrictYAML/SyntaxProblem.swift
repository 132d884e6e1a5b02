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
      self.init(problem, at: Composition.place(mark), in: context)
    case .duplicatedKeysInMapping(let names, let context):
      let list = names.map(quoted).joined(separator: ", ")
      self.init(
        "found \(list) again further down in the same group, expected each field once",
        at: Composition.place(context.mark))
    case .reader(let problem, _, _, _): self.init(problem, at: .start)
    default: self.init("found something that cannot be read, expected YAML", at: .start)
    }
  }

  private init(_ problem: String, at place: Place, in context: YamlError.Context? = nil) {
    let start = context.map { Composition.place($0.mark) }
    if context?.text == "while scanning a quoted scalar", let start {
      self.place = start
      message = "found a quote that is never closed, expected another"
      return
    }
    self.place = place
    message = SyntaxProblem.words[problem] ?? SyntaxProblem.plain(problem, context, start)
  }

  static func tooDeep(_ depth: Int) -> String {
    "found more than \(depth) levels inside each other, expected \(depth) at most"
  }

  static let alias = "found an alias (*), expected the value itself, or quotes around a text"

  /// What people get wrong most, by what libyaml says of it.
  private static let words = [
    "found character that cannot start any token":
      "found a tab or one of @ ` % at the start of a value, expected spaces, or quotes around it",
    "found a tab character that violates indentation": "found a tab, expected spaces",
    "mapping values are not allowed in this context":
      "found \": \" inside a value, expected quotes around it",
    "block sequence entries are not allowed in this context":
      "found a list item, expected it on a line of its own",
    "could not find expected ':'": "found a line without \": \", expected a name and its value",
    "found undefined alias": alias,
  ]

  private static func plain(
    _ problem: String, _ context: YamlError.Context?, _ start: Place?
  ) -> String {
    if problem.hasPrefix("Maximum nesting level") { return tooDeep(YAMLLimits().depth) }
    guard let context, let start else { return problem }
    return "\(problem), \(context.text) that began at \(start.line):\(start.column)"
  }
}
