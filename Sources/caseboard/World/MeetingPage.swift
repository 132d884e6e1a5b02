// SPDX-License-Identifier: Apache-2.0

import CaseExchange
import CaseModel

/// What a meeting was shown, as the text of a file; what kind of file is read from its name.
enum MeetingPage {
  static func text(of file: MeetingFile, showsRoles: Bool, for path: String) -> String {
    if path.hasSuffix(".csv") { return MeetingTable(file, showsRoles: showsRoles).write() }
    let page = MeetingReport(file, showsRoles: showsRoles).page
    return path.hasSuffix(".md") ? MarkdownWriter().write(page) : HTMLWriter().write(page)
  }
}
