// SPDX-License-Identifier: Apache-2.0

/// A record with an id of its own in a case file: an entry, a person, a meeting.
public protocol CaseRecord: Statement, Identifiable where ID == Identifier<Self> {
  var id: Identifier<Self> { get set }
  var audience: Audience { get set }
}

/// The id of a record whose kind is not known where it is asked.
public enum RecordID {
  public static func text(of record: some CaseRecord) -> String { record.id.text }
}
