// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore

/// The same questions to stores of several sizes.
enum GrowthFigures {
  static func print(_ paths: [String]) throws {
    let worker = Worker(name: "bench", role: nil, agency: nil, isManager: false, uid: 0)
    let columns = try paths.map { path in
      let store = try Store(at: path, makesNew: false, clock: { Moment(seconds: 1_770_000_000) })
      defer { store.close() }
      return try StoreFigures(store, worker).rows()
    }
    guard let first = columns.first else { return }
    Swift.print("| what |" + columns.map { _ in " |" }.joined())
    Swift.print("|---|" + columns.map { _ in "---|" }.joined())
    for (index, row) in first.enumerated() {
      let cells = columns.map { $0.indices.contains(index) ? $0[index].1 : "" }
      Swift.print("| \(row.0) | " + cells.joined(separator: " | ") + " |")
    }
  }
}
