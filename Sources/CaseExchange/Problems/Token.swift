// SPDX-License-Identifier: Apache-2.0

/// The one word of a document that an error may repeat: short, and safe on a terminal.
struct Token: CustomStringConvertible {
  let description: String

  init(_ text: String) {
    let shown = text.unicodeScalars.prefix(Token.longest).map(Token.visible).joined()
    let rest = text.unicodeScalars.count > Token.longest ? "…" : ""
    description = "\"\(shown)\(rest)\""
  }

  private static let longest = 40

  private static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
    default:
      String(scalar)
    }
  }
}
