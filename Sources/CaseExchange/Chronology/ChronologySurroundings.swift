// SPDX-License-Identifier: Apache-2.0

import CaseModel
import StrictYAML

/// What every row of one import is read against.
struct ChronologySurroundings {
  let header: ChronologyHeader
  let roster: Roster
  let themes: Set<String>
  let signs: Set<String>
  /// The day that `yesterday` and two-digit years are reckoned from.
  let today: Day
  let log: ProblemLog

  init(
    _ header: ChronologyHeader, file: CaseFile, vocabulary: Vocabulary, today: Day,
    log: ProblemLog
  ) {
    self.header = header
    self.log = log
    roster = Roster(file, vocabulary: vocabulary)
    themes = Set(vocabulary.themes.map(\.id.text))
    signs = Set(vocabulary.signs.map(\.id.text))
    self.today = today
  }
}
