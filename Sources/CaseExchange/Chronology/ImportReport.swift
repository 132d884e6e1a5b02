// SPDX-License-Identifier: Apache-2.0

package import CaseModel
package import StrictYAML

/// What an import would do, or why it does nothing.
package struct ImportReport: Sendable {
  /// What the file is called, as the user named it.
  package let name: String
  /// The entries to add. Empty where there is any problem: all or nothing.
  package private(set) var accepted: [TimelineEntry] = []
  package private(set) var problems = Problems([])
  package private(set) var likelyDuplicates: [LikelyDuplicate] = []
  /// Entries that the case has already, with the same content.
  package private(set) var alreadyThere: [TimelineEntry.ID] = []
  package private(set) var rows = 0
  package let skipsDuplicates: Bool

  package init(name: String, problems: Problems, rows: Int = 0) {
    self.name = name
    self.problems = problems
    self.rows = rows
    skipsDuplicates = false
  }

  init(
    name: String, rows: Int, accepted: [TimelineEntry], likelyDuplicates: [LikelyDuplicate],
    alreadyThere: [TimelineEntry.ID], skipsDuplicates: Bool
  ) {
    self.name = name
    self.rows = rows
    self.accepted = accepted
    self.likelyDuplicates = likelyDuplicates
    self.alreadyThere = alreadyThere
    self.skipsDuplicates = skipsDuplicates
  }

  package var isAccepted: Bool { problems.list.isEmpty }

  /// A few lines to read before committing. Ids and counts only, no text of the case.
  package var summary: [String] {
    guard isAccepted else {
      return problems.description.split(separator: "\n").map(String.init)
        + ["\(name): nothing is imported"]
    }
    var lines = ["\(name): \(count(rows, "row")), \(count(accepted.count, "new entry"))"]
    if !alreadyThere.isEmpty {
      lines.append("  \(count(alreadyThere.count, "entry")) in the case already, the same")
    }
    for duplicate in likelyDuplicates {
      let fate = skipsDuplicates ? "left out" : "imported, linked may-be-same-as"
      lines.append("  line \(duplicate.line): may be the same as \(duplicate.other) (\(fate))")
    }
    return lines
  }

  private func count(_ number: Int, _ noun: String) -> String {
    let plural = noun.hasSuffix("y") ? "\(noun.dropLast())ies" : "\(noun)s"
    return "\(number) \(number == 1 ? noun : plural)"
  }
}

/// Two entries that may tell of one event: near in time, and in much the same words.
package struct LikelyDuplicate: Hashable, Sendable {
  package let entry: TimelineEntry.ID
  /// One that the case has already, or one further up in the same file.
  package let other: TimelineEntry.ID
  package let line: Int
}
