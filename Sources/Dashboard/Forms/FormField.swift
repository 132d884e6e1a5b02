// SPDX-License-Identifier: Apache-2.0

import CaseModel
package import TerminalUI

/// One thing that a form asks for.
package struct FormField: Sendable {
  /// How it is filled in.
  package enum Input: Sendable {
    case line(TextField)
    case text(TextArea)
    /// A date as people write it; what was understood stands below while it is typed.
    case date(TextField)
    /// One of a list, by the arrows or by its first letters.
    case choice([Option], Int)
    /// Several of a list: the arrows move, space ticks.
    case ticks([Option], Set<Int>, Int)
  }

  package struct Option: Hashable, Sendable {
    package let value: String
    package let words: String

    package init(_ value: String, _ words: String) {
      self.value = value
      self.words = words
    }
  }

  /// The name that the form reads it by, and a draft keeps it under.
  package let name: String
  package let label: String
  /// What is asked, in a line below.
  package let help: String
  package let isRequired: Bool
  package var input: Input
  /// What is wrong, said at the field.
  package var problem: String?

  package init(
    _ name: String, _ label: String, _ input: Input, help: String = "", isRequired: Bool = false
  ) {
    self.name = name
    self.label = label
    self.input = input
    self.help = help
    self.isRequired = isRequired
  }

  /// What was filled in, as text; several ticked values are separated by `;`.
  package var value: String {
    switch input {
    case .line(let field), .date(let field): field.text
    case .text(let area): area.text
    case .choice(let options, let index):
      options.indices.contains(index) ? options[index].value : ""
    case .ticks(let options, let ticked, _):
      ticked.sorted().map { options[$0].value }.joined(separator: ";")
    }
  }

  /// Takes a value back, from a draft.
  package mutating func fill(_ value: String) {
    switch input {
    case .line: input = .line(TextField(value))
    case .date: input = .date(TextField(value))
    case .text: input = .text(TextArea(value))
    case .choice(let options, _):
      input = .choice(options, options.firstIndex { $0.value == value } ?? 0)
    case .ticks(let options, _, let at):
      let values = Set(value.split(separator: ";").map(String.init))
      input = .ticks(
        options, Set(options.indices.filter { values.contains(options[$0].value) }), at)
    }
  }

  /// Takes a key; false where it is not for this field.
  mutating func handle(_ key: Key) -> Bool {
    problem = nil
    switch input {
    case .line(var field):
      let isTaken = field.handle(key)
      input = .line(field)
      return isTaken
    case .date(var field):
      let isTaken = field.handle(key)
      input = .date(field)
      return isTaken
    case .text(var area):
      let isTaken = area.handle(key)
      input = .text(area)
      return isTaken
    case .choice(let options, let index):
      guard let next = Self.turn(index, key, options) else { return false }
      input = .choice(options, next)
      return true
    case .ticks(let options, var ticked, let at):
      if key == .character(" ") {
        ticked.formSymmetricDifference([at])
        input = .ticks(options, ticked, at)
        return true
      }
      guard let next = Self.turn(at, key, options) else { return false }
      input = .ticks(options, ticked, next)
      return true
    }
  }

  /// Left and right go through the options; a letter goes to the next that begins with it.
  private static func turn(_ index: Int, _ key: Key, _ options: [Option]) -> Int? {
    guard !options.isEmpty else { return nil }
    switch key {
    case .left: return (index + options.count - 1) % options.count
    case .right, .character(" "): return (index + 1) % options.count
    case .character(let letter):
      let order = (1...options.count).map { (index + $0) % options.count }
      return order.first { options[$0].words.lowercased().hasPrefix(letter.lowercased()) }
    default: return nil
    }
  }
}
