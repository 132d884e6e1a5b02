// SPDX-License-Identifier: Apache-2.0

import CaseStore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Who is at the keyboard, and where their files are.
enum Account {
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The real person: `SUDO_UID` where a service account runs us, never `$USER`, which anyone can
  /// set.
  static var uid: Int {
    let own = Int(getuid())
    guard own == Int(geteuid()), let sudo = variable("SUDO_UID").flatMap(Int.init), sudo != 0
    else { return own }
    return sudo
  }

  static var accountName: String {
    guard let entry = getpwuid(uid_t(uid)), let name = entry.pointee.pw_name else {
      return "account \(uid)"
    }
    return String(cString: name)
  }

  static func worker(_ settings: Settings) -> Worker {
    Worker(
      name: settings.worker ?? accountName, role: settings.role, agency: settings.agency,
      isManager: settings.isManager, uid: uid)
  }

  private static var home: String {
    if let entry = getpwuid(geteuid()), let home = entry.pointee.pw_dir {
      return String(cString: home)
    }
    return "/"
  }

  /// `$XDG_DATA_HOME/caseboard/cases.sqlite`, or as `CASEBOARD_STORE` or `--store` say.
  static func storePath(_ named: String?) -> String {
    if let named = named ?? variable("CASEBOARD_STORE") { return absolute(named) }
    let data =
      variable("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? "\(home)/.local/share"
    return "\(data)/caseboard/cases.sqlite"
  }

  static var configurationPath: String { "\(configurationFolder)/config.yaml" }

  /// Local numbers for the rules.
  static var promptsPath: String { "\(configurationFolder)/prompts.yaml" }

  private static var configurationFolder: String {
    let folder =
      variable("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? "\(home)/.config"
    return "\(folder)/caseboard"
  }

  private static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return "\(String(cString: folder))/\(path)"
  }
}
