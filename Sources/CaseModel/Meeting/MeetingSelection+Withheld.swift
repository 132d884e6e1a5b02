// SPDX-License-Identifier: Apache-2.0

extension MeetingSelection {
  /// What stays out, by kind: for the worker alone.
  var withheld: [MeetingPreview.Withheld] {
    (entriesWithheld + recordsWithheld).filter { $0.count > 0 }
  }

  private typealias Withheld = MeetingPreview.Withheld

  private var entriesWithheld: [Withheld] {
    let restricted = file.entries.count { $0.audience.kind == .restricted }
    let professionals = file.entries.count { $0.audience.kind == .professionals }
    let visible = file.entries.filter { $0.audience.kind == .familyVisible }
    let others = visible.count { !room.maySee($0.audience) }
    let never = visible.count { room.maySee($0.audience) && side(of: $0) == nil }
    return [
      Withheld(what: "entries for professionals, or not marked", count: professionals),
      Withheld(what: "restricted entries", count: restricted),
      Withheld(what: "entries marked for others than those in the room", count: others),
      Withheld(
        what: "entries that are about adults, homes or agencies, or neither side's", count: never),
    ]
  }

  private var recordsWithheld: [Withheld] {
    [
      Withheld(what: "people whose name is not marked for the room", count: hidden(file.people)),
      Withheld(
        what: "notes on the children, and words that the child has not said may be shown",
        count: file.notes.count { !room.maySee($0.audience) || $0.childWantsShown != .yes }),
      Withheld(what: "actions", count: hidden(file.actions)),
      Withheld(
        what: "points of the map",
        count: file.maps.flatMap { map in
          map.points.filter { !room.maySee(map.audience) || !room.maySee($0.audience) }
        }.count),
      Withheld(what: "homes and addresses", count: file.households.count + file.addresses.count),
      Withheld(
        what: "records of who told whom",
        count: file.sharing.count + file.entries.count { !$0.told.isEmpty }),
      Withheld(what: "staff safety", count: file.supportPlans.count),
      Withheld(
        what: "assessments, files asked for, enquiries",
        count: file.assessments.count + file.recordRequests.count + file.enquiries.count),
      Withheld(
        what: "substances, consents, reviews, tools",
        count: file.substances.count + file.consents.count + file.reviews.count
          + file.neglectTools.count),
      Withheld(what: "answers to questions", count: file.answers.count),
      Withheld(what: "links to people of other cases", count: file.personLinks.count),
    ]
  }

  private func hidden<Record: CaseRecord>(_ records: [Record]) -> Int {
    records.count { !room.maySee($0.audience) }
  }
}
