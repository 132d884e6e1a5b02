// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

/// What a meeting shows, in pages that hold what fits: one subject each, never scrolled.
struct MeetingPages {
  enum Subject: Hashable { case children, agreed, numbers }

  struct Page {
    let subject: Subject
    var lines: [StyledLine]
  }

  /// Lines that stay together; a page that begins with a later part of a group repeats its head.
  struct Part {
    let lines: [StyledLine]
    var head: [StyledLine] = []
    var isFirst = true
  }

  let file: MeetingFile
  let naming: Naming
  let columns: Int
  /// Blank lines: none but between groups, one round everything, or two between groups as well.
  private(set) var air = 0

  init(_ file: MeetingFile, columns: Int, showsRoles: Bool) {
    self.file = file
    self.columns = columns
    naming = Naming(file.names.map { ($0.name, $0.role) }, showsRoles: showsRoles)
  }

  /// With as much air as costs no further page.
  func pages(rows: Int) -> [Page] {
    Subject.allCases.flatMap { subject in
      let close = pages(of: subject, rows: rows)
      let loose = [2, 1].lazy.map { with(air: $0).pages(of: subject, rows: rows) }
      return loose.first { $0.count <= close.count } ?? close
    }
  }

  private func with(air: Int) -> Self {
    var pages = self
    pages.air = air
    return pages
  }

  var gap: [StyledLine] { air > 0 ? [StyledLine()] : [] }

  func pages(of subject: Subject, rows: Int) -> [Page] {
    flow(parts(of: subject), subject, rows: rows)
  }

  func parts(of subject: Subject) -> [[Part]] {
    switch subject {
    case .children: childParts
    case .agreed: agreedParts
    case .numbers: numberParts
    }
  }

  /// Fills pages with groups; a group that fits on a page is not torn.
  private func flow(_ groups: [[Part]], _ subject: Subject, rows: Int) -> [Page] {
    let head = self.head(of: subject)
    var pages = [Page(subject: subject, lines: head)]
    for group in groups {
      let height = group.reduce(0) { $0 + $1.lines.count }
      let isFresh = pages[pages.count - 1].lines.count == head.count
      if !isFresh, pages[pages.count - 1].lines.count + height > rows,
        head.count + height <= rows
      {
        pages.append(Page(subject: subject, lines: head))
      }
      for part in group {
        if pages[pages.count - 1].lines.count + part.lines.count > rows,
          pages[pages.count - 1].lines.count > head.count
        {
          pages.append(Page(subject: subject, lines: head + (part.isFirst ? [] : part.head)))
        }
        pages[pages.count - 1].lines += part.lines
      }
    }
    return pages
  }

  private func head(of subject: Subject) -> [StyledLine] {
    switch subject {
    case .children:
      [StyledLine(pair(" WHAT IS WORKING WELL", " WHAT WE ARE WORRIED ABOUT"), as: .heading)]
        + [StyledLine()] + (air > 1 ? gap : [])
    case .agreed: []
    case .numbers:
      [
        StyledLine("WHERE EACH OF US PUTS TODAY", as: .heading).adding(
          "    0 as hard as it gets    10 going well", as: .muted), StyledLine(),
      ]
    }
  }

  var half: Int { columns / 2 }

  func pair(_ left: SafeText, _ right: SafeText) -> SafeText { left.padded(to: half) + right }

  /// Two columns of the same width, line beside line.
  func pair(_ left: [SafeText], _ right: [SafeText]) -> [StyledLine] {
    (0..<max(left.count, right.count)).map { row in
      StyledLine(
        pair(row < left.count ? left[row] : "", row < right.count ? right[row] : ""))
    }
  }
}

extension MeetingPages.Subject: CaseIterable {
  static let allCases: [Self] = [.children, .agreed, .numbers]

  var words: String {
    switch self {
    case .children: "the children"
    case .agreed: "what we agreed"
    case .numbers: "our numbers in our own words"
    }
  }
}
