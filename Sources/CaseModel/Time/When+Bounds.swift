// SPDX-License-Identifier: Apache-2.0

extension When {
  /// A date worked out from others: once, some day between, as short as its ends allow.
  public init(_ bounds: DayBounds) {
    let first = bounds.earliest.map { When.start($0, until: bounds.latest) }
    let last = bounds.latest.map { When.end($0, from: bounds.earliest) }
    let text =
      switch (first, last) {
      case (nil, nil): "unknown"
      case (let first?, let last?) where first == last: first
      case (let first?, let last?): "[\(first)..\(last)]"
      case (let first?, nil): "[\(first)..]"
      case (nil, let last?): "[..\(last)]"
      }
    self.init((try? EDTF(fieldText: text)) ?? .unknown, .inferred)
  }

  /// A whole month is said as one.
  private static func start(_ day: Day, until end: Day?) -> String {
    let isWhole = day.parts.day == 1 && end.map { $0.isLastOfMonth } ?? true
    return isWhole && end != day ? day.monthText : day.description
  }

  private static func end(_ day: Day, from start: Day?) -> String {
    let isWhole = day.isLastOfMonth && start.map { $0.parts.day == 1 } ?? true
    return isWhole && start != day ? day.monthText : day.description
  }
}

extension EDTF {
  /// One day.
  public init(_ day: Day) {
    self.init(text: day.description, shape: .once, bounds: DayBounds(day))
  }
}

extension Day {
  fileprivate var isLastOfMonth: Bool { self == Day(lastOf: month, year) }
  fileprivate var monthText: String { String(description.prefix(7)) }
}
