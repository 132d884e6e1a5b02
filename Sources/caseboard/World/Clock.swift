// SPDX-License-Identifier: Apache-2.0

import CaseModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The only place that asks what time it is.
enum Clock {
  @Sendable static func now() -> Moment { Moment(seconds: time(nil)) }

  /// Seconds that no change of the clock turns back, and that go on while the machine sleeps.
  static func running() -> Double {
    var time = timespec()
    #if os(Linux)
      clock_gettime(CLOCK_BOOTTIME, &time)
    #else
      clock_gettime(CLOCK_MONOTONIC, &time)
    #endif
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }

  /// Today where the person sits, in their own time zone.
  static func today() -> Day {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? Moment(seconds: now).day
  }
}
