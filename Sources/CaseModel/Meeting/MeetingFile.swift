// SPDX-License-Identifier: Apache-2.0

/// All that a shared screen, its text and its paper can know of a case: words that were let through
/// one by one, with no id, source, place or count. Only `MeetingPreview` makes one.
public struct MeetingFile: Hashable, Sendable {
  /// Words that may be read out here.
  public struct Line: Hashable, Sendable {
    public let text: String
    /// Marked for all, not for named people: a visitor who comes in later may see it too.
    let isForEveryone: Bool
  }

  public struct Guest: Hashable, Sendable {
    public let name: String
    /// "school", "health visitor": shown beside the name.
    public let role: String?

    public init(name: String, role: String? = nil) {
      self.name = name
      self.role = role
    }
  }

  /// Working well and worries side by side.
  public struct Balance: Hashable, Sendable {
    public internal(set) var workingWell: [Line] = []
    public internal(set) var worries: [Line] = []

    public var isEmpty: Bool { workingWell.isEmpty && worries.isEmpty }
  }

  public struct Child: Hashable, Sendable {
    public let name: String
    /// "8", "due in June"; blank where nothing is known.
    public let age: String
    public let isUnborn: Bool
    /// The child's own words, where the child wants them shown.
    public internal(set) var words: [Line] = []
    public internal(set) var balance = Balance()
  }

  public struct Action: Hashable, Sendable {
    public let owner: String?
    public let what: Line
    public let due: EDTF?
    public let isAccepted: Bool
  }

  /// Where one person puts things today, from 0 to 10, in their own words.
  public struct Number: Hashable, Sendable {
    public let who: Line
    public let number: Int
    public let reason: String?
  }

  public struct NextTime: Hashable, Sendable {
    public let when: EDTF
    /// "half past three", where the date was given with it.
    public let hour: Line?
    public let place: Line?
    let isForEveryone: Bool
  }

  /// A name that may be said here, and what stands for it when roles are shown.
  public struct Naming: Hashable, Sendable {
    public let name: String
    public let role: String
  }

  public internal(set) var title: String?
  public let day: Day
  public internal(set) var room: [Guest]
  public internal(set) var children: [Child]
  /// What concerns the family as a whole.
  public internal(set) var together = Balance()
  public internal(set) var goals: [Line] = []
  public internal(set) var decisions: [Line] = []
  public internal(set) var actions: [Action] = []
  public internal(set) var numbers: [Number] = []
  public internal(set) var next: NextTime?
  public let names: [Naming]
}

extension MeetingFile {
  /// The same with who is here now. Somebody new takes away what is not marked for everyone; nobody
  /// who leaves adds anything, since nothing comes on a shared screen that was not looked at before.
  public func with(_ room: [Guest]) -> MeetingFile {
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
  public mutating func add(action what: String, owner: String?, due: EDTF?, isAccepted: Bool) {
    actions.append(
      Action(
        owner: owner, what: Line(text: what, isForEveryone: true), due: due,
        isAccepted: isAccepted))
  }

  public mutating func add(decision what: String) {
    decisions.append(Line(text: what, isForEveryone: true))
  }
}

extension MeetingFile.Balance {
  fileprivate var forEveryone: Self {
    Self(
      workingWell: workingWell.filter(\.isForEveryone), worries: worries.filter(\.isForEveryone))
  }
}
