// SPDX-License-Identifier: Apache-2.0

import CaseExchange
import Foundation
import Testing

struct `The documentation of the formats` {
  /// `UPDATE_DOCS=1 swift test` writes it anew.
  @Test func `lists every key as it is today`() throws {
    let readme = try Sample.readme
    let hand = try #require(readme.components(separatedBy: FormatReference.mark).first)
    let fresh = hand + FormatReference.mark + "\n\n" + FormatReference.whole

    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] != nil {
      try fresh.write(to: Sample.readmePlace, atomically: true, encoding: .utf8)
    }
    #expect(try Sample.readme == fresh)
  }

  @Test func `knows the records that only others hold`() {
    let text = FormatReference.caseDocument
    for noun in ["entry", "told", "safe-sleep", "name-search", "condition", "correction"] {
      #expect(text.contains("### \(noun)\n"))
    }
  }
}
