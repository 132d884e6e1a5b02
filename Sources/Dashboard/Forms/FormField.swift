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
    /// One of the second list for each of the first, blank at first: space or a letter changes the
    /// one that the arrows stand on.
    case marks([Option], [Option], [Int: Int], Int)
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
  /// Offered as a line is typed; `→` at its end takes the first that fits.
  package let suggestions: [String]
  /// What is wrong, said at the field.
  package var problem: String?
  /// What is unusual: said once, and saved as it is when the person saves again.
  package var doubt: String?

  package init(
    _ name: String, _ label: String, _ input: Input, help: String = "", isRequired: Bool = false,
    suggestions: [String] = []
  ) {
    self.name = name
    self.label = label
    self.input = input
    self.help = help
    self.isRequired = isRequired
    self.suggestions = suggestions
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
    case .marks(let options, let states, let marks, _):
      marks.sorted { $0.key < $1.key }.filter { $0.value > 0 }
        .map { "\(options[$0.key].value)=\(states[$0.value].value)" }.joined(separator: ";")
    }
  }

  /// Takes a value back, from a draft.
  ///
  /// - Parameter isOffer: a date that typing takes the place of.
  package mutating func fill(_ value: String, isOffer: Bool = false) {
    switch input {
    case .line: input = .line(TextField(value))
    case .date: input = .date(TextField(value, isOffer: isOffer))
    case .text: input = .text(TextArea(value))
    case .choice(let options, _):
      input = .choice(options, options.firstIndex { $0.value == value } ?? 0)
    case .ticks(let options, _, let at):
      let values = Set(value.split(separator: ";").map(String.init))
      input = .ticks(
        options, Set(options.indices.filter { values.contains(options[$0].value) }), at)
    case .marks(let options, let states, _, let at):
      let pairs = Set(value.split(separator: ";").map(String.init))
      var marks: [Int: Int] = [:]
      for (row, option) in options.enumerated() {
        marks[row] = states.firstIndex { pairs.contains("\(option.value)=\($0.value)") }
      }
      input = .marks(options, states, marks, at)
    }
  }

  /// Takes a key; false where it is not for this field.
  mutating func handle(_ key: Key) -> Bool {
    problem = nil
    doubt = nil
    switch input {
    case .line(var field):
      if key == .right, field.caret == field.text.count, let rest = completion {
        field.replace(with: rest)
        input = .line(field)
        return true
      }
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
    case .marks(let options, let states, var marks, let at):
      guard !options.isEmpty else { return false }
      if key == .left || key == .right {
        input = .marks(options, states, marks, Self.turn(at, key, options) ?? at)
        return true
      }
      if key == .backspace {
        marks[at] = nil
      } else if let next = Self.turn(marks[at] ?? 0, key, states) {
        marks[at] = next
      } else {
        return false
      }
      input = .marks(options, states, marks, at)
      return true
    }
  }

  /// The whole line with the first suggestion in place of what is being typed after the last `;`.
  var completion: String? {
    guard case .line(let field) = input, !suggestions.isEmpty else { return nil }
    let pieces = field.text.split(separator: ";", omittingEmptySubsequences: false)
    let last = (pieces.last.map(String.init) ?? "").trimmingBlanks
    guard !last.isEmpty else { return nil }
    let found = suggestions.first {
      $0.lowercased().hasPrefix(last.lowercased()) && $0.count > last.count
    }
    return found.map {
      (pieces.dropLast().map { String($0).trimmingBlanks } + [$0]).joined(separator: "; ")
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
