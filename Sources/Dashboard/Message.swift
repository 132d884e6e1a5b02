// SPDX-License-Identifier: Apache-2.0

package import CaseModel
package import TerminalUI

/// What happened, as the loop and the store tell it.
package enum Message: Equatable, Sendable {
  case keyPressed(Key)
  case pointed(Pointer)
  case resized(Size)
  case caseloadLoaded(CaseloadPage)
  /// And when this worker had opened it before, where they had.
  case caseLoaded(CaseFile, lookedAt: Moment? = nil)
  /// The open case as it stands now; of no interest once it was left.
  case caseReread(CaseFile)
  /// An entry with its whole text, once its reading is in the audit.
  case entryLoaded(TimelineEntry)
  case found(SearchFindings)
  case samePeopleFound(SamePeople, isAsked: Bool)
  /// Nothing was typed for a while (`DashboardState.pause`).
  case settled
  /// The ids of what is now on disk.
  case recorded([String])
  /// The ids of what this worker recorded last in the open case; `+id` for what was added to a
  /// record that is not of that recording.
  case lastRecorded([String])
  case draftsLoaded([Draft])
  case draftNotKept(Trouble)
  case filtersLoaded([SavedFilter])
  case meetingEntered, meetingLeft
  /// The file that what was shown is in now.
  case pageWritten(String)
  /// What was asked for is with the terminal's clipboard.
  case copied
  case failed(Trouble)
  /// An effect waits for another process to be done with the store; nil once none does.
  case waiting(Effect?)
  /// Another process wrote to the store.
  case storeChanged
  case secondPassed
  /// Nobody touched a key for so long that the screen has to go blank.
  case leftAlone
  /// The terminal is gone, or the process was told to end: the last chance to keep anything.
  case ending
  case resumed
}

/// What went wrong, in words without case text: what happened, what is safe, what to do next.
package struct Trouble: Equatable, Sendable {
  package let what: String
  package let safe: String
  package let next: String
  /// Another process is in the way; trying again may do.
  package let mayPass: Bool

  package init(what: String, safe: String, next: String, mayPass: Bool = false) {
    self.what = what
    self.safe = safe
    self.next = next
    self.mayPass = mayPass
  }
}
