// SPDX-License-Identifier: Apache-2.0

import CaseExchange
import CaseModel
import StrictYAML
import TerminalUI

/// `$XDG_CONFIG_HOME/caseboard/config.yaml`, read strictly (ruling 44); every key may be missing.
struct Settings: Recorded {
  enum Look: String, ClosedList {
    case dark, light
    case highContrast = "high-contrast"
    case mono
  }

  var worker: String?
  var role: String?
  var isManager = false
  var agency: String?
  /// Those who share this account, or reach it as a service account (`ConfiguredWorker`).
  var workers: [ConfiguredWorker] = []
  /// The service whose board this is.
  var hub = "csc"
  var look = Look.dark
  /// Minutes until the screen blanks by itself.
  var idle = 5
  var clipboard = false
  var mouse = false
  var ascii = false

  static let noun = "configuration"

  mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("worker", &worker)
    visitor.field("role", &role)
    visitor.field("manager", &isManager, usual: false)
    visitor.field("agency", &agency)
    visitor.records("workers", &workers)
    visitor.field("hub", &hub, usual: "csc")
    visitor.field("theme", &look, usual: .dark)
    visitor.field("idle", &idle, usual: 5)
    visitor.field("clipboard", &clipboard, usual: false)
    visitor.field("mouse", &mouse, usual: false)
    visitor.field("ascii", &ascii, usual: false)
  }

  static func read() throws -> Settings {
    let path = Account.configurationPath
    guard let bytes = try Files.readIfThere(path) else { return Settings() }
    return try read(bytes, name: path)
  }

  static func read(_ bytes: [UInt8], name path: String) throws -> Settings {
    let settings: Settings
    do {
      settings = try RecordDocument.read(Settings.self, bytes, name: path)
    } catch { throw Failure(.configuration, error.description) }
    try settings.check(path)
    return settings
  }

  private func check(_ path: String) throws {
    let (least, most) = (Settings.idleRange.lowerBound, Settings.idleRange.upperBound)
    if !Settings.idleRange.contains(idle) {
      throw Failure(
        .configuration,
        "\(path): idle is \(idle).\nNothing was opened.\n"
          + "Expected minutes from \(least) to \(most).")
    }
    if worker != nil && !workers.isEmpty {
      throw Failure(
        .configuration,
        "\(path) has both worker and workers.\nNothing was opened.\n"
          + "Say worker where one person uses this account, workers where several do.")
    }
  }

  /// A screen that never goes blank is not offered.
  private static let idleRange = 1...60

  var themeName: ColourTheme.Name {
    if Account.variable("NO_COLOR") != nil { return .mono }
    return ColourTheme.Name(rawValue: look.rawValue) ?? .dark
  }
}
