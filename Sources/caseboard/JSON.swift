// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation

/// JSON as the commands print it: keys in a fixed order, every control character escaped.
indirect enum JSON {
  case text(String)
  case number(Int)
  case truth(Bool)
  case list([JSON])
  case object([(String, JSON)])
  case null

  static func text(_ json: JSON) -> String { json.written(0) + "\n" }

  /// A piece of a list that is written as it comes: the same bytes as the whole of it in `text`.
  static func text(of items: some Sequence<JSON>, areFirst: Bool) -> String {
    (areFirst ? "" : ",\n") + items.map { "  " + $0.written(1) }.joined(separator: ",\n")
  }

  private func written(_ depth: Int) -> String {
    let indent = String(repeating: "  ", count: depth + 1)
    let end = "\n" + String(repeating: "  ", count: depth)
    switch self {
    case .null: return "null"
    case .number(let number): return String(number)
    case .truth(let truth): return truth ? "true" : "false"
    case .text(let text): return JSON.quoted(text)
    case .list(let items):
      if items.isEmpty { return "[]" }
      return "[\n" + items.map { indent + $0.written(depth + 1) }.joined(separator: ",\n") + end
        + "]"
    case .object(let fields):
      if fields.isEmpty { return "{}" }
      let lines = fields.map { "\(indent)\(JSON.quoted($0.0)): \($0.1.written(depth + 1))" }
      return "{\n" + lines.joined(separator: ",\n") + end + "}"
    }
  }

  /// ASCII apart, everything that could act on a terminal is a \u escape.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        let category = scalar.properties.generalCategory
        let acts =
          category == .control || category == .format || category == .privateUse
          || category == .lineSeparator || category == .paragraphSeparator
          || category == .unassigned
        result += acts ? escaped(scalar) : String(scalar)
      }
    }
    return result + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
