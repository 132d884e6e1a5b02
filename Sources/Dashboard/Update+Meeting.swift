// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import TerminalUI

/// Into a meeting, through it and out again.
extension DashboardState {
  /// A shared screen is on: the dashboard holds no case, only what the room may see.
  package var isMeeting: Bool { meeting != nil }

  /// The page before a meeting.
  ///
  /// - Parameter room: who is there; whoever is expected on the day where it is left out.
  package mutating func openMeetingSetup(with room: MeetingRoom? = nil) {
    guard let reading = open?.reading else { return }
    overlays.append(.meetingSetup(MeetingSetup(reading, with: room)))
  }

  mutating func press(_ key: Key, on setup: MeetingSetup) -> [Effect] {
    var setup = setup
    if setup.isEntering { return [] }
    defer {
      if case .meetingSetup = overlays.last { overlays[overlays.count - 1] = .meetingSetup(setup) }
    }
    if var field = setup.visitor {
      switch key {
      case .escape: setup.visitor = nil
      case .enter:
        setup.visitor = nil
        setup.add(visitor: field.text.trimmingBlanks)
      default:
        _ = field.handle(key)
        setup.visitor = field
      }
      return []
    }
    switch key.notation {
    case "<Esc>", "q": overlays.removeLast()
    case "j", "<Down>": setup.move(by: 1)
    case "k", "<Up>": setup.move(by: -1)
    case "<Tab>": for _ in 0..<8 { setup.move(by: 1) }
    case "<S-Tab>": for _ in 0..<8 { setup.move(by: -1) }
    case "<Space>": setup.toggle()
    case "+": setup.visitor = TextField()
    case "<Enter>":
      guard !setup.room.isEmpty else {
        setup.problem = "Tick who is in the room first"
        return []
      }
      setup.isEntering = true
      return [.enterMeeting(setup.reading.file.header.id, setup.room.inNumbers)]
    default: break
    }
    return []
  }

  /// The line is in the audit: the whole application turns to the room, and lets go of the case.
  mutating func enterMeeting() {
    guard case .meetingSetup(let setup) = overlays.last else { return }
    meeting = MeetingScreen(setup.file, MeetingRecorder(setup))
    (open, overlays, notice, loading, hasPendingG) = (nil, [], nil, nil, false)
    (lastSearch, wantedHit, drafts, awaited) = (nil, nil, nil, nil)
    caseload = CaseloadPane(today: today)
  }

  /// Nothing is shown where the line in the audit could not be written.
  mutating func stayOutOfMeeting() {
    guard case .meetingSetup(var setup) = overlays.last else { return }
    setup.isEntering = false
    overlays[overlays.count - 1] = .meetingSetup(setup)
  }

  /// What happens while a meeting is on; no case comes in.
  mutating func updateMeeting(_ message: Message) -> [Effect] {
    guard var meeting else { return [] }
    switch message {
    case .keyPressed(let key): return pressInMeeting(key)
    case .resized(let size): self.size = size
    case .resumed: isBlank = true
    case .recorded(let ids): meeting.showRecorded(ids)
    case .failed(let trouble):
      meeting.recording.pending = nil
      if case .adding(var form) = meeting.cover {
        form.isSaving = false
        meeting.cover = .adding(form)
      }
      if case .writing(var form) = meeting.cover {
        form.isSaving = false
        meeting.cover = .writing(form)
      }
      meeting.trouble = trouble
    case .meetingLeft: return leaveMeeting()
    case .pageWritten(let path):
      (meeting.cover, meeting.notice) = (nil, "Written to \(path)")
    case .waiting, .leftAlone: return passTime(message)
    case .caseloadLoaded, .caseLoaded, .caseReread, .entryLoaded, .found, .settled, .lastRecorded,
      .draftsLoaded, .draftNotKept, .meetingEntered, .copied, .pointed, .samePeopleFound,
      .filtersLoaded, .storeChanged, .secondPassed, .ending:
      break
    }
    self.meeting = meeting
    return []
  }

  private mutating func leaveMeeting() -> [Effect] {
    guard let id = meeting?.recorder.caseID else { return [] }
    meeting = nil
    loading = id
    return [.loadCaseload(caseload.question), .openCase(id)]
  }

  mutating func press(_ key: Key, inMeeting command: Command?) -> [Effect] {
    guard var screen = meeting else { return [] }
    defer { if meeting != nil { meeting = screen } }
    switch command {
    case .nextThing: screen.page += 1
    case .thingBefore: screen.page -= 1
    case .meetingChildren: screen.turn(to: .children, size, showsRoles)
    case .meetingAgreed: screen.turn(to: .agreed, size, showsRoles)
    case .meetingNumbers: screen.turn(to: .numbers, size, showsRoles)
    case .meetingAdd: screen.cover = .adding(LiveForm(screen.file))
    case .meetingPaper: screen.cover = .writing(PageForm(screen.file.day))
    case .blank: isBlank = true
    case .roles: showsRoles.toggle()
    case .theme: theme = theme.next
    case .help: screen.cover = .help
    case .leave: screen.cover = .leaving(TextField())
    default:
      let isBound = Keymap.all.contains { $0.keys.contains(key.notation) }
      if isBound { screen.notice = "Not while we meet; q leaves the meeting" }
    }
    screen.keepPage(size, showsRoles)
    return []
  }
}

extension MeetingScreen {
  private func pages(_ size: Size, _ showsRoles: Bool) -> [MeetingPages.Page] {
    layout(in: MeetingScreen.inside(Rect(size)), showsRoles).pages
  }

  mutating func turn(to subject: MeetingPages.Subject, _ size: Size, _ showsRoles: Bool) {
    page = pages(size, showsRoles).firstIndex { $0.subject == subject } ?? 0
  }

  /// Round and round: after the last thing comes the first.
  mutating func keepPage(_ size: Size, _ showsRoles: Bool) {
    let count = pages(size, showsRoles).count
    page = (page % count + count) % count
  }
}
