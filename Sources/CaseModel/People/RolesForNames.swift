// SPDX-License-Identifier: Apache-2.0

/// What somebody is to the children, in place of their name, wherever the name stands in a text.
public struct RolesForNames: Sendable {
  /// Longest name first, so that "Ash Marlow" goes before "Ash".
  private let pairs: [(name: String, role: String)]
  private let roles: Set<String>

  public init(_ pairs: [(name: String, role: String)]) {
    self.pairs = pairs.filter { $0.name.count > 1 }.sorted { $0.name.count > $1.name.count }
    roles = Set(self.pairs.map(\.role))
  }

  public func text(_ text: String) -> String {
    guard !pairs.isEmpty else { return text }
    return capitalised(pairs.reduce(text) { Self.replace($1.name, with: $1.role, in: $0) })
  }

  /// "the mother" with a capital where a sentence begins.
  private func capitalised(_ text: String) -> String {
    var result = ""
    var isBeginning = true
    var last: Character?
    for index in text.indices {
      let character = text[index]
      if isBeginning, character.isLetter || character.isNumber {
        let begins = roles.contains { text[index...].hasPrefix($0) }
        result += begins ? character.uppercased() : String(character)
        isBeginning = false
      } else {
        result.append(character)
        if character == " ", let last, ".!?".contains(last) { isBeginning = true }
      }
      last = character
    }
    return result
  }

  /// Replaces whole words only: "Ash" is not in "washing".
  private static func replace(_ name: String, with role: String, in text: String) -> String {
    var result = ""
    var rest = text[...]
    while let found = rest.firstRange(of: name) {
      let before = rest[..<found.lowerBound].last
      let after = rest[found.upperBound...].first
      let isWord = !(before?.isLetter ?? false) && !(after?.isLetter ?? false)
      result += rest[..<found.lowerBound] + (isWord ? role : name)
      rest = rest[found.upperBound...]
    }
    return result + rest
  }
}
