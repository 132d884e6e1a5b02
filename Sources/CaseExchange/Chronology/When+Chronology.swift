// SPDX-License-Identifier: Apache-2.0

import CaseModel

extension When {
  /// A date as a case document writes it, or as people type it.
  init(chronology text: String, today: Day) throws(Unreadable) {
    try self.init(typed: text, today: today)
  }
}
