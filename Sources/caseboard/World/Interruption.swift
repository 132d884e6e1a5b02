// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ctrl-C as a question that long work asks between two steps, so that it stops where all is whole.
enum Interruption {
  /// Written by the signal handler alone, in one store of one byte.
  private nonisolated(unsafe) static var wasAsked = false

  static func watch() {
    signal(SIGINT) { _ in Interruption.wasAsked = true }
    signal(SIGTERM) { _ in Interruption.wasAsked = true }
  }

  static var isAsked: Bool { wasAsked }
}
