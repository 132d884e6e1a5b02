// SPDX-License-Identifier: Apache-2.0

/// A form that was begun and is not recorded: never part of the record, and shown to nobody but its
/// author.
package struct Draft: Hashable, Sendable {
  /// Chosen by whoever keeps it, so that keeping it again takes the place of the earlier state.
  package let id: String
  package let caseID: CaseFile.ID
  /// The form's name, as the dashboard knows it.
  package let form: String
  /// The record the form is about, where it is about one.
  package let subject: String?
  /// What stands in each field, by the field's name.
  package let values: [String: String]
  /// When it was last kept, by the clock of the machine.
  package let at: Moment

  package init(
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
