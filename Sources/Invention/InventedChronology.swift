// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// What happened in an invented family, oldest first, as the agencies around it wrote it down.
struct InventedChronology {
  private let family: InventedFamily
  private let opened: Day
  private let until: Day

  init(of family: InventedFamily, from opened: Day, until: Day) {
    self.family = family
    self.opened = opened
    self.until = until
  }

  func entries(_ count: Int, _ chance: inout Chance) -> [TimelineEntry] {
    let days = (0..<count).map { _ in chance.number(opened.number...until.number) }.sorted()
    return days.enumerated().map { index, day in
      entry(index + 1, on: Day(number: day), &chance)
    }
  }

  private func entry(_ number: Int, on day: Day, _ chance: inout Chance) -> TimelineEntry {
    let scene = chance.one(of: Scene.all)
    let child = chance.one(of: family.children)
    var entry = TimelineEntry()
    entry.id = TimelineEntry.ID("e\(number)")
    entry.kind = scene.kind
    entry.when = When(date(day, &chance))
    entry.summary = sentence(chance.one(of: scene.sentences), about: child)
    if chance.happens(8) {
      entry.detail =
        entry.summary + " The worker who wrote this can be rung on \(chance.phone())."
    }
    entry.source = Source(scene.agency, received: late(day, &chance))
    entry.told = told(scene, on: day, &chance)
    entry.tags = scene.tags
    entry.children = [child]
    entry.people = [Presence(child, scene.presence), Presence("mother", .present)]
    if scene.kind == .allegation { entry.allegation = allegation(about: child, &chance) }
    if scene.kind == .incident {
      entry.incident = Incident {
        $0.types = [.domestic]
        $0.grade = .standard
      }
    }
    return entry
  }

  /// Mostly a day; now and then a month, or about one.
  private func date(_ day: Day, _ chance: inout Chance) -> EDTF {
    guard chance.happens(8) else { return EDTF(day) }
    let month = String(day.description.prefix(7)) + (chance.happens(50) ? "~" : "")
    return (try? EDTF(fieldText: month)) ?? EDTF(day)
  }

  private func late(_ day: Day, _ chance: inout Chance) -> When? {
    chance.happens(20)
      ? When(EDTF(Day(number: min(until.number, day.number + chance.number(2...60))))) : nil
  }

  private func told(_ scene: Scene, on day: Day, _ chance: inout Chance) -> [Told] {
    guard scene.agency != "csc" else { return [] }
    if chance.happens(45) {
      let received = min(until.number, day.number + chance.number(0...21))
      return [Told("csc", received: When(EDTF(Day(number: received))))]
    }
    return chance.happens(20) ? [Told("csc", .notTold)] : []
  }

  private func allegation(about child: Person.ID, _ chance: inout Chance) -> Allegation {
    Allegation {
      $0.about = [chance.happens(50) ? "mother" : "father"]
      $0.harmTo = [child]
      $0.byClass = chance.happens(50) ? .unnamed : .family
      $0.response = chance.one(of: Array(Allegation.Response.allCases))
    }
  }

  private func sentence(_ pattern: String, about child: Person.ID) -> String {
    let label = { (id: Person.ID) in family.people.first { $0.id == id }?.label ?? id.text }
    return pattern.replacing("{child}", with: label(child))
      .replacing("{mother}", with: label("mother")).replacing("{father}", with: label("father"))
  }
}
