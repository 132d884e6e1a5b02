// SPDX-License-Identifier: Apache-2.0

import CaseModel

extension MeetingRoom {
  /// Who is in the room by the ids that a command line carries (ruling 42).
  init(ids: String?, in file: CaseFile) throws {
    self.init()
    let ids = (ids ?? "").split(separator: ",").map { $0.filter { !$0.isWhitespace } }
    guard !ids.isEmpty else {
      throw Failure(.usage, "say who is in the room: --with ID,ID (people and practitioners)")
    }
    for id in ids {
      if file.people.contains(where: { $0.id.text == id }) {
        people.append(Person.ID(id))
      } else if file.practitioners.contains(where: { $0.id.text == id }) {
        practitioners.append(Practitioner.ID(id))
      } else {
        throw Failure(.usage, "nobody in this case has the id \(id)")
      }
    }
  }
}
