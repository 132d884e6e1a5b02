// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// One line of the menu of what can be recorded.
package struct FormOffer: Sendable {
  package enum Group: String, CaseIterable, Sendable {
    case happened = "What happened"
    case children = "The children"
    case agencies = "Other services"
    case plan = "The plan"
    case family = "The family"
  }

  package let letter: Character
  package let group: Group
  package let kind: any FormKind

  package var name: String { kind.name }
  package var title: String { kind.title }
}

/// Every form, in the order of the menu. The command line, the palette and the printed page of
/// fields read the same list.
package enum FormCatalogue {
  package static let all: [FormOffer] = happened + children + agencies + plan + family

  package static func offer(named name: String) -> FormOffer? { all.first { $0.name == name } }

  private static func offers(
    _ group: FormOffer.Group, _ kinds: KeyValuePairs<Character, any FormKind>
  ) -> [FormOffer] {
    kinds.map { FormOffer(letter: $0.key, group: group, kind: $0.value) }
  }

  private static let happened = offers(
    .happened,
    [
      "v": EncounterForms.visit, "c": ContactForms.contact, "r": ContactForms.referral,
      "i": HarmForms.incident, "a": HarmForms.allegation, "y": HarmForms.reply,
      "x": HarmForms.retraction, "d": EncounterForms.disclosure, "o": EncounterForms.observation,
      "p": EncounterForms.appointment, "h": EncounterForms.health, "e": EncounterForms.education,
      "g": ContactForms.engagement, "u": ContactForms.help, "f": ContactForms.offer,
      "b": EncounterForms.plain(.strength, "Something that is working well"),
      "w": EncounterForms.plain(.statement, "What somebody said"),
      "K": EncounterForms.plain(.crisis, "A crisis"),
      "H": EncounterForms.plain(.housing, "Housing"),
      "L": EncounterForms.plain(.legal, "Court, police powers, an order"),
      "C": EncounterForms.plain(.complaint, "A complaint"),
      "D": EncounterForms.plain(.death, "A death"),
      "Y": EncounterForms.plain(.pattern, "A finding over many events: shown, never counted"),
    ])

  private static let children = offers(
    .children,
    ["n": NoteAsks.form, "X": PersonForms.expected, "B": PersonForms.birth])

  private static let agencies = offers(
    .agencies,
    [
      "s": EnquiryForms.enquiry, "S": EnquiryForms.later, "t": SharingForms.sharing,
      "I": EncounterForms.plain(.informationSharing, "Information that came or went"),
      "l": ContactForms.challenge, "A": HistoryForms.assessment, "F": HistoryForms.lookedFor,
      "R": HistoryForms.request, "W": HistoryForms.nextStep,
    ])

  private static let plan = offers(
    .plan,
    [
      "m": MeetingForm.meeting, "z": PlanForms.action, "Z": PlanForms.actionStep,
      "E": ContactForms.decision, "O": PlanForms.consent, "V": PlanForms.review,
      "T": PlanForms.support, "G": MapForm.map, "Q": SubstanceForm.history,
    ])

  private static let family = offers(
    .family,
    [
      "P": PersonForms.person, "N": PersonForms.name, "J": FamilyForms.relationship,
      "U": FamilyForms.couple, "M": FamilyForms.household, "1": MergeForm(), "2": ApartForm.unmerge,
      "3": PersonForms.link, "4": ApartForm.unlink,
    ])
}
