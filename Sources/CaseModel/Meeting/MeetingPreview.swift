// SPDX-License-Identifier: Apache-2.0

/// What a room would be shown and what not: for the worker alone, before the screen is shared.
public struct MeetingPreview: Hashable, Sendable {
  /// One thing that would be shown, and can be taken out. Nothing can be put in.
  public struct Item: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
      case title(String)
      case words(MeetingFile.Line), workingWell(MeetingFile.Line), worry(MeetingFile.Line)
      case goal(MeetingFile.Line), decision(MeetingFile.Line)
      case action(MeetingFile.Action), number(MeetingFile.Number), next(MeetingFile.NextTime)
    }

    public typealias Key = String

    /// The same for the same thing each time the room is looked at again.
    public let key: Key
    /// The place of the child it concerns in `children`; nil for the family as a whole.
    public let child: Int?
    public let content: Content
  }

  /// How much of one kind stays out, and why.
  public struct Withheld: Hashable, Sendable {
    public let what: String
    public let count: Int
  }

  public let room: MeetingRoom
  public let day: Day
  public let guests: [MeetingFile.Guest]
  public let children: [MeetingFile.Child]
  public let names: [MeetingFile.Naming]
  public let items: [Item]
  public let withheld: [Withheld]

  /// What the room is shown.
  public func file(takingOut taken: Set<Item.Key> = []) -> MeetingFile {
    var file = MeetingFile(day: day, room: guests, children: children, names: names)
    for item in items where !taken.contains(item.key) { file.take(item) }
    return file
  }
}

extension CaseFile {
  /// The only way from a case to a shared screen (design, section 7): an allow-list for the people
  /// who are here, as the case was known on the day.
  public func forMeeting(
    with room: MeetingRoom, on day: Day, takingOut taken: Set<MeetingPreview.Item.Key> = []
  ) -> MeetingFile {
    MeetingPreview(self, with: room, on: day).file(takingOut: taken)
  }
}

extension MeetingFile {
  fileprivate mutating func take(_ item: MeetingPreview.Item) {
    switch item.content {
    case .title(let title): self.title = title
    case .words(let line): if let child = item.child { children[child].words.append(line) }
    case .workingWell(let line): change(item.child) { $0.workingWell.append(line) }
    case .worry(let line): change(item.child) { $0.worries.append(line) }
    case .goal(let line): goals.append(line)
    case .decision(let line): decisions.append(line)
    case .action(let action): actions.append(action)
    case .number(let number): numbers.append(number)
    case .next(let next): self.next = next
    }
  }

  private mutating func change(_ child: Int?, _ change: (inout Balance) -> Void) {
    if let child { change(&children[child].balance) } else { change(&together) }
  }
}
