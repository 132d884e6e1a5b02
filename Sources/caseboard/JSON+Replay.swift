// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Dashboard
import Escalation

extension JSON {
  /// One object a rule and viewpoint: `rule, recommendation, viewpoint, mayBeMet, met, evidence`.
  static func of(_ replays: [Replay], of file: CaseFile, _ register: PromptRegister) -> JSON {
    .object([
      ("case", .text(file.header.id.text)), ("caution", .text(ReplayText.caution)),
      (
        "rules",
        .list(
          register.book.rules.flatMap { text in
            replays.map { replay in rule(text, replay) }
          })
      ),
    ])
  }

  private static func rule(_ text: RuleText, _ replay: Replay) -> JSON {
    let may = replay.first(text.id, .mayBeMet)
    let met = replay.first(text.id, .met)
    return .object([
      ("rule", .text(text.id.text)), ("recommendation", .text(text.recommendation)),
      ("viewpoint", .text(name(replay.viewpoint))),
      ("mayBeMet", may.map { .text($0.day.description) } ?? .null),
      ("met", met.map { .text($0.day.description) } ?? .null),
      ("evidence", .list(((met ?? may)?.evidence ?? []).map { .text($0.text) })),
    ])
  }

  private static func name(_ viewpoint: Viewpoint) -> String {
    if case .agency(let agency) = viewpoint { return agency.text }
    return "pooled"
  }
}
