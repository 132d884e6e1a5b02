// SPDX-License-Identifier: Apache-2.0

import CaseModel

extension DashboardState {
  /// A new map, with an entry drawn into it; goes on with one that was begun and not saved.
  mutating func openMap(drawing entry: TimelineEntry.ID?) {
    let begun = drafts?.first { $0.form == MapForm.map.name && $0.subject == nil }
    let before = overlays.count
    openForm(MapForm.drawing, resuming: begun)
    guard overlays.count > before, let entry, case .form(var form) = overlays.last else { return }
    let drawn = form[MapForm.draw].split(separator: ";").map { String($0).trimmingBlanks }
    if !drawn.contains(entry.text) {
      form.fill([MapForm.draw: (drawn + [entry.text]).joined(separator: "; ")])
      form.isTouched = true
      form.isUnkept = true
    }
    form.focus = form.fields.firstIndex { $0.name == "draw-into" } ?? 0
    overlays[overlays.count - 1] = .form(form)
  }
}
