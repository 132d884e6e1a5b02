// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// What is written down while everybody looks on: few fields, and no choice in them that was not
/// on the screen before.
struct LiveForm: Sendable {
  enum Kind: String, CaseIterable {
    case action, decision, attendance

    var words: String {
      switch self {
      case .action: "an action"
      case .decision: "a decision"
      case .attendance: "who is here"
      }
    }
  }

  private(set) var fields: [FormField] = []
  var focus = 0
  var isSaving = false
  private let day: Day
  private let owners: [FormField.Option]
  private let here: Set<String>

  init(_ file: MeetingFile) {
    day = file.day
    let here = Set(file.room.map(\.name))
    let others = file.names.map(\.name).filter { !here.contains($0) }
    self.here = here
    owners =
      (file.room.map(\.name) + others).map { FormField.Option($0, $0) }
      + [FormField.Option("", "nobody yet")]
    fields = [
      FormField(
        "kind", "We write down",
        .choice(Kind.allCases.map { FormField.Option($0.rawValue, $0.words) }, 0))
    ]
    settle()
  }

  var kind: Kind { Kind(rawValue: fields[0].value) ?? .action }

  /// The fields of the kind that is chosen; what was typed stays.
  private mutating func settle() {
    let what = fields.first { $0.name == "what" }
    fields = [fields[0]]
    guard kind != .attendance else { return }
    fields.append(
      what
        ?? FormField(
          "what", "What", .line(TextField()), help: "In words that everyone here uses",
          isRequired: true))
    guard kind == .action else { return }
    fields += [
      FormField("owner", "Who", .choice(owners, 0)),
      FormField(
        "due", "By when", .date(TextField()), help: "20/3 or 20 march; blank where no day was named"
      ),
      FormField(
        "accepted", "Said yes",
        .choice([FormField.Option("yes", "yes"), FormField.Option("ask", "to ask")], 0),
        help: "Somebody who is not here is asked first"),
    ]
  }

  /// Takes a key; false where it is not for a field.
  mutating func handle(_ key: Key) -> Bool {
    let before = kind
    guard fields[focus].handle(key) else { return false }
    if kind != before { settle() }
    return true
  }

  mutating func move(by step: Int) { focus = (focus + step + fields.count) % fields.count }

  private func value(_ name: String) -> String {
    fields.first { $0.name == name }?.value.trimmingBlanks ?? ""
  }

  /// What was filled in; nil where something is missing or not understood, which the field then says.
  mutating func read() -> MeetingRecorder.Progress.Pending? {
    guard kind != .attendance else { return .attendance }
    guard !value("what").isEmpty else { return refuse("what", "This is needed") }
    guard kind == .action else { return .decision(value("what")) }
    let owner = value("owner").orNil
    // A yes is somebody's own word: who is not here is still to be asked.
    let isAccepted = value("accepted") == "yes" && owner.map(here.contains) == true
    guard let due = value("due").orNil else {
      return .action(value("what"), owner: owner, due: nil, isAccepted: isAccepted)
    }
    do throws(Unreadable) {
      let when = try When(typed: due, today: day)
      return .action(value("what"), owner: owner, due: when.edtf, isAccepted: isAccepted)
    } catch {
      return refuse("due", "Not read as a date: expected \(error.expected)")
    }
  }

  private mutating func refuse(
    _ name: String, _ problem: String
  ) -> MeetingRecorder.Progress.Pending? {
    guard let index = fields.firstIndex(where: { $0.name == name }) else { return nil }
    fields[index].problem = problem
    focus = index
    return nil
  }
}

extension LiveForm {
  /// What a typed date was understood as.
  func understood(_ text: String) throws(Unreadable) -> String {
    try When(typed: text, today: day).edtf.meetingWords
  }
}
