// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// What is typed and not recorded yet: kept as it is typed, listed, reopened, and thrown away on
/// purpose only.
extension DashboardState {
  /// Keeps what was typed since the last time, in every form that is open.
  ///
  /// - Parameter seconds: how long after it was last kept; whoever types without a pause does not
  ///   keep the disk busy.
  mutating func keepDraft(after seconds: Int = 0) -> [Effect] {
    guard let id = open?.file.header.id else { return [] }
    let now = clock()
    return overlays.indices.compactMap { index -> Effect? in
      guard case .form(var form) = overlays[index], form.isUnkept,
        form.keptAt.map({ now.seconds - $0.seconds >= seconds }) ?? true
      else { return nil }
      form.keptAt = now
      form.isUnkept = false
      overlays[index] = .form(form)
      return .keepDraft(Draft(form, in: id, at: now))
    }
  }

  /// It could not be written down: the next second tries again.
  mutating func noteNotKept(_ trouble: Trouble) {
    notice = "What you are typing is not on disk yet: \(trouble.what)"
    for index in overlays.indices {
      guard case .form(var form) = overlays[index], form.isTouched else { continue }
      form.isUnkept = true
      overlays[index] = .form(form)
    }
  }

  /// This worker's drafts in the case; said once when it is opened.
  mutating func show(_ found: [Draft]) {
    let isOpening = drafts == nil
    drafts = found
    guard isOpening, !found.isEmpty, notice == nil else { return }
    notice =
      "You began \(found.count == 1 ? "something" : "\(found.count) things") here and did not save: n "
      + "shows \(found.count == 1 ? "it" : "them")"
  }

  /// Opens a draft where what it is about is still there.
  mutating func resume(_ draft: Draft) -> [Effect] {
    guard let screen = open else { return [] }
    let reading = recordReading(screen)
    if let entry = FormCatalogue.entryPutRight(by: draft, in: reading) {
      awaited = Awaited(entry: entry, draft: draft)
      return [.openEntry(screen.file.header.id, entry)]
    }
    if let kind = FormCatalogue.kind(of: draft, in: reading) {
      openForm(kind, resuming: draft)
    } else {
      overlays.append(.detail(DetailOverlay(Detail(orphaned: draft))))
    }
    return []
  }
}

extension Draft {
  init(_ form: Form, in caseID: CaseFile.ID, at moment: Moment) {
    self.init(
      id: form.draft, caseID: caseID, form: form.kind.name, subject: form.kind.subject,
      values: form.values, at: moment)
  }
}
