// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// ARCHITECTURE.md against the modules that there are.
struct `The page on architecture` {
  @Test func `gives every module a part of its own`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let page = try String(contentsOf: root.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
    let package = try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
    let modules = package.matches(
      of: /\.(?:target|executableTarget|systemLibrary)\(\s*name: "(\w+)"/
    ).map { String($0.output.1) }
    let headings = page.split(separator: "\n").filter { $0.hasPrefix("**") }
      .compactMap { $0.split(separator: " — ").first }.joined(separator: " ")

    #expect(modules.count > 10)
    for module in modules { #expect(headings.contains(module), "\(module) has no part") }
  }
}
