// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import GRDB
import Testing

/// Lines that the first version wrote (`hash_version` 1), as they stand in stores in use: their hashes
/// were worked out apart from this program.
struct `Audit lines of the first version` {
  private let place: StorePlace
  private let first = "e820015a5247cff7715c1a1f1766bf532e1ca2b74809b85cd595ea23c551fcc0"
  private let second = "691c4e1b65d061f31f081177f45d30bb181b031dd64587e97def9b50d9756720"

  init() throws {
    place = try StorePlace()
    try place.store().close()
    try write(
      """
      INSERT INTO audit (seq, prev_hash, hash, hash_version, at, actor, uid, action, case_id) VALUES
        (1, '', '\(first)', 1, '2026-01-01T00:00:00Z', 'Anna Osei', 1000, 'imported', 'old'),
        (2, '\(first)', '\(second)', 1, '2026-01-01T00:00:00Z', 'Anna Osei', 1000, 'opened', 'old')
      """)
  }

  private func write(_ sql: String) throws {
    let queue = try DatabaseQueue(path: place.path("cases.sqlite"))
    try queue.write { db in try db.execute(sql: sql) }
    try queue.close()
  }

  @Test func `still stand, and later ones follow them`() throws {
    let store = try place.store(clock: { Moment(seconds: 1_900_000_000) })
    try store.add([SampleCase.everyField()], by: .sample)

    let result = try store.verify(for: .sample)
    #expect(result.breaks == [])
    #expect(result.lines == 3)
  }

  @Test func `are noticed where one was changed`() throws {
    try write(
      """
      DROP TRIGGER audit_no_update;
      UPDATE audit SET actor = 'Somebody Else' WHERE seq = 1;
      CREATE TRIGGER "audit_no_update" BEFORE UPDATE ON "audit" BEGIN
        SELECT RAISE(ABORT, 'what is recorded stays as it was');
      END;
      """)
    let breaks = try place.store().verify(for: .sample).breaks
    #expect(breaks.contains { $0.part == .audit })
  }

  @Test func `never come after a later form, which would leave something out of a hash`() throws {
    let store = try place.store(clock: { Moment(seconds: 1_900_000_000) })
    try store.add([SampleCase.everyField()], by: .sample)
    store.close()
    try write(
      """
      INSERT INTO audit (seq, prev_hash, hash, hash_version, at, actor, uid, action)
        SELECT seq + 1, hash, hash, 1, at, actor, uid, 'opened' FROM audit ORDER BY seq DESC LIMIT 1
      """)
    #expect(try place.store().verify(for: .sample).breaks.contains { $0.part == .audit })
  }
}
