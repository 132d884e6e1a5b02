// SPDX-License-Identifier: Apache-2.0

/// Someone who walks over a record's fields: the document reader and writer, the store's rows, the
/// content hash, the list of field names.
///
/// A failure is the visitor's own affair: it notes it (with its line, or its column) and goes on,
/// so that one pass finds every problem.
public protocol FieldVisitor {
  /// A field that must be there.
  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value)

  /// A field that stands at `usual` unless somebody said otherwise; left out of documents then.
  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value)

  /// A field that may be blank.
  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?)

  /// A list of plain values, in the order given.
  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value])

  /// A part that is always there and has a few plain fields; the store keeps it in the same row.
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part)

  /// The same, when it may be missing: it is there when its first field is.
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?)

  /// A part that may be missing and may hold lists; the store keeps it in a table of its own.
  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?)

  /// A list of parts, in the order given.
  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part])
}

/// A visitor of the records of a case, which passes by the plain values beside them.
public protocol RecordVisitor: FieldVisitor {}

extension RecordVisitor {
  public mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {}
  public mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) {}
  public mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {}
  public mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {}
  public mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {}
  public mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {}
  public mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {}
}
