// SPDX-License-Identifier: Apache-2.0

extension AuditTrail {
  /// One line, as it is shown: never case text.
  package struct Line: Hashable, Sendable {
    package let seq: Int
    package let at: String
    package let actor: String
    package let role: String?
    package let agency: String?
    package let uid: Int
    package let action: String
    package let caseID: String?
    package let subject: String?
    package let hash: String
  }

  /// The latest line, to be kept elsewhere: a chain alone proves nothing against someone who can
  /// rewrite the whole file.
  package struct Head: Hashable, Sendable, CustomStringConvertible {
    package let seq: Int
    package let hash: String
    /// Lines up to and with this one.
    package let count: Int

    package init(seq: Int, hash: String, count: Int) {
      self.seq = seq
      self.hash = hash
      self.count = count
    }

    /// Reads what `description` wrote: `1204:9f3c…:1204`.
    package init?(_ text: String) {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 3, let seq = Int(parts[0]), let count = Int(parts[2]),
        parts[1].utf8.count == 64, parts[1].allSatisfy({ $0.isHexDigit && !$0.isUppercase })
      else { return nil }
      self.init(seq: seq, hash: String(parts[1]), count: count)
    }

    package var description: String { "\(seq):\(hash):\(count)" }
  }
}
