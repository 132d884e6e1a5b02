// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// The panes that are tables, outside the screen: what `--json` gives of them.
package struct PaneTables {
  /// How each agency stands to each entry, and how many pieces it holds.
  package struct WhoKnew {
    package struct Agency {
      package let id: CaseModel.Agency.ID
      package let holds: Count
      package let notTold: Int
      package let decidedNot: Int
      package let notStated: Int
    }

    package struct Row {
      package let entry: TimelineEntry.ID
      /// `since`, `before` the case was opened, or `overall`, which is never counted.
      package let part: String
      package let mayBeLater: Bool
      /// Of the agencies about which something is on record.
      package let marks: [(agency: CaseModel.Agency.ID, mark: String)]
    }

    package let agencies: [Agency]
    package let rows: [Row]
  }

  /// An agency around the family.
  package struct Around {
    package let id: Agency.ID
    package let worker: String?
    package let reach: String?
    package let entries: Int
    package let incidents: Int
    package let notReceived: Int
    package let sawFamily: When?
    package let spokeToUs: When?
    package let asked: String
    package let telling: String?
  }

  /// One child's last twelve months, and what is written of their day.
  package struct Life {
    package let child: Person.ID
    package let months: [(month: String, mark: String)]
    package let lastSeen: (agency: Agency.ID?, when: When)?
    package let day: [String]
  }

  private let reading: CaseReading

  package init(_ reading: CaseReading) { self.reading = reading }

  package var whoKnew: WhoKnew {
    let table = WhoKnewTable(reading, theme: nil, person: nil)
    let parts = [("since", table.rows), ("before", table.earlier), ("overall", table.overall)]
    return WhoKnew(
      agencies: table.holdings.map {
        WhoKnew.Agency(
          id: $0.agency, holds: $0.count, notTold: $0.notTold, decidedNot: $0.decidedNot,
          notStated: $0.notStated)
      },
      rows: parts.flatMap { part, rows in
        rows.map { row in
          let marks = zip(table.agencies, row.marks).filter { $0.1 != .nothing }
          return WhoKnew.Row(
            entry: row.entry.id, part: part, mayBeLater: row.mayBeLater,
            marks: marks.map { ($0, $1.meaning) })
        }
      })
  }

  package var agencies: [Around] {
    AgencyTable(reading).rows.map { row in
      Around(
        id: row.id, worker: row.worker, reach: row.reach, entries: row.entries,
        incidents: row.incidents, notReceived: row.notReceived, sawFamily: row.sawFamily,
        spokeToUs: row.spokeToUs, asked: row.asked.words, telling: row.telling)
    }
  }

  package var lives: [Life] {
    let grid = SightingGrid(reading, months: 12)
    let children = CaseHeaderLines(reading: reading).children
    return children.map { child in
      let months = grid.months.map { $0.first.description.prefix(7) }
      return Life(
        child: child.id,
        months: zip(months, grid.cells(for: child)).map { (String($0), $1.mark) },
        lastSeen: reading.lastSeen(child.id).map { ($0.0.agency, $0.0.when) },
        day: ChildDay(child, reading).lines.map(\.text))
    }
  }
}
