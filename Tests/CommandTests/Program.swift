// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The real program, as it was built beside these tests.
enum Program {
  static let path: String = {
    let here = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = here.deletingLastPathComponent()
    for _ in 0..<4 {
      let program = folder.appending(path: "caseboard").path
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: program, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        return program
      }
      folder = folder.deletingLastPathComponent()
    }
    return "caseboard"
  }()

  struct Outcome {
    let code: Int32
    let output: String
    let errors: String
  }

  /// Runs a command without a terminal, in a home of its own.
  static func run(_ arguments: [String], home: Folder) throws -> Outcome {
    try shell(path, arguments, home: home)
  }

  static func shell(
    _ program: String, _ arguments: [String], home: Folder, seconds: Int = 60
  ) throws -> Outcome {
    let environment = [
      "PATH": "/usr/bin:/bin", "HOME": home.path, "XDG_DATA_HOME": home.path + "/data",
      "XDG_CONFIG_HOME": home.path + "/config", "LANG": "C.UTF-8",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    let place = "\(home.path)/run-\(UUID().uuidString)"
    let (output, errors) = (place + ".out", place + ".err")
    let code = try Spawn.run(
      program, arguments, environment: environment, output: output, errors: errors,
      seconds: seconds)
    let read = { (file: String) in
      String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
    }
    return Outcome(code: code, output: try read(output), errors: try read(errors))
  }
}

/// A folder that goes when the test does.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "caseboard-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
  }

  @discardableResult func write(_ name: String, _ text: String) throws -> String {
    let file = "\(path)/\(name)"
    try FileManager.default.createDirectory(
      at: URL(filePath: file).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: file))
    return file
  }

  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }

  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(path)/\(name)")), as: UTF8.self)
  }

  func mode(_ name: String) throws -> Int {
    let info = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
    return (info[.posixPermissions] as? Int) ?? 0
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
