// SPDX-License-Identifier: Apache-2.0

import GRDB

/// The chain, walked from its first line to its last.
struct AuditChain {
  enum Break: Hashable {
    /// This line is not the one that was written, or not the one that follows.
    case line(Int)
    /// The line a head was taken from says something else now, or is gone.
    case head(Int)
  }

  private(set) var count = 0
  private(set) var firstBreak: Break?
  /// The lines that cover records, by case; of a case that was salvaged those from then on.
  private(set) var writes: [String: [Write]] = [:]
  /// The latest line that says that a damaged store was salvaged, and what had broken before it.
  private(set) var salvage: (seq: Int, before: Break?)?

  struct Write {
    let seq: Int
    let keys: WrittenRows.Keys
    let content: String
    let subject: String
    /// Whether it covers everything that was read of a damaged case.
    let isSalvage: Bool
  }

  private static let columns = [
    "hash_version", "seq", "prev_hash", "at", "actor", "role", "agency", "uid", "action",
    "case_id", "subject", "first_key", "next_key", "content", "hash",
  ]

  init(_ db: Database, against head: AuditTrail.Head? = nil) throws {
    let rows = try RawRows(
      db, "SELECT \(Self.columns.joined(separator: ", ")) FROM audit ORDER BY seq")
    var canonical = CanonicalBytes()
    var previous: [UInt8] = []
    var version: Int64 = 1
    var isHeadThere = head == nil
    var last = 0
    while try rows.next() {
      count += 1
      let seq = Int(rows.integer(1))
      // Later lines never have an older form, so that nothing can be left out of a hash again.
      let follows =
        seq == last + 1 && rows.integer(0) >= version && rows.bytes(2).elementsEqual(previous)
      last = seq
      version = rows.integer(0)
      canonical.removeAll()
      for column in version == 1 ? 1..<11 : 0..<14 { canonical.add(rows.bytes(column)) }
      previous = Hex.bytes(canonical.digest)
      let isItself = rows.bytes(14).elementsEqual(previous)
      if isItself, rows.text(8) == AuditTrail.Action.salvaged.rawValue {
        // What the damage took is told by this line; from here on everything has to stand.
        salvage = (seq, salvage?.before ?? firstBreak)
        firstBreak = nil
        writes[rows.text(9)] = nil
      } else if firstBreak == nil, !follows || !isItself {
        firstBreak = .line(seq)
      }
      if let head, head.seq == seq {
        isHeadThere = rows.bytes(14).elementsEqual(head.hash.utf8) && head.count == count
      }
      if !rows.isNull(13), rows.integer(11) < rows.integer(12) {
        writes[rows.text(9), default: []].append(
          Write(
            seq: seq, keys: rows.integer(11)..<rows.integer(12), content: rows.text(13),
            subject: rows.text(10),
            isSalvage: rows.text(8) == AuditTrail.Action.salvaged.rawValue))
      }
    }
    if let head, !isHeadThere, firstBreak == nil { firstBreak = .head(head.seq) }
  }
}
