// SPDX-License-Identifier: Apache-2.0

/// What a setting reports: attendance, behaviour, a change.
public struct Education: Recorded {
  public enum What: String, ClosedList {
    case attendance, behaviour, exclusion
    case reducedTimetable = "reduced-timetable"
    case settingChange = "setting-change"
    case other
  }

  public var what = What.other
  public var detail: String?

  public init() {}

  public static let noun = "education"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("what", &what)
    visitor.field("detail", &detail)
  }
}
