// SPDX-License-Identifier: Apache-2.0

import Dashboard

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

  /// The real person: the one who ran sudo where a service account runs us; never `$USER`, which
  /// anyone can set.
  static var uid: Int {
    let own = Int(geteuid())
    guard let sudo = variable("SUDO_UID").flatMap(Int.init), sudo > 0, sudo != own else {
      return own
    }
    // Whoever logged in as this very account is nobody else, whatever the variable says.
    return loginUID == own ? own : sudo
  }

  /// Whether the person and the account that owns the files are one: then nothing keeps the person
  /// from the file, and the audit is advisory.
  static var isOwn: Bool { uid == Int(geteuid()) }

  /// Who logged in, as the kernel remembers it through sudo; nil where it does not.
  private static var loginUID: Int? {
    guard let bytes = try? Files.readIfThere("/proc/self/loginuid") else { return nil }
    let number = Int(String(decoding: bytes, as: UTF8.self).trimmingBlanks)
    return number == Int(UInt32.max) ? nil : number
  }

  static var accountName: String {
    guard let entry = getpwuid(uid_t(uid)), let name = entry.pointee.pw_name else {
      return "account \(uid)"
    }
    return String(cString: name)
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

  static var configurationFolder: String {
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
