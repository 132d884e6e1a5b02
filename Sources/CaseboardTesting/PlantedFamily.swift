// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// A generated family in which every text that a shared screen must not know is a marker: every
/// field of every kind of record for professionals, restricted, unmarked or for somebody else, and
/// every field of a visible record but the few that a meeting shows.
package struct PlantedFamily {
  package let file: CaseFile
  package let today: Day
  /// Family members who can sit in the room: the adults and the children who are born.
  package let relatives: [Person.ID]
  package let workers: [Practitioner.ID]

  /// What no screen of a meeting may ever hold.
  package static let hidden = "XQ"
  /// Begins what may be shown: after it how many may see it, and a letter for each; `0Z` for all.
  package static let shown = "SHOWN"

  package init(seed: UInt64, today: Day) {
    var maker = FamilyMaker(seed: seed, today: today)
    file = maker.make()
    self.today = today
    relatives = maker.relatives
    workers = file.practitioners.filter { $0.audience.kind == .familyVisible }.map(\.id)
  }

  /// Every set of relatives, the empty one included.
  package var rooms: [[Person.ID]] {
    (0..<(1 << relatives.count)).map { bits in
      relatives.indices.filter { bits & (1 << $0) != 0 }.map { relatives[$0] }
    }
  }

  /// What is wrong with a text that a room was shown: a marker that it may not see, or an id.
  package func leaks(in text: String, to room: MeetingRoom) -> [String] {
    let words = text.uppercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }
    return words.map(String.init).filter { word in
      if word.contains(Self.hidden) || word.hasPrefix("ID-") { return true }
      let rest = word.dropFirst(Self.shown.count)
      guard word.hasPrefix(Self.shown), !word.hasSuffix("Z"), let digit = rest.first,
        let count = digit.wholeNumberValue, count > 0
      else { return false }
      let letters = rest.dropFirst()
      // What lies over it cuts it off: nobody can tell then whom it was for.
      guard letters.count == count else { return false }
      return !room.visitors.isEmpty || room.people.isEmpty
        || !room.people.allSatisfy { letters.contains(letter(of: $0)) }
    }
  }

  private func letter(of person: Person.ID) -> Character {
    relatives.firstIndex(of: person).map(Self.letter) ?? "-"
  }

  static func letter(of index: Int) -> Character { Array("ABCDEFGH")[index] }

  /// The same case without anything that is not marked for the room.
  package func withoutHidden(for room: MeetingRoom) -> CaseFile {
    var filter = VisibleOnly(room: room)
    var file = file
    file.fields(&filter)
    return file
  }
}

/// Takes out every record that is not marked for everybody in a room.
private struct VisibleOnly: FieldVisitor {
  let room: MeetingRoom

  private func maySee(_ audience: Audience) -> Bool {
    audience.kind == .familyVisible
      && (audience.to.isEmpty
        || room.visitors.isEmpty && !room.people.isEmpty
          && Set(room.people).isSubset(of: audience.to))
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {}
  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) {}
  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {}
  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {}
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {}
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {}
  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {}
  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    parts.removeAll { part in
      guard let record = part as? any CaseRecord else { return false }
      return !maySee(record.audience)
    }
    for index in parts.indices { parts[index].fields(&self) }
  }
}
