// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A short one of `make torture`: each row a few times.
struct `Torture` {
  @Test func `loses nothing that was confirmed, and its control does`() throws {
    let torture = URL(filePath: Program.path).deletingLastPathComponent().appending(path: "Torture")
    let outcome = try Program.shell(torture.path, ["--quick"], home: Folder(), seconds: 400)

    #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains("control: the same without FULL"))
    #expect(outcome.output.contains("Every row holds."))
  }
}
