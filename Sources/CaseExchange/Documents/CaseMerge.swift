// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// What a case document adds to a case that is there already: new ids are added, records that say
/// the same are passed over, and those that say something else are listed and stop the whole
/// (ruling 31). What was recorded is never changed by an import.
package struct CaseMerge {
  /// Only what is new, to be recorded in one go.
  package let additions: CaseFile
  /// "entry J057", for each record that says something else than the one that is there.
  package let conflicts: [String]
  /// How many records say the same.
  package let same: Int

  package init(of document: CaseFile, into file: CaseFile) {
    var existing = KnownRecords()
    var file = file
    file.fields(&existing)
    var sieve = MergeSieve(existing: existing.records)
    var additions = document
    additions.fields(&sieve)
    self.additions = additions
    conflicts = sieve.conflicts
    same = sieve.same
  }

  /// How many records are new.
  package var count: Int {
    var counter = KnownRecords()
    var additions = additions
    additions.fields(&counter)
    return counter.records.values.reduce(0) { $0 + $1.count }
  }
}

/// Every record of a case by its list; those without an id (statements of the header) as they are.
private struct KnownRecords: FieldVisitor {
  private(set) var records: [String: [AnyHashable]] = [:]

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {}
  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) {}
  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {}
  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {}
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {}
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {}

  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    part?.fields(&self)
  }

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    records["\(name)", default: []] += parts.map { AnyHashable($0) }
  }
}

/// Leaves in a case only what is not in the other one.
private struct MergeSieve: FieldVisitor {
  private let existing: [String: [AnyHashable]]
  private(set) var conflicts: [String] = []
  private(set) var same = 0

  init(existing: [String: [AnyHashable]]) { self.existing = existing }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {}
  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) {}
  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {}
  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {}
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {}
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {}

  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    part?.fields(&self)
  }

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    let there = (existing["\(name)"] ?? []).compactMap { $0.base as? Part }
    let equal = Set(there)
    let ids = Set(there.compactMap(MergeSieve.id))
    parts = parts.filter { part in
      if equal.contains(part) {
        same += 1
        return false
      }
      guard let id = MergeSieve.id(part), ids.contains(id) else { return true }
      conflicts.append("\(Part.noun) \(id)")
      return false
    }
  }

  private static func id(_ part: some Recorded) -> String? {
    (part as? any CaseRecord).map { RecordID.text(of: $0) }
  }
}
