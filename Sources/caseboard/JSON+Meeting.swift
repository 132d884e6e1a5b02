// SPDX-License-Identifier: Apache-2.0

import CaseModel

extension JSON {
  /// What a room may see: the day and who is there, no viewpoint and no count of anything hidden.
  static func of(_ file: MeetingFile) -> JSON {
    .object([
      ("pane", .text("meeting")), ("day", .text(file.day.description)),
      ("title", optional(file.title)),
      (
        "room",
        .list(
          file.room.map { .object([("name", .text($0.name)), ("role", optional($0.role))]) })
      ),
      ("children", .list(file.children.map(of))),
      ("allOfUs", .object(fields(of: file.together))), ("decided", lines(file.decisions)),
      ("agreed", .list(file.actions.map(of))), ("toHappen", lines(file.goals)),
      (
        "numbers",
        .list(
          file.numbers.map { number in
            .object([
              ("who", .text(number.who.text)), ("number", .number(number.number)),
              ("reason", optional(number.reason)),
            ])
          })
      ),
      ("next", file.next.map(of) ?? .null),
    ])
  }

  private static func lines(_ lines: [MeetingFile.Line]) -> JSON {
    .list(lines.map { .text($0.text) })
  }

  private static func fields(of balance: MeetingFile.Balance) -> [(String, JSON)] {
    [("workingWell", lines(balance.workingWell)), ("worries", lines(balance.worries))]
  }

  private static func of(_ child: MeetingFile.Child) -> JSON {
    .object(
      [
        ("name", .text(child.name)), ("age", .text(child.age)),
        ("unborn", .truth(child.isUnborn)), ("ownWords", lines(child.words)),
      ] + fields(of: child.balance))
  }

  private static func of(_ action: MeetingFile.Action) -> JSON {
    .object([
      ("who", optional(action.owner)), ("what", .text(action.what.text)),
      ("due", optional(action.due?.text)), ("saidYes", .truth(action.isAccepted)),
    ])
  }

  private static func of(_ next: MeetingFile.NextTime) -> JSON {
    .object([
      ("when", .text(next.when.text)), ("hour", optional(next.hour?.text)),
      ("place", optional(next.place?.text)),
    ])
  }
}
