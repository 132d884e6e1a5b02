// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// Reads a chronology that somebody sent into entries for a case.
package struct ChronologyImport {
  /// The case that it is for, whose people and agencies the rows may name.
  package let file: CaseFile
  package let vocabulary: Vocabulary
  /// The day that `yesterday` and two-digit years are reckoned from.
  package let today: Day
  /// Headings of the file and the columns that they stand for; `-` leaves a column out.
  package var renames: [String: String] = [:]
  package var skipsDuplicates = false

  package init(into file: CaseFile, vocabulary: Vocabulary, today: Day) {
    self.file = file
    self.vocabulary = vocabulary
    self.today = today
  }
}
