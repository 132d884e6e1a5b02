// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// What the dashboard wants of the world. The shell performs it and answers with a `Message`.
package enum Effect: Equatable, Sendable {
  case loadCaseload
  /// Answered by `caseLoaded` once the reading is in the audit.
  case openCase(CaseFile.ID)
  /// The same case again, after another process wrote; no new line in the audit.
  case reloadCase(CaseFile.ID)
  case openEntry(CaseFile.ID, TimelineEntry.ID)
  /// Everything in the second is added to the case: all of it, or nothing. Answered by `recorded`
  /// once it is on disk, and by `caseLoaded`.
  case record(CaseFile.ID, CaseFile)
  case suspend
  case quit
}
