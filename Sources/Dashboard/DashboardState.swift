// SPDX-License-Identifier: Apache-2.0

package import CaseModel
package import Escalation
package import TerminalUI

/// Everything that is on screen, as one value.
package struct DashboardState: Sendable {
  package var size: Size
  package var theme: ColourTheme.Name
  package var caseload: CaseloadPane
  package var open: CaseScreen?
  /// A meeting on a shared screen; while it is there, no case is.
  package var meeting: MeetingScreen?
  /// On top of the screen; keys go to the last one first.
  package var overlays: [Overlay] = []
  package var isBlank = false
  package var showsRoles = false
  /// A line in place of the footer until the next key: what was done, or could not be.
  package var notice: String?
  /// A `g` came just before, so that `gg` can mean one thing.
  package var hasPendingG = false
  /// What a mouse finds on the screen as it was last drawn.
  var targets: [PointerTarget] = []
  /// The last search, so that it can be gone back to.
  var lastSearch: SearchOverlay?
  /// Where to go in the case that is being opened.
  var wantedHit: SearchHit?
  /// Which case is being read from the store, so that the screen can say so.
  package var loading: CaseFile.ID?
  /// What another process keeps from being done for the moment.
  package var waiting: Effect?
  /// Why the store can only be read; nil where it takes what is recorded.
  package private(set) var readOnly: Trouble?
  /// The screen went blank by itself.
  package var lock: Lock?
  package var isLocked: Bool { lock != nil }
  /// The configuration lets text be copied; each time is asked about all the same.
  package var mayCopy = false
  /// Minutes without a key until it does.
  package var idleMinutes = 5

  /// This worker's drafts in the open case; nil until they have been asked for.
  package var drafts: [Draft]?
  /// What the program is called among those running now, so that no two forms share a draft.
  package var session = "form"
  var draftCount = 0
  /// An entry that is to be put right once it has been read.
  var awaited: Awaited?

  /// The day and eyes that the command line asked for; each case opened begins with them.
  package var startingPoint = StartingPoint(day: nil, viewpoint: nil)

  package struct StartingPoint: Sendable {
    let day: Day?
    /// `pooled`, `hub` or an agency's id.
    let viewpoint: String?

    package init(day: Day?, viewpoint: String?) {
      self.day = day
      self.viewpoint = viewpoint
    }

    func viewpoint(in file: CaseFile, hub: Agency.ID) -> Viewpoint {
      switch viewpoint {
      case nil, "pooled": .pooled
      case "hub": .agency(file.header.hub ?? hub)
      case .some(let id): .agency(Agency.ID(id))
      }
    }
  }

  package let practice: Practice
  /// The service whose board this is, where a case does not say.
  package let hub: Agency.ID
  /// The day that counts as today.
  package let today: Day
  /// Who is at the keyboard.
  package let worker: FormWorker
  /// The clock of the person's machine: when something is recorded.
  let clock: @Sendable () -> Moment

  package init(
    size: Size, theme: ColourTheme.Name, practice: Practice, hub: Agency.ID, today: Day,
    worker: FormWorker, clock: @escaping @Sendable () -> Moment
  ) {
    self.size = size
    self.theme = theme
    self.practice = practice
    self.hub = hub
    self.today = today
    self.worker = worker
    self.clock = clock
    caseload = CaseloadPane(today: today)
  }

  /// The store can only be read: said at once, on every screen, and where recording is asked for.
  package mutating func setReadOnly(_ reason: Trouble) {
    readOnly = reason
    overlays.append(.trouble(reason))
  }

  /// Below this nothing can be read (ruling 39).
  package static let smallest = Size(columns: 60, rows: 16)

  package var isTooSmall: Bool {
    size.columns < Self.smallest.columns || size.rows < Self.smallest.rows
  }
}
