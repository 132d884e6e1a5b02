// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// A whole authority's invented cases, each made from the seed and its number alone: the same every
/// time, and in any order.
package struct InventedCaseload: Sendable {
  package let seed: UInt64
  package let cases: Int
  package let entries: Int
  /// The last day on which anything in it happens.
  package let until: Day

  /// - Parameter entries: over all cases; few cases are long, most are short.
  package init(seed: UInt64, cases: Int, entries: Int, until: Day) {
    self.seed = seed
    self.cases = cases
    self.entries = entries
    self.until = until
  }

  /// What the ids of its cases begin with.
  package var prefix: String { "inv\(seed)-" }

  /// How ten cases one after the other share a thousand entries.
  private static let shares = [30, 10, 190, 40, 20, 90, 380, 50, 120, 70]

  private static func sharesBefore(_ number: Int) -> Int {
    number / shares.count * 1_000 + shares[..<(number % shares.count)].reduce(0, +)
  }

  /// Entries in all cases before this one, so that the sum is what was asked for.
  private func entriesBefore(_ number: Int) -> Int {
    let (all, before) = (Self.sharesBefore(cases), Self.sharesBefore(number))
    guard all > 0 else { return 0 }
    return Int((Double(entries) * Double(before) / Double(all)).rounded(.down))
  }

  package func entryCount(ofCase number: Int) -> Int {
    (number == cases - 1 ? entries : entriesBefore(number + 1)) - entriesBefore(number)
  }

  package func id(ofCase number: Int) -> CaseFile.ID {
    let digits = String(number + 1)
    return CaseFile.ID(prefix + String(repeating: "0", count: max(0, 7 - digits.count)) + digits)
  }

  package func file(ofCase number: Int) -> CaseFile {
    var chance = Chance(seed: seed, case: number)
    let opened = until.advanced(by: -chance.number(90...12 * 365))
    let family = InventedFamily(&chance, until: until)
    let services = InventedAgencies(&chance, from: opened)
    let chronology = InventedChronology(of: family, from: opened, until: until)
    var file = CaseFile()
    file.header = header(number, family, services, opened, &chance)
    file.agencies = services.agencies
    file.practitioners = services.practitioners
    file.involvements = services.involvements
    file.people = family.people
    file.relationships = family.relationships
    file.entries = chronology.entries(entryCount(ofCase: number), &chance)
    file.notes = notes(family, &chance)
    file.actions = actions(&chance)
    return file
  }

  private func header(
    _ number: Int, _ family: InventedFamily, _ services: InventedAgencies, _ opened: Day,
    _ chance: inout Chance
  ) -> CaseHeader {
    var header = CaseHeader()
    header.id = id(ofCase: number)
    header.label = "\(family.familyName) \(number + 1)"
    header.kind = .invented
    header.about = "Invented by caseboard generate; nobody in it is real."
    header.today = until
    header.opened = When(EDTF(opened))
    header.children = family.children
    let values: [StatusStatement.Value] = [
      .contact, .earlyHelp, .earlyHelp, .cin, .cin, .cp, .closed, .closed,
    ]
    header.status = [
      StatusStatement {
        $0.value = chance.one(of: values)
        $0.from = When(EDTF(opened))
      }
    ]
    header.lead = [
      LeadStatement {
        $0.agency = chance.happens(60) ? "csc" : "family-hub"
        $0.practitioner = services.practitioners.first?.id
        $0.from = When(EDTF(opened))
      }
    ]
    if chance.happens(1) {
      header.access = [
        AccessStatement {
          $0.kind = .named
          $0.workers = ["A. Colleague"]
          $0.reason = "A relative works in the service."
        }
      ]
    }
    return header
  }

  private func notes(_ family: InventedFamily, _ chance: inout Chance) -> [LivedExperienceNote] {
    family.children.enumerated().compactMap { index, child in
      guard child != "baby", chance.happens(50) else { return nil }
      let day = until.advanced(by: -chance.number(1...400))
      return LivedExperienceNote {
        $0.id = Identifier("note-\(index + 1)")
        $0.child = child
        $0.when = When(EDTF(day))
        $0.seen = chance.happens(40) ? .alone : .withAdult
        $0.basis = .seen
        $0.life = chance.one(of: Self.lives)
        $0.known.source = Source("csc", received: When(EDTF(day)))
      }
    }
  }

  private static let lives = [
    "Mornings are hurried; the walk to school is the quiet part of the day.",
    "Shares a room, has a shelf of their own and knows where everything is.",
    "Most afternoons at Nan's, where there is a garden and a dog.",
    "Falls asleep late; the telephone in the flat above can be heard.",
  ]

  private func actions(_ chance: inout Chance) -> [AgreedAction] {
    (0..<chance.number(0...2)).map { index in
      AgreedAction {
        $0.id = Identifier("action-\(index + 1)")
        $0.what = chance.one(of: ["Ask the school how mornings go", "Ring housing about the damp"])
        $0.owner = "the lead worker"
        $0.due = When(EDTF(until.advanced(by: chance.number(-20...60))))
      }
    }
  }
}
