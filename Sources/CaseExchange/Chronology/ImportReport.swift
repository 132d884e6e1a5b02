// SPDX-License-Identifier: Apache-2.0

package import CaseModel
package import StrictYAML

/// What an import would do, or why it does nothing.
package struct ImportReport: Sendable {
  /// What the file is called, as the user named it.
  package let name: String
  /// The entries to add, where they were not handed on as they were read. Empty where there is any
  /// problem: all or nothing.
  package internal(set) var accepted: [TimelineEntry] = []
  /// How many entries there are to add.
  package internal(set) var count = 0
  package private(set) var problems = Problems([])
  /// The first of them; `duplicateCount` says how many there are.
  package private(set) var likelyDuplicates: [LikelyDuplicate] = []
  private var duplicateCount = 0
  /// Entries that the case has already, with the same content.
  package internal(set) var alreadyThere: [TimelineEntry.ID] = []
  package internal(set) var rows = 0
  package let skipsDuplicates: Bool

  package init(name: String, problems: Problems, rows: Int = 0) {
    self.name = name
    self.problems = problems
    self.rows = rows
    skipsDuplicates = false
  }

  init(name: String, skipsDuplicates: Bool) {
    self.name = name
    self.skipsDuplicates = skipsDuplicates
  }

  /// A longer list is read by nobody.
  private static let mostListed = 200

  mutating func add(_ duplicate: LikelyDuplicate) {
    duplicateCount += 1
    if likelyDuplicates.count < Self.mostListed { likelyDuplicates.append(duplicate) }
  }

  package var isAccepted: Bool { problems.list.isEmpty }

  /// A few lines to read before committing. Ids and counts only, no text of the case.
  package var summary: [String] {
    guard isAccepted else {
      return problems.description.split(separator: "\n").map(String.init)
        + ["\(name): nothing is imported"]
    }
    var lines = ["\(name): \(rows.counted("row")), \(count.counted("new entry"))"]
    if !alreadyThere.isEmpty {
      lines.append("  \(alreadyThere.count.counted("entry")) in the case already, the same")
    }
    for duplicate in likelyDuplicates {
      let fate = skipsDuplicates ? "left out" : "imported, linked may-be-same-as"
      lines.append("  line \(duplicate.line): may be the same as \(duplicate.other) (\(fate))")
    }
    if duplicateCount > likelyDuplicates.count {
      lines.append("  and \(duplicateCount - likelyDuplicates.count) more that may be the same")
    }
    return lines
  }
}

/// Two entries that may tell of one event: near in time, and in much the same words.
package struct LikelyDuplicate: Hashable, Sendable {
  package let entry: TimelineEntry.ID
  /// One that the case has already, or one further up in the same file.
  package let other: TimelineEntry.ID
  package let line: Int
}
