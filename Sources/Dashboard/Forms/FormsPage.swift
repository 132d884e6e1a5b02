// SPDX-License-Identifier: Apache-2.0

import CaseModel
package import Escalation

/// What each form asks, printed from the forms themselves.
package enum FormsPage {
  /// - Parameter name: one form, `entry` for every kind of entry; nil lists the forms.
  package static func text(_ name: String?, _ practice: Practice) -> String {
    guard let name else { return list }
    let kinds = Set(EntryKind.allCases.map(\.rawValue))
    let offers = FormCatalogue.all.filter { offer in
      offer.name == name || (name == "entry" && kinds.contains(offer.name))
    }
    return offers.isEmpty ? list : offers.map { page($0, practice) }.joined(separator: "\n")
  }

  private static var list: String {
    FormCatalogue.all.map { "\($0.name.padded(to: 20))\($0.title)" }.joined(separator: "\n") + "\n"
  }

  private static func page(_ offer: FormOffer, _ practice: Practice) -> String {
    let board = Board(CaseFile(), .day(Day(number: 0)), .pooled)
    let reading = CaseReading(board, practice, hub: "", showsRoles: false)
    let fields = offer.kind.fields(reading, today: board.day)
    return "# \(offer.name): \(offer.title)\n"
      + fields.map { "\($0.name.padded(to: 20))\($0.asked)" }.joined(separator: "\n") + "\n"
  }
}

extension FormField {
  fileprivate var asked: String {
    let form: String =
      switch input {
      case .line: "a line"
      case .text: "text"
      case .date: "a date"
      case .choice(let options, _): FormField.values(options)
      case .ticks(let options, _, _): "several of: \(FormField.values(options))"
      case .marks(_, let states, _, _): "id=how, with how one of: \(FormField.values(states))"
      }
    return "\(label)\(isRequired ? " (needed)" : ""): \(form)"
  }

  private static func values(_ options: [Option]) -> String {
    let values = options.map(\.value).filter { !$0.isEmpty }
    return values.isEmpty ? "ids of the case" : values.joined(separator: " ")
  }
}

extension Form {
  /// Fills in values by name, and says which of a list are none of it.
  package mutating func fill(checking values: [String: String]) -> [String] {
    fill(values)
    return fields.compactMap { field in
      guard let wanted = values[field.name], !wanted.isEmpty else { return nil }
      switch field.input {
      case .choice, .ticks, .marks: break
      default: return nil
      }
      let parts = { (text: String) in Set(text.split(separator: ";").map(String.init)) }
      let strange = parts(wanted).subtracting(parts(field.value))
      return strange.isEmpty ? nil : "\(field.name): not one of what can be chosen"
    }
  }
}

extension String {
  fileprivate func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(1, columns - count))
  }
}
