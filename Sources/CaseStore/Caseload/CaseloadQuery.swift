// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// A question about the caseload as one query, with the access of each case checked in it
/// (ruling 20).
struct CaseloadQuery {
  /// The latest statement on access counts; none means everyone.
  static let mayOpen = """
    NOT EXISTS (
      SELECT 1 FROM case_access AS access
      WHERE access.case_key = open_case.case_key AND access.kind = 'named'
        AND access.position = (
          SELECT max(position) FROM case_access WHERE case_key = open_case.case_key)
        AND NOT EXISTS (
          SELECT 1 FROM value_list WHERE value_list.case_key = open_case.case_key
            AND value_list.owner_key = access.key AND value_list.owner_field = 'workers'
            AND value_list.value = ?))
    """

  private var conditions: [String] = []
  private var arguments: StatementArguments = []
  private let question: CaseloadQuestion

  /// The few cases that are for named workers are asked for by `mayOpen`; the others are for all.
  private static let isOpen = "(is_named = 0 OR \(mayOpen))"

  init(_ question: CaseloadQuestion, _ worker: Worker) {
    self.question = question
    add(Self.isOpen, worker.name)
    for word in question.words { add("instr(words, ?) > 0", NameWord.fold(word)) }
    if !question.statuses.isEmpty {
      conditions.append(
        "status IN (\(question.statuses.map { "'\($0.rawValue)'" }.joined(separator: ",")))")
    }
    for agency in question.agencies { addFacet("agency", agency.text) }
    for theme in question.themes { addFacet("theme", theme.text) }
    if let lead = question.lead { add("instr(lower(lead_worker), ?) > 0", lead.lowercased()) }
    if let age = question.underAge {
      add("youngest > ?", question.today.adding(months: -12 * age).number)
    }
    if let day = question.nextBy {
      add("next_date <= ?", day.number)
      add("next_date >= ?", question.today.number)
    }
    if question.isChanged { addChanged(worker) }
  }

  private mutating func add(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
    conditions.append(condition)
    arguments += [value]
  }

  private mutating func addFacet(_ facet: String, _ value: String) {
    add(
      "case_key IN (SELECT case_key FROM case_facet WHERE facet = '\(facet)' AND value = ?)", value)
  }

  /// Written to by others since this worker last opened it, as the audit has it.
  private mutating func addChanged(_ worker: Worker) {
    conditions.append(
      """
      id IN (
        SELECT mine.case_id FROM (
          SELECT case_id, max(seq) AS seq FROM audit
          WHERE action = 'opened' AND uid = ? AND actor = ? GROUP BY case_id) AS mine
        JOIN audit ON audit.case_id = mine.case_id AND audit.seq > mine.seq
          AND audit.action IN (\(Self.writing)) AND NOT (audit.uid = ? AND audit.actor = ?))
      """)
    arguments += [worker.uid, worker.name, worker.uid, worker.name]
  }

  private static let writing =
    ([AuditTrail.Action.imported, .withdrawn] + AuditTrail.Action.recordings)
    .map { "'\($0.rawValue)'" }.joined(separator: ", ")

  private static let orders: [CaseloadQuestion.Order: String] = [
    .name: "label_order, case_key",
    .lastEntry: "last_entry DESC, label_order, case_key",
    .nextDate: "coalesce(next_date, 9999999), label_order, case_key",
    .status: "status_order, label_order, case_key",
  ]

  private static let source = "case_line AS open_case"

  func page(_ db: Database, _ worker: Worker) throws -> CaseloadPage {
    let condition = conditions.joined(separator: " AND ")
    let order = Self.orders[question.order] ?? "label_order, case_key"
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, label, kind, children, status, lead_agency, entries, last_entry, next_date
        FROM \(Self.source) WHERE \(condition) ORDER BY \(order) LIMIT ? OFFSET ?
        """, arguments: arguments + [question.most, question.first])
    let all = try count(Self.isOpen, [worker.name], db)
    let fitting = conditions.count == 1 ? all : try count(condition, arguments, db)
    return CaseloadPage(
      question: question, cases: rows.map(Self.summary), fitting: fitting, all: all)
  }

  private func count(
    _ condition: String, _ arguments: StatementArguments, _ db: Database
  ) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM \(Self.source) WHERE \(condition)", arguments: arguments) ?? 0
  }

  private static func summary(_ row: Row) -> CaseSummary {
    CaseSummary(
      id: CaseFile.ID(row[0]), label: row[1],
      kind: CaseHeader.Kind(rawValue: row[2]) ?? .live,
      children: (row[3] as String).split(separator: "\n").map(String.init),
      status: (row[4] as String?).flatMap { StatusStatement.Value(rawValue: $0) },
      leadAgency: row[5], entryCount: row[6],
      lastEntry: (row[7] as Int?).map { Day(number: $0) },
      nextDate: (row[8] as Int?).map { Day(number: $0) })
  }
}
