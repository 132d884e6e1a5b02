// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

extension Register {
  /// How those who visit are kept safe, who has been told, and when it is looked at again.
  static let staffSafety = Register(
    "Staff safety", name: "staff-safety", letter: "v", about: "who is told, review",
    empty: "Nothing is recorded about the safety of visitors. That is not the same as safe.",
    columns: [
      Column("since", least: Register.dateColumns) { plan, reading in .when(plan.from, reading) },
      Column("what", least: 20) { plan, _ in
        .recorded(plan.headline ?? plan.what, as: .staff)
      },
      Column("arranged", least: 14) { plan, _ in .recorded(plan.arrangement) },
      Column("who has been told", least: 14) { plan, reading in
        plan.agenciesTold.isEmpty
          ? .text("nobody on record", .leftOut)
          : .text(plan.agenciesTold.map { reading.naming.agency($0) }.joined(separator: ", "))
      },
      Column("review", least: 10) { plan, reading in review(plan, reading) },
      Column("effect on family", least: 12, givesWay: 2) { plan, _ in
        .recorded(plan.effectOnFamily)
      },
      Column("supervision", least: 9, givesWay: 1) { plan, _ in
        plan.supervisionOffered == .notAsked
          ? .notAsked : .recorded(plan.supervisionOffered?.rawValue)
      },
    ],
    items: { reading in
      let all = reading.file.supportPlans.latestFirst(by: \.from)
      return all.filter { reading.past($0.ended) == nil }
        + all.filter { reading.past($0.ended) != nil }
    },
    row: { RegisterRow($0, when: $0.from, $1) }
  ).with { register in
    register.lead = { _, rows in
      guard !rows.isEmpty else { return [] }
      return ["Kept apart from anything about the children. Who else visits, and do they know?"]
    }
  }

  private static func review(_ plan: SupportPlan, _ reading: CaseReading) -> RegisterCell {
    if let ended = reading.past(plan.ended) {
      return .text("ended \(ended.short(asOf: reading.day, heading: nil))", .muted)
    }
    return plan.review == nil ? .text("no date", .leftOut) : reading.due(plan.review)
  }
}
