// SPDX-License-Identifier: Apache-2.0

/// What a setting reports: attendance, behaviour, a change.
package struct Education: Recorded {
  package enum What: String, ClosedList {
    case attendance, behaviour, exclusion
    case reducedTimetable = "reduced-timetable"
    case settingChange = "setting-change"
    case other
  }

  package var what = What.other
  package var detail: String?

  package init() {}

  package static let noun = "education"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("what", &what)
    visitor.field("detail", &detail)
  }
}
