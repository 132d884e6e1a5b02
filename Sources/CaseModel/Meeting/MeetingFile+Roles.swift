// SPDX-License-Identifier: Apache-2.0

extension MeetingFile {
  /// The same with roles in place of names; the family's own name goes too.
  public func withRoles() -> MeetingFile {
    let roles = RolesForNames(names.map { ($0.name, $0.role) })
    var file = self
    file.title = nil
    file.room = room.map { Guest(name: roles.text($0.name)) }
    file.children = children.map { $0.with(roles) }
    file.together = together.with(roles)
    file.goals = goals.map { $0.with(roles) }
    file.decisions = decisions.map { $0.with(roles) }
    file.actions = actions.map { $0.with(roles) }
    file.numbers = numbers.map { $0.with(roles) }
    file.next = next.map { $0.with(roles) }
    return file
  }
}

extension MeetingFile.Line {
  fileprivate func with(_ roles: RolesForNames) -> Self {
    Self(text: roles.text(text), isForEveryone: isForEveryone)
  }
}

extension MeetingFile.Balance {
  fileprivate func with(_ roles: RolesForNames) -> Self {
    Self(
      workingWell: workingWell.map { $0.with(roles) }, worries: worries.map { $0.with(roles) })
  }
}

extension MeetingFile.Child {
  fileprivate func with(_ roles: RolesForNames) -> Self {
    Self(
      name: roles.text(name), age: age, isUnborn: isUnborn, words: words.map { $0.with(roles) },
      balance: balance.with(roles))
  }
}

extension MeetingFile.Action {
  fileprivate func with(_ roles: RolesForNames) -> Self {
    Self(owner: owner.map(roles.text), what: what.with(roles), due: due, isAccepted: isAccepted)
  }
}

extension MeetingFile.Number {
  fileprivate func with(_ roles: RolesForNames) -> Self {
    Self(who: who.with(roles), number: number, reason: reason.map(roles.text))
  }
}

extension MeetingFile.NextTime {
  fileprivate func with(_ roles: RolesForNames) -> Self {
    Self(
      when: when, hour: hour?.with(roles), place: place?.with(roles),
      isForEveryone: isForEveryone)
  }
}
