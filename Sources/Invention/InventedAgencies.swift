// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// The services around an invented family, each with a named worker who can be rung.
struct InventedAgencies {
  let agencies: [Agency]
  let practitioners: [Practitioner]
  let involvements: [Involvement]

  private static let services: [(id: Agency.ID, name: String, Agency.Sector, role: String)] = [
    ("csc", "Children's social care", .socialCare, "social worker"),
    ("family-hub", "Family hub", .earlyHelp, "family support worker"),
    ("police", "Police", .police, "safeguarding officer"),
    ("health-visitor", "Health visiting", .health, "health visitor"),
    ("midwife", "Maternity", .health, "midwife"),
    ("gp", "GP practice", .health, "GP"),
    ("school", "Primary school", .education, "designated safeguarding lead"),
    ("nursery", "Nursery", .education, "key person"),
    ("housing", "Housing office", .housing, "housing officer"),
    ("hospital", "Hospital", .health, "safeguarding nurse"),
  ]

  init(_ chance: inout Chance, from opened: Day) {
    var (agencies, practitioners, involvements): ([Agency], [Practitioner], [Involvement]) =
      ([], [], [])
    for service in Self.services {
      let tradition = chance.one(of: Tradition.all)
      let given = chance.one(of: chance.happens(60) ? tradition.girls : tradition.boys)
      let name = "\(given) \(chance.one(of: tradition.families))"
      let phone = chance.phone()
      let worker = Practitioner.ID("worker-\(service.id)")
      agencies.append(
        Agency {
          $0.id = service.id
          $0.name = service.name
          $0.sector = service.2
        })
      practitioners.append(
        Practitioner {
          $0.id = worker
          $0.name = name
          $0.role = service.role
          $0.agency = service.id
          $0.phone = phone
        })
      guard service.id == "csc" || chance.happens(55) else { continue }
      let start = opened.advanced(by: chance.number(0...120))
      involvements.append(
        Involvement {
          $0.id = Identifier("involved-\(service.id)")
          $0.agency = service.id
          $0.worker = worker
          $0.from = When(EDTF(start))
        })
    }
    (self.agencies, self.practitioners, self.involvements) = (agencies, practitioners, involvements)
  }
}
