// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Escalation
import Testing

/// A board of a few entries, and what the rules ask of it.
struct Story {
  var file = CaseFile {
    $0.header.id = "story"
    $0.header.children = ["robin"]
    $0.people = [
      Person {
        $0.id = "robin"
        $0.label = "Robin"
      }
    ]
    $0.agencies = [("police", Agency.Sector.police), ("hv", .health), ("school", .education)]
      .map { id, sector in
        Agency {
          $0.id = Agency.ID(id)
          $0.name = id
          $0.sector = sector
        }
      }
  }

  mutating func add(
    _ id: String, _ when: String, _ kind: EntryKind, by agency: Agency.ID = "police",
    tags: [CaseModel.Tag] = [], _ change: (inout TimelineEntry) -> Void = { _ in }
  ) throws {
    let date = When(try EDTF(fieldText: when))
    file.entries.append(
      TimelineEntry {
        $0.id = TimelineEntry.ID(id)
        $0.when = date
        $0.kind = kind
        $0.summary = id
        $0.source = Source(agency)
        $0.tags = tags
        if kind == .incident { $0.incident = Incident { $0.types = [.domestic] } }
        change(&$0)
      })
  }

  func prompts(_ rule: RuleID, on day: String = "2026-03-12", _ viewpoint: Viewpoint = .pooled)
    throws -> [Prompt]
  {
    let board = Board(file, .day(try Day(fieldText: day)), viewpoint)
    return try BundledCases.practice().register.prompts(on: board, BundledCases.vocabulary())
      .filter { $0.rule == rule && $0.isOpen }
  }
}
