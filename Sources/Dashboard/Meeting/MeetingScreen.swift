// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import TerminalUI

/// A meeting on a shared screen. What is drawn is drawn from `file` and nothing else; while it is
/// there the dashboard holds no case.
package struct MeetingScreen: Sendable {
  /// What lies over the pages.
  enum Cover: Sendable {
    case help
    case adding(LiveForm)
    /// Where to put what was shown.
    case writing(PageForm)
    /// `leave`, as far as it is typed.
    case leaving(TextField)
    /// After a blank: who is here now.
    case roomCheck(RoomCheck)
  }

  package private(set) var file: MeetingFile
  let recorder: MeetingRecorder
  var recording: MeetingRecorder.Progress
  var page = 0
  var cover: Cover?
  /// What was being written when the screen went blank; it comes back after who is here is ticked.
  var setAside: LiveForm?
  var notice: String?
  var trouble: Trouble?

  init(_ file: MeetingFile, _ recorder: MeetingRecorder) {
    self.file = file
    self.recorder = recorder
    recording = MeetingRecorder.Progress(meeting: recorder.meeting, guests: file.room)
  }

  mutating func show(_ room: [MeetingFile.Guest]) { file = file.with(room) }

  /// What was recorded is on disk, and so may be shown.
  mutating func showRecorded(_ ids: [String]) {
    if recording.meeting == nil {
      recording.meeting = ids.first { $0.hasPrefix("\(Meeting.noun)-") }.map { Meeting.ID($0) }
    }
    switch recording.pending {
    case .action(let what, let owner, let due, let isAccepted):
      file.add(action: what, owner: owner, due: due, isAccepted: isAccepted)
    case .decision(let what): file.add(decision: what)
    case .attendance, nil: break
    }
    recording.pending = nil
    cover = nil
    notice = "Written down"
  }
}

/// Who is in the room now, ticked again before the screen returns (ruling 54).
struct RoomCheck: Sendable {
  var guests: [(guest: MeetingFile.Guest, isHere: Bool)]
  var selected = 0
  /// Somebody's name, while it is typed.
  var name: TextField?

  init(_ everyone: [MeetingFile.Guest], here: [MeetingFile.Guest]) {
    guests = everyone.map { ($0, here.contains($0)) }
  }

  var here: [MeetingFile.Guest] { guests.filter(\.isHere).map(\.guest) }
}
