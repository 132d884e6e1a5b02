// SPDX-License-Identifier: Apache-2.0

/// All that a shared screen, its text and its paper can know of a case: words that were let through
/// one by one, with no id, source, place or count. Only `MeetingPreview` makes one.
package struct MeetingFile: Hashable, Sendable {
  /// Words that may be read out here.
  package struct Line: Hashable, Sendable {
    package let text: String
    /// Marked for all, not for named people: a visitor who comes in later may see it too.
    let isForEveryone: Bool
  }

  package struct Guest: Hashable, Sendable {
    package let name: String
    /// "school", "health visitor": shown beside the name.
    package let role: String?

    package init(name: String, role: String? = nil) {
      self.name = name
      self.role = role
    }
  }

  /// Working well and worries side by side.
  package struct Balance: Hashable, Sendable {
    package internal(set) var workingWell: [Line] = []
    package internal(set) var worries: [Line] = []

    package var isEmpty: Bool { workingWell.isEmpty && worries.isEmpty }
  }

  package struct Child: Hashable, Sendable {
    package let name: String
    /// "8", "due in June"; blank where nothing is known.
    package let age: String
    package let isUnborn: Bool
    /// The child's own words, where the child wants them shown.
    package internal(set) var words: [Line] = []
    package internal(set) var balance = Balance()
  }

  package struct Action: Hashable, Sendable {
    package let owner: String?
    package let what: Line
    package let due: EDTF?
    package let isAccepted: Bool
  }

  /// Where one person puts things today, from 0 to 10, in their own words.
  package struct Number: Hashable, Sendable {
    package let who: Line
    package let number: Int
    package let reason: String?
  }

  package struct NextTime: Hashable, Sendable {
    package let when: EDTF
    /// "half past three", where the date was given with it.
    package let hour: Line?
    package let place: Line?
    let isForEveryone: Bool
  }

  /// A name that may be said here, and what stands for it when roles are shown.
  package struct Naming: Hashable, Sendable {
    package let name: String
    package let role: String
  }

  package internal(set) var title: String?
  package let day: Day
  package internal(set) var room: [Guest]
  package internal(set) var children: [Child]
  /// What concerns the family as a whole.
  package internal(set) var together = Balance()
  package internal(set) var goals: [Line] = []
  package internal(set) var decisions: [Line] = []
  package internal(set) var actions: [Action] = []
  package internal(set) var numbers: [Number] = []
  package internal(set) var next: NextTime?
  package let names: [Naming]
}

extension MeetingFile {
  /// The same with who is here now. Somebody new takes away what is not marked for everyone; nobody
  /// who leaves adds anything, since nothing comes on a shared screen that was not looked at before.
  package func with(_ room: [Guest]) -> MeetingFile {
    var file = self
    file.room = room
    let isNew = room.contains { !self.room.contains($0) }
    return isNew ? file.forEveryone : file
  }

  private var forEveryone: MeetingFile {
    var file = self
    for index in children.indices {
      file.children[index].words.removeAll { !$0.isForEveryone }
      file.children[index].balance = children[index].balance.forEveryone
    }
    file.together = together.forEveryone
    file.goals.removeAll { !$0.isForEveryone }
    file.decisions.removeAll { !$0.isForEveryone }
    file.actions.removeAll { !$0.what.isForEveryone }
    file.numbers.removeAll { !$0.who.isForEveryone }
    if next?.isForEveryone == false { file.next = nil }
    return file
  }

  /// What was agreed in this room just now, once it is on disk.
  package mutating func add(action what: String, owner: String?, due: EDTF?, isAccepted: Bool) {
    actions.append(
      Action(
        owner: owner, what: Line(text: what, isForEveryone: true), due: due,
        isAccepted: isAccepted))
  }

  package mutating func add(decision what: String) {
    decisions.append(Line(text: what, isForEveryone: true))
  }
}

extension MeetingFile.Balance {
  fileprivate var forEveryone: Self {
    Self(
      workingWell: workingWell.filter(\.isForEveryone), worries: worries.filter(\.isForEveryone))
  }
}
