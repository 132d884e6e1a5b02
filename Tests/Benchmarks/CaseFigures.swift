// SPDX-License-Identifier: Apache-2.0

import CaseExchange
import CaseModel
import CaseStore
import CaseboardTesting
import Dashboard
import Escalation
import TerminalUI

/// What opening, drawing and writing out one long case takes.
enum CaseFigures {
  static func all(_ file: CaseFile, _ practice: Practice, today: Day) throws -> [Figure] {
    let worker = Worker(name: "bench", role: nil, agency: nil, isManager: false, uid: 0)
    let store = try Store.inMemory(clock: { Moment(seconds: 0) })
    try store.add([file], by: worker)
    let id = file.header.id
    let entry = file.entries[file.entries.count / 2].id
    var state = DashboardState(
      size: Size(columns: 200, rows: 60), theme: .dark, practice: practice, hub: "csc",
      today: today, worker: FormWorker(name: "bench", role: nil, isManager: false),
      clock: { Moment(seconds: 0) })
    _ = state.update(.caseLoaded(file))
    var step = 0
    let document = CaseDocument.write(file)
    return [
      try Figure("read 5,000 entries from the store") { _ = try store.open(id, by: worker) },
      try Figure("read one entry of them") { _ = try store.entry(entry, in: id, by: worker) },
      Figure("show the case: board, questions, panes") {
        var copy = state
        copy.open = nil
        _ = copy.update(.caseLoaded(file))
      },
      Figure("a key that scrolls, and the frame, 200x60", runs: 101) {
        _ = state.update(.keyPressed(step % 20 < 10 ? .down : .up))
        _ = state.view()
        step += 1
      },
      Figure("a day stepped by a month, and the frame") {
        _ = state.update(.keyPressed(.character(step % 2 == 0 ? "[" : "]")))
        _ = state.view()
        step += 1
      },
      Figure("write the case as a document") { _ = CaseDocument.write(file) },
      try Figure("read it back", runs: 5) {
        _ = try CaseDocument.read(
          Array(document.utf8), name: "bench", vocabulary: practice.vocabulary)
      },
    ]
  }
}
