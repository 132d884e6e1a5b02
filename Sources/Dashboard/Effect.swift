// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// What the dashboard wants of the world. The shell performs it and answers with a `Message`.
package enum Effect: Equatable, Sendable {
  /// Answered by `caseloadLoaded`.
  case loadCaseload(CaseloadQuestion)
  /// Answered by `caseLoaded` once the reading is in the audit.
  case openCase(CaseFile.ID)
  /// The same case again, after another process wrote; no new line in the audit.
  case reloadCase(CaseFile.ID)
  case openEntry(CaseFile.ID, TimelineEntry.ID)
  /// Everything in the second is added to the case: all of it, or nothing. Answered by `recorded`
  /// once it is on disk, and by `caseReread`; with it goes the draft it was typed as.
  case record(CaseFile.ID, CaseFile, endingDraft: String?)
  /// Answered by `lastRecorded`.
  case findLastRecorded(CaseFile.ID)
  /// Answered by `draftsLoaded`: this worker's own.
  case loadDrafts(CaseFile.ID)
  /// On disk when it has been performed, unless `draftNotKept` answers.
  case keepDraft(Draft)
  case discardDraft(String)
  /// Answered by `filtersLoaded`: this worker's own. So are the two after it.
  case loadFilters
  case keepFilter(SavedFilter)
  case discardFilter(String)
  /// Answered by `meetingEntered` once it is in the audit, with how many are there.
  case enterMeeting(CaseFile.ID, String)
  /// What is said at a meeting, as `record`; answered by `recorded` alone, so that no case comes in.
  case recordInMeeting(CaseFile.ID, CaseFile)
  /// What a room was shown goes into a new file at a path, once that is in the audit; with roles in
  /// place of names, or without. Answered by `pageWritten`.
  case writePage(CaseFile.ID, MeetingFile, showsRoles: Bool, path: String)
  /// Answered by `meetingLeft` once it is in the audit.
  case leaveMeeting(CaseFile.ID)
  /// The screen went blank by itself over this case, or over the caseload; a line in the audit.
  case lock(CaseFile.ID?)
  /// Somebody went on after that; a line in the audit.
  case unlock
  /// A text goes to the clipboard of the terminal, once it is in the audit that it did, and whose it
  /// was: the id of an entry, a rule, or nothing. Answered by `copied`.
  case copy(CaseFile.ID, subject: String?, text: String)
  /// Answered by `samePeopleFound`, once it is in the audit that somebody looked.
  ///
  /// - Parameter isAsked: false where it follows from a recording.
  case findSamePeople(CaseFile.ID, Person.ID, isAsked: Bool)
  /// Answered by `found`.
  case search(String)
  /// The audit is told that somebody searched.
  case noteSearch(SearchFindings)
  case suspend
  case quit

  /// Whether the record grows by it: then it is never let go in silence.
  var writesRecord: Bool {
    switch self {
    case .record, .recordInMeeting: true
    default: false
    }
  }
}
