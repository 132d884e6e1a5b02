// SPDX-License-Identifier: Apache-2.0

/// What a check of the whole store found. Ids, numbers and names of parts; never case text.
package struct Verification: Hashable, Sendable {
  /// What is looked at, in this order.
  package enum Part: String, Sendable, CaseIterable {
    case pages, links, schema, audit, records, search, caseload, files

    package var words: String {
      switch self {
      case .pages: "pages of the file"
      case .links: "links between rows"
      case .schema: "tables, and what they refuse"
      case .audit: "audit, line by line"
      case .records: "records, as they were written"
      case .search: "words and names that search finds"
      case .caseload: "lines of the caseload"
      case .files: "files, and who may reach them"
      }
    }
  }

  package struct Finding: Hashable, Sendable {
    package let part: Part
    package let words: String
  }

  package fileprivate(set) var breaks: [Finding] = []
  /// What is no break, and worth knowing.
  package fileprivate(set) var warnings: [Finding] = []
  package var lines = 0
  package var cases = 0
  package var records = 0
  package var head: AuditTrail.Head?

  package init() {}

  package var isWhole: Bool { breaks.isEmpty }

  package mutating func found(_ part: Part, _ words: String) {
    breaks.append(Finding(part: part, words: words))
  }

  package mutating func warn(_ part: Part, _ words: String) {
    warnings.append(Finding(part: part, words: words))
  }

  /// Runs one look; a store too damaged to answer is itself what is found.
  mutating func look(at part: Part, _ step: (inout Verification) throws -> Void) {
    do { try step(&self) } catch {
      found(part, "could not be read to the end: \(StoreError.mapped(error).what)")
    }
  }
}
