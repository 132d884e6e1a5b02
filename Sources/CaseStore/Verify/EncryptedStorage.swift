// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whether a file is on storage that the system encrypts: LUKS, gocryptfs and its kin. What cannot
/// be told counts as no, since a warning costs less than a lost laptop.
enum EncryptedStorage {
  static func holds(_ path: String) -> Bool {
    var info = stat()
    guard stat(path, &info) == 0 else { return false }
    let device = UInt64(info.st_dev)
    let (major, minor) = ((device >> 8) & 0xfff, (device & 0xff) | ((device >> 12) & 0xfff00))
    return isCrypt("/sys/dev/block/\(major):\(minor)", depth: 4) || isOverlaid(major, minor)
  }

  /// The device, or one that it lies on: a volume in an encrypted group counts.
  private static func isCrypt(_ device: String, depth: Int) -> Bool {
    if read("\(device)/dm/uuid")?.hasPrefix("CRYPT-") == true { return true }
    guard depth > 0, let folder = opendir("\(device)/slaves") else { return false }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") { continue }
      if isCrypt("\(device)/slaves/\(name)", depth: depth - 1) { return true }
    }
    return false
  }

  private static func isOverlaid(_ major: UInt64, _ minor: UInt64) -> Bool {
    let kinds = ["fuse.gocryptfs", "fuse.cryfs", "fuse.encfs", "ecryptfs"]
    return (read("/proc/self/mountinfo") ?? "").split(separator: "\n").contains { line in
      let parts = line.split(separator: " ")
      guard parts.count > 6, parts[2] == "\(major):\(minor)",
        let dash = parts.firstIndex(of: "-"), dash + 1 < parts.count
      else { return false }
      return kinds.contains(String(parts[dash + 1]))
    }
  }

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
