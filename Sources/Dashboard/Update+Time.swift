// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// What happens without a key: others write, the store is busy, nobody is there.
extension DashboardState {
  mutating func passTime(_ message: Message) -> [Effect] {
    switch message {
    case .waiting(let effect): waiting = effect
    case .storeChanged where isLocked: break
    case .storeChanged:
      return [open.map { .reloadCase($0.file.header.id) } ?? .loadCaseload(caseload.question)]
    case .leftAlone: return letGo()
    case .secondPassed: return keepDraft(after: 3)
    case .ending: return keepDraft()
    default: break
    }
    return []
  }

  /// The open case after somebody wrote: day, eyes, filters and everything on top stay.
  mutating func reread(_ file: CaseFile) {
    guard let open, open.file.header.id == file.header.id, open.file != file else { return }
    self.open?.replace(file)
    let added = file.entries.count - open.file.entries.count
    notice =
      "Somebody has recorded in this case"
      + (added > 0 ? ": \(added) new \(added == 1 ? "entry" : "entries")" : "")
  }

  // MARK: - The store is busy

  /// A form that is being saved takes no further typing: it would not be in what is saved.
  var isSaving: Bool { waiting?.writesRecord == true }

  var waitingWords: String? {
    waiting.map { effect in
      effect.writesRecord
        ? "Not saved yet: another Caseboard is writing. What you typed is kept; trying again ..."
        : "Another Caseboard is writing; trying again ..."
    }
  }

  /// Said once it has been tried for long enough.
  var stillBusy: Trouble {
    let hasForm = if case .form = overlays.last { true } else { false }
    return Trouble(
      what: "Another Caseboard has been writing to the store for ten seconds.",
      safe: hasForm
        ? "Nothing was saved; what you typed is still in the form."
        : "Nothing was changed, and what was confirmed is safe.",
      next: hasForm
        ? "Save it again with Ctrl-S. A long import or backup may be running."
        : "Try again in a moment. A long import or backup may be running.")
  }

  // MARK: - Nobody is there

  /// Seconds without a key until the screen goes blank.
  var secondsToLock: Int { (isMeeting ? min(2, idleMinutes) : idleMinutes) * 60 }

  /// Blanks the screen and lets go of the case; nothing of it is left in what is drawn.
  private mutating func letGo() -> [Effect] {
    guard !isLocked else { return [] }
    let kept = keepDraft()
    let left = open?.file.header.id ?? meeting?.recorder.caseID
    let wasMeeting = isMeeting
    lock = Lock(minutes: secondsToLock / 60, wasMeeting: wasMeeting)
    isBlank = false
    (lastSearch, wantedHit) = (nil, nil)
    (open, meeting, overlays, notice, loading, hasPendingG) = (nil, nil, [], nil, nil, false)
    let leaving = wasMeeting ? left.map { [Effect.leaveMeeting($0)] } ?? [] : []
    return kept + leaving + [.lock(left)]
  }

  /// The key that wakes it does nothing else.
  mutating func pressLocked(_ key: Key) -> [Effect] {
    guard var lock else { return [] }
    let opens = lock.opens(with: key)
    self.lock = opens ? nil : lock
    guard opens else { return [] }
    notice = "The case was closed after \(lock.minutes) minutes without a key"
    return [.unlock, .loadCaseload(caseload.question)]
  }
}
