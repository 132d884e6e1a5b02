// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// Putting right, disputing, adding to and withdrawing what was recorded. The record itself stays.
extension DashboardState {
  /// An entry whose long text is on its way, to be put right.
  struct Awaited: Sendable {
    let entry: TimelineEntry.ID
    let draft: Draft?
  }

  /// Opens the form of any record, filled in with what stands; pages call it for theirs.
  package mutating func openCorrection(of id: String) -> [Effect] {
    guard let screen = open else { return [] }
    if let reason = whyNotRecorded(screen.file) {
      notice = reason
      return []
    }
    let reading = recordReading(screen)
    let current = reading.board.amendments.current(id)
    if reading.entry(TimelineEntry.ID(current)) != nil {
      awaited = Awaited(entry: TimelineEntry.ID(current), draft: nil)
      return [.openEntry(screen.file.header.id, TimelineEntry.ID(current))]
    }
    if let kind = FormCatalogue.correcting(current, in: reading) {
      openForm(kind)
    } else {
      notice = "\(id) is not put right here: record what is so, and say that it was wrong"
    }
    return []
  }

  /// The form over an entry that has come with its long text; false where none is awaited.
  mutating func openAwaited(_ entry: TimelineEntry) -> Bool {
    guard let screen = open, let awaited, awaited.entry == entry.id else { return false }
    self.awaited = nil
    openForm(
      FormCatalogue.correcting(entry, in: recordReading(screen)), resuming: awaited.draft)
    return true
  }

  /// What can be done with an entry that is open.
  mutating func perform(_ command: Command, on entry: EntryOverlay) -> [Effect] {
    guard let screen = open else { return [] }
    if command != .original, let reason = whyNotRecorded(screen.file) {
      notice = reason
      return []
    }
    switch command {
    case .correct: return openCorrection(of: entry.id.text)
    case .dispute: openForm(WordForm.dispute(entry.id.text, in: recordReading(screen)))
    case .addWords: openForm(WordForm.addendum(entry.id.text, in: recordReading(screen)))
    case .record: openRecordMenu(screen)
    case .newMap: openMap(drawing: entry.id)
    case .original:
      guard let original = screen.reading.board.amendments.original(of: entry.id.text) else {
        notice = "This is what was recorded first; nobody has put it right"
        return []
      }
      return [.openEntry(screen.file.header.id, TimelineEntry.ID(original))]
    default: break
    }
    return []
  }

  /// Asks before the last thing this worker recorded is withdrawn.
  mutating func offerWithdrawal(of ids: [String]) {
    let own = ids.filter { !$0.hasPrefix("+") }
    guard let screen = open, !own.isEmpty else {
      notice =
        ids.first.map { "What you recorded last was added to \($0.dropFirst()), and stays" }
        ?? "You have recorded nothing here that could be withdrawn"
      return
    }
    openForm(WithdrawForm(ids: own, reading: recordReading(screen)))
  }
}
