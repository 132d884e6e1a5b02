// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// One of several people who use the program through one account.
struct ConfiguredWorker: Recorded {
  var name = ""
  var role: String?
  var isManager = false
  var agency: String?
  /// Their own account, where they reach this one by sudo; only they are then this person.
  var account: String?

  static let noun = "worker"

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("name", &name)
    visitor.field("role", &role)
    visitor.field("manager", &isManager, usual: false)
    visitor.field("agency", &agency)
    visitor.field("account", &account)
  }
}
