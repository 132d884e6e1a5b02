// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// The people of one invented case: who they are, what they were called, who is what to whom.
struct InventedFamily {
  private(set) var people: [Person] = []
  private(set) var children: [Person.ID] = []
  private(set) var relationships: [Relationship] = []
  private(set) var familyName = ""
  private let until: Day

  init(_ chance: inout Chance, until: Day) {
    self.until = until
    let mothers = chance.one(of: Tradition.all)
    let fathers = chance.happens(70) ? mothers : chance.one(of: Tradition.all)
    familyName = chance.one(of: fathers.families)
    let birthName = chance.one(of: mothers.families)
    addParent("mother", chance.one(of: mothers.girls), birthName, .female, &chance)
    addParent("father", chance.one(of: fathers.boys), familyName, .male, &chance)
    for number in 1...chance.number(1...4) { addChild(number, mothers, fathers, &chance) }
    if chance.happens(35) { addGrandmother(mothers, birthName, &chance) }
    if chance.happens(12) { addUnborn(&chance) }
    relate("mother", .partner, to: "father")
  }

  private mutating func addParent(
    _ id: Person.ID, _ given: String, _ family: String, _ sex: Person.Sex, _ chance: inout Chance
  ) {
    var names = [name("\(given) \(family)", sex == .female ? .birth : .current, "csc")]
    if sex == .female, chance.happens(60) {
      names.append(name("\(given) \(familyName)", .current, "csc"))
    }
    if chance.happens(25) {
      names.append(
        name(
          "\(given) \(chance.one(of: chance.one(of: Tradition.all).families))", .former, "school"))
    }
    for other in Tradition.spellings[given] ?? [] where chance.happens(40) {
      names.append(name("\(other) \(family)", .alias, "police"))
    }
    people.append(
      Person {
        $0.id = id
        $0.label = given
        $0.role = id.text
        $0.names = names
        $0.sex = sex
        $0.birth = When(EDTF(Day(number: until.number - chance.number(19 * 365...45 * 365))))
        if chance.happens(60) { $0.identifiers = [Self.nhsNumber(&chance)] }
      })
  }

  private mutating func addChild(
    _ number: Int, _ mothers: Tradition, _ fathers: Tradition, _ chance: inout Chance
  ) {
    let isGirl = chance.happens(50)
    let tradition = chance.happens(50) ? mothers : fathers
    let given = chance.one(of: isGirl ? tradition.girls : tradition.boys)
    let id = Person.ID("child-\(number)")
    var names = [name("\(given) \(familyName)", .current, "csc")]
    for other in Tradition.spellings[given] ?? [] where chance.happens(30) {
      names.append(name("\(other) \(familyName)", .alias, "health-visitor"))
    }
    people.append(
      Person {
        $0.id = id
        $0.label = given
        $0.role = "child \(number)"
        $0.names = names
        $0.sex = isGirl ? .female : .male
        $0.birth = When(EDTF(Day(number: until.number - chance.number(60...17 * 365))))
        $0.identifiers = [Self.nhsNumber(&chance)]
      })
    children.append(id)
    relate("mother", .birthParent, to: id)
    relate(chance.happens(85) ? "father" : nil, .birthParent, to: id)
  }

  private mutating func addGrandmother(
    _ tradition: Tradition, _ family: String, _ chance: inout Chance
  ) {
    let given = chance.one(of: tradition.girls)
    people.append(
      Person {
        $0.id = "grandmother"
        $0.label = "Nan \(given)"
        $0.role = "grandmother"
        $0.names = [name("\(given) \(family)", .current, "health-visitor")]
        $0.sex = .female
      })
    relate("grandmother", .birthParent, to: "mother")
  }

  private mutating func addUnborn(_ chance: inout Chance) {
    people.append(
      Person {
        $0.id = "baby"
        $0.label = "Baby"
        $0.role = "unborn child"
        $0.expectedBirth = When(EDTF(Day(number: until.number + chance.number(10...200))))
        $0.known.source = Source("midwife", received: When(EDTF(until.advanced(by: -30))))
      })
    children.append("baby")
    relate("mother", .birthParent, to: "baby")
  }

  private mutating func relate(_ from: Person.ID?, _ kind: Relationship.Kind, to: Person.ID) {
    guard let from else { return }
    relationships.append(
      Relationship {
        $0.id = Identifier("relation-\(relationships.count + 1)")
        $0.from = from
        $0.to = to
        $0.kind = kind
      })
  }

  private func name(_ text: String, _ kind: PersonName.Kind, _ agency: Agency.ID) -> PersonName {
    PersonName {
      $0.text = text
      $0.kind = kind
      $0.known.source = Source(agency)
    }
  }

  /// In the range that no one is given: it begins with 999.
  private static func nhsNumber(_ chance: inout Chance) -> PersonIdentifier {
    PersonIdentifier {
      $0.scheme = .nhs
      $0.value = "999 \(chance.number(100...999)) \(chance.number(1000...9999))"
    }
  }
}
