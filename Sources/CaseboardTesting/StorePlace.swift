// SPDX-License-Identifier: Apache-2.0

package import CaseModel
package import CaseStore
package import Foundation

/// A folder (0700) with a store in it, which goes when the test does.
package final class StorePlace {
  package let folder: String

  package init() throws {
    folder = NSTemporaryDirectory() + "caseboard-store-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  package func path(_ name: String) -> String { "\(folder)/\(name)" }

  package func store(
    _ name: String = "cases.sqlite",
    clock: @escaping @Sendable () -> Moment = { Moment(seconds: 1_700_000_000) }
  ) throws -> Store {
    try Store(at: path(name), makesNew: true, clock: clock)
  }

  package func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path(name)))
  }

  package func mode(_ name: String) throws -> Int {
    let info = try FileManager.default.attributesOfItem(atPath: path(name))
    return (info[.posixPermissions] as? Int) ?? 0
  }

  /// What is in a folder of it; nothing where there is none.
  package func names(_ folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? []
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}
