// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// Holds each case against its own hashes, against the audit lines that cover it, and against what
/// search keeps of it.
struct CaseCheck {
  private let db: Database
  private let chain: AuditChain?
  private let closed: Set<String>
  private let cases: [(key: Int64, id: String)]
  private let search: SearchCheck

  init(_ db: Database, _ chain: AuditChain?, closed: Set<String>) throws {
    self.db = db
    self.chain = chain
    self.closed = closed
    cases = try Row.fetchAll(db, sql: "SELECT case_key, id FROM open_case ORDER BY case_key")
      .map { ($0[0], $0[1]) }
    search = try SearchCheck()
  }

  mutating func check(_ result: inout Verification, _ progress: (String) -> Void) throws {
    result.cases = cases.count
    var facets = 0
    for (index, one) in cases.enumerated() {
      if index % 50 == 0 { progress("\(index) of \(cases.count) cases") }
      let name = closed.contains(one.id) ? "a case you may not open" : "case \(one.id)"
      result.look(at: .records) { result in
        let records = RecordCheck(db, caseKey: one.key, id: one.id)
        result.records += records.count
        let damaged = damagedBefore(one.id)
        report(records.changed.filter { !damaged.contains($0) }, of: one.id) {
          result.found(.records, "\(name): not as recorded: \($0)")
        }
        report(records.changed.filter { damaged.contains($0) }, of: one.id) {
          result.warn(.records, "\(name): not whole since the store was salvaged: \($0)")
        }
        try checkWrites(of: one.key, one.id, name, &result)
        result.look(at: .search) { result in
          if try !search.agrees(records.searchable, caseKey: one.key, db) {
            result.found(.search, "\(name): search does not hold what the records say")
          }
        }
        result.look(at: .caseload) { result in
          facets += try CaseLine(db).facetCount(of: one.key)
          if try !CaseLine(db).isCurrent(one.key) {
            result.found(.caseload, "\(name): the caseload does not say what the records do")
          }
        }
      }
    }
    try checkCaseload(facets, &result)
    try checkMissing(&result)
    try checkStrays(&result)
  }

  /// What the caseload has that is of no case.
  private func checkCaseload(_ facets: Int, _ result: inout Verification) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT (SELECT count(*) FROM case_line), (SELECT count(*) FROM case_facet)")
    if row.map({ $0[0] != cases.count || $0[1] != facets }) ?? true {
      result.found(.caseload, "the caseload has lines that are of no case")
    }
  }

  private func report(_ ids: [String], of id: String, _ tell: (String) -> Void) {
    guard !ids.isEmpty else { return }
    tell(closed.contains(id) ? "\(ids.count) records" : ids.joined(separator: " "))
  }

  /// Records that the audit says were not whole when the case was salvaged.
  private func damagedBefore(_ id: String) -> Set<String> {
    guard let salvage = chain?.salvage, let first = chain?.writes[id]?.first,
      first.seq <= salvage.seq, first.isSalvage
    else { return [] }
    return Set(first.subject.split(separator: " ").map(String.init))
  }

  private func checkWrites(
    of key: Int64, _ id: String, _ name: String, _ result: inout Verification
  ) throws {
    guard let chain else { return }
    let rows = try WrittenRows(of: key, db)
    let writes = chain.writes[id] ?? []
    for write in writes where rows.hash(of: write.keys) != write.content {
      result.found(.records, "\(name): what audit line \(write.seq) wrote was changed since")
    }
    // What was recorded before lines covered their rows has its own hashes alone.
    let first = chain.writes.values.joined().map(\.keys.lowerBound).min() ?? .max
    if rows.strangers(to: writes.map(\.keys)).contains(where: { $0 >= first }) {
      result.found(.records, "\(name): holds rows that no audit line wrote")
    }
  }

  /// Cases that the audit saw come, and that are not there. By line: who may open a case that is
  /// gone can no longer be told.
  private func checkMissing(_ result: inout Verification) throws {
    let there = Set(cases.map(\.id))
    for (id, writes) in chain?.writes ?? [:] where !there.contains(id) {
      guard let line = writes.map(\.seq).min() else { continue }
      let words = "the case that came with line \(line) of the audit is gone"
      if line < chain?.salvage?.seq ?? 0 {
        result.warn(.records, words + ", since before the store was salvaged")
      } else {
        result.found(.records, words)
      }
    }
  }

  /// Rows that belong to no case.
  private func checkStrays(_ result: inout Verification) throws {
    for table in TableShape.all().map(\.name) + ["value_list", "searchable", "known_name"] {
      let strays = try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM (SELECT DISTINCT case_key FROM "\(table)")
          WHERE case_key NOT IN (SELECT case_key FROM open_case)
          """)
      if let strays, strays > 0 { result.found(.records, "rows of \(table) belong to no case") }
    }
  }
}
