// SPDX-License-Identifier: Apache-2.0

/// Collects the problems of one file while it is read, and stops listing when there are too many.
package final class ProblemLog {
  package let file: String?
  package private(set) var list: [Problem] = []
  package private(set) var unlisted = 0
  private let limit: Int

  package init(file: String? = nil, limit: Int = 200) {
    self.file = file
    self.limit = limit
  }

  package var isEmpty: Bool { list.isEmpty }

  package func note(at place: Place, field: String? = nil, _ message: String) {
    if list.count < limit {
      list.append(Problem(file: file, at: place, field: field, message))
    } else {
      unlisted += 1
    }
  }

  package var problems: Problems { Problems(list, unlisted: unlisted) }

  package func throwIfAny() throws(Problems) {
    if !isEmpty { throw problems }
  }
}
