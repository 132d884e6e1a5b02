// SPDX-License-Identifier: Apache-2.0

/// A form that was begun and is not recorded: never part of the record, and shown to nobody but its
/// author.
public struct Draft: Hashable, Sendable {
  /// Chosen by whoever keeps it, so that keeping it again takes the place of the earlier state.
  public let id: String
  public let caseID: CaseFile.ID
  /// The form's name, as the dashboard knows it.
  public let form: String
  /// The record the form is about, where it is about one.
  public let subject: String?
  /// What stands in each field, by the field's name.
  public let values: [String: String]
  /// When it was last kept, by the clock of the machine.
  public let at: Moment

  public init(
    id: String, caseID: CaseFile.ID, form: String, subject: String?, values: [String: String],
    at: Moment
  ) {
    self.id = id
    self.caseID = caseID
    self.form = form
    self.subject = subject
    self.values = values
    self.at = at
  }
}
