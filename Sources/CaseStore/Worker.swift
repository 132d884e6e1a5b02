// SPDX-License-Identifier: Apache-2.0

/// Who is reading or recording: the real person, as configured or as the system account says.
package struct Worker: Hashable, Sendable {
  package let name: String
  package let role: String?
  package let agency: String?
  package let isManager: Bool
  /// The account number behind the person, `SUDO_UID` where a service account runs the program.
  package let uid: Int

  package init(name: String, role: String?, agency: String?, isManager: Bool, uid: Int) {
    self.name = name
    self.role = role
    self.agency = agency
    self.isManager = isManager
    self.uid = uid
  }
}
