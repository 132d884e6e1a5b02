// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import TerminalUI
package import TextSafety

/// What a meeting shows, as plain text: who is there, the day, the children, what was agreed, the
/// numbers, and when they meet again.
package struct MeetingText {
  private let file: MeetingFile
  private let showsRoles: Bool

  package init(_ file: MeetingFile, showsRoles: Bool) {
    self.file = file
    self.showsRoles = showsRoles
  }

  package func lines(columns: Int = 80) -> [SafeText] {
    let pages = MeetingPages(file, columns: columns, showsRoles: showsRoles)
    let top = MeetingTop(file, pages.naming).lines(columns: columns)
    let body = MeetingPages.Subject.allCases.flatMap { subject in
      [StyledLine()] + pages.pages(of: subject, rows: Int.max).flatMap(\.lines)
    }
    let next = file.next.map {
      [SafeText(""), pages.naming.text("We meet again on \($0.inWords).")]
    }
    return (top + body).map(\.text) + (next ?? [])
  }
}

extension StyledLine {
  fileprivate var text: SafeText {
    let whole = pieces.reduce(SafeText("")) { $0 + $1.text }
    return SafeText(String(whole.text.reversed().drop { $0 == " " }.reversed()))
  }
}
