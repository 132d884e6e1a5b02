// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// How people belong together, and where they live.
enum FamilyForms {
  static let relationship: RecordForm<Relationship> = {
    var form = RecordForm<Relationship>(
      name: "relationship", title: "What one person is to another", list: \.relationships,
      asks: { _ in
        [
          .person(Question("from", "Who").needed, \.from),
          .choice(Question("kind", "Is the"), \.kind),
          .person(Question("to", "Of whom").needed, \.to),
          .date(Question("since", "Since when"), \.since),
          .date(Question("until", "Until when"), \.until),
          .choice(
            Question("responsibility", "Has parental responsibility"), \.parentalResponsibility),
          .line(Question("note", "What else"), \.note),
        ] + Ask.audience
      })
    form.finish = { relationship, form in
      if relationship.from == relationship.to {
        form.note("to", "That is the same person twice")
      }
      let there = form.context.reading.file.relationships.contains {
        $0.from == relationship.from && $0.to == relationship.to && $0.kind == relationship.kind
          && $0.until == nil
      }
      if there, form.isNew { form.doubt("kind", "That is on record already") }
      return CaseFile()
    }
    return form
  }()

  static let couple = LaterForm<Relationship>(
    name: "couple", title: "How a couple stands, as somebody said it", list: \.relationships,
    effect: .adds, which: Question("relationship", "Which couple"),
    options: { reading in
      reading.options(
        reading.file.relationships.filter { [.partner, .exPartner].contains($0.kind) }
      ) { "\(reading.naming.person($0.from)) and \(reading.naming.person($0.to))" }
    },
    asks: { _ in
      [
        .choice(Question("value", "How they stand"), \.state.value),
        .date(Question("from", "Since when"), \.state.from),
        .line(
          Question("said-by", "Who says so"), \.state.saidBy,
          earlier: { $0.file.people.map(\.label) + $0.workerNames }),
      ]
    },
    finish: { relationship, form in
      relationship.state.known.source = form.source
      return CaseFile()
    })

  static let household: RecordForm<HouseholdMembership> = {
    var form = RecordForm<HouseholdMembership>(
      name: "household", title: "Where people live or sleep, as somebody said it",
      list: \.households,
      asks: { _ in
        [
          .people(Question("people", "Who", help: "None ticked: the family"), \.people), address,
          newAddress("area", "Or at a new address: which part of town"),
          newAddress("address-text", "Its street and number", help: "Blank where that is not safe"),
          .choice(Question("nature", "How"), \.nature),
          .date(Question("from-when", "From when"), \.from),
          .date(Question("until", "Until when"), \.until),
          .line(
            Question("stated-by", "Who says so"), \.statedBy,
            earlier: { $0.file.people.map(\.label) + $0.workerNames }),
          .line(
            Question("contradicted-by", "Who says otherwise"), \.contradictedBy,
            earlier: { $0.file.people.map(\.label) + $0.workerNames }),
          .line(Question("headline", "In a few words, for the line on top"), \.headline),
        ] + Ask.audience
      })
    form.finish = { household, form in
      guard let area = form.optional("area") else {
        if household.address == nil { form.doubt("address", "No address is given") }
        if form.optional("address-text") != nil {
          form.note("area", "Which part of town is it in?")
        }
        return CaseFile()
      }
      household.address = "+address"
      let address = Address {
        $0.id = "+address"
        $0.area = area
        $0.text = form.optional("address-text")
        $0.from = form.date("from-when")
        $0.known.source = form.source
      }
      return CaseFile { $0.addresses = [address] }
    }
    return form
  }()

  private static let address = Ask<HouseholdMembership>(
    Question("address", "At which address"),
    { reading in
      .choice(
        [FormField.Option("", "not said")] + reading.options(reading.file.addresses) { $0.area }, 0)
    },
    fill: { $0.address?.text ?? "" },
    keep: { $0.address = $1.optional("address").map { Address.ID($0) } })

  private static func newAddress(
    _ name: String, _ label: String, help: String = ""
  ) -> Ask<HouseholdMembership> {
    Ask(
      Question(name, label, help: help), { _ in .line(TextField()) }, fill: { _ in "" },
      keep: { _, _ in })
  }
}

extension Relationship {
  fileprivate var state: RelationshipState {
    get { states.last ?? RelationshipState() }
    set { states = [newValue] }
  }
}
