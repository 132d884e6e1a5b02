// SPDX-License-Identifier: Apache-2.0

import CaseModel

extension When {
  /// A date as a case document writes it. The seam for dates as people type them, with `today`.
  init(chronology text: String, today: Day) throws(Unreadable) {
    try self.init(typed: text, today: today)
  }
}
