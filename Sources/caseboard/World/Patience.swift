// SPDX-License-Identifier: Apache-2.0

import CaseStore
import TextSafety

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Waiting for a store that another process is writing to: for ten seconds, said once, and only
/// then given up (ruling 37). The step is one transaction, so that doing it again repeats nothing.
enum Patience {
  private static let seconds = 10.0
  private static let pause: UInt32 = 100_000

  static func wait<Value>(_ step: () throws -> Value) throws -> Value {
    let start = Clock.running()
    var hasSaid = false
    while true {
      do { return try step() } catch let error as StoreError where error.kind == .locked {
        guard Clock.running() - start < seconds else {
          throw Failure(
            .locked, "\(error.what) (Waited for ten seconds.)\n\(error.safe)\n\(error.next)")
        }
        if !hasSaid { Output.error(SafeText("\(error.what) Waiting for up to ten seconds.")) }
        hasSaid = true
        usleep(pause)
      } catch let error as StoreError { throw Failure(error) }
    }
  }
}
