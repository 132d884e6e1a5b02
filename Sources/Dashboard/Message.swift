// SPDX-License-Identifier: Apache-2.0

package import CaseModel
package import TerminalUI

/// What happened, as the loop and the store tell it.
package enum Message: Equatable, Sendable {
  case keyPressed(Key)
  case resized(Size)
  case caseloadLoaded([CaseSummary])
  case caseLoaded(CaseFile)
  /// An entry with its whole text, once its reading is in the audit.
  case entryLoaded(TimelineEntry)
  /// The ids of what is now on disk.
  case recorded([String])
  case failed(Trouble)
  /// Another process wrote to the store.
  case storeChanged
  case resumed
}

/// What went wrong, in words without case text: what happened, what is safe, what to do next.
package struct Trouble: Equatable, Sendable {
  package let what: String
  package let safe: String
  package let next: String

  package init(what: String, safe: String, next: String) {
    self.what = what
    self.safe = safe
    self.next = next
  }
}
