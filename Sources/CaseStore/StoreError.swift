// SPDX-License-Identifier: Apache-2.0

import GRDB

/// What can go wrong with the store, in words without case text: what happened, what is safe, what
/// to do next.
package struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Kind: Hashable, Sendable {
    case missing, alreadyThere, noSuchCase, notAllowed, newer, damaged, unreadable, locked,
      readOnly, full, failed
  }

  package let kind: Kind
  package let what: String
  package let safe: String
  package let next: String

  package var description: String { "\(what) \(safe) \(next)" }

  static func missing(_ path: String) -> StoreError {
    StoreError(
      kind: .missing, what: "There is no store at \(path).", safe: "Nothing was changed.",
      next: "caseboard import FILE makes one; caseboard demo needs none.")
  }

  static func alreadyThere(_ reference: String) -> StoreError {
    StoreError(
      kind: .alreadyThere, what: "The case \(reference) is in the store already.",
      safe: "Nothing was imported.", next: "Use --merge to add what is new in it.")
  }

  static func noSuchCase(_ reference: String) -> StoreError {
    StoreError(
      kind: .noSuchCase, what: "There is no case \(reference) in this store that you may open.",
      safe: "Nothing was changed.", next: "caseboard list names the cases.")
  }

  static func notAllowed(_ why: String, _ next: String) -> StoreError {
    StoreError(
      kind: .notAllowed, what: "The store was not opened: \(why).", safe: "It was not touched.",
      next: next)
  }

  static func newer(_ what: String = "This store") -> StoreError {
    StoreError(
      kind: .newer, what: "\(what) was made by a newer Caseboard.", safe: "It was not touched.",
      next: "Install the newer version, or name another one.")
  }

  static func damaged(_ what: String) -> StoreError {
    StoreError(
      kind: .damaged, what: "The store is damaged: \(what).", safe: "It was left as it is.",
      next: "Copy its folder aside, untouched. Then caseboard restore brings back the last backup, "
        + "and caseboard salvage what can still be read.")
  }

  /// A backup that does not open.
  static func unreadableBackup(_ what: String) -> StoreError {
    StoreError(
      kind: .unreadable, what: "\(what).", safe: "Nothing was changed.",
      next: "Copy it from where it was kept once more, or take an earlier one.")
  }

  static let full = StoreError(
    kind: .full, what: "The disk is full.",
    safe: "Everything that was confirmed is saved; this was not.",
    next: "Free some space, then do it again.")

  static let locked = StoreError(
    kind: .locked, what: "Another Caseboard is writing to the store.",
    safe: "Nothing was changed.", next: "Try again in a moment.")

  static let readOnly = StoreError(
    kind: .readOnly, what: "The store cannot be written to.", safe: "What is in it is safe.",
    next: "Check that the disk and the folder are writable for this account.")

  /// Maps SQLite's codes; the arguments of a statement are never in the words.
  static func mapped(_ error: any Error) -> StoreError {
    if let own = error as? StoreError { return own }
    guard let error = error as? DatabaseError else {
      return StoreError(
        kind: .failed, what: "The store could not do this.", safe: "Nothing was half done.",
        next: "Try again; if it stays, restart Caseboard.")
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return locked
    case .SQLITE_FULL: return full
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: return readOnly
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: return damaged("it is not a whole store")
    default:
      return StoreError(
        kind: .failed,
        what: "The store refused this (SQLite \(error.extendedResultCode.rawValue)).",
        safe: "Nothing was half done.", next: "Try again; if it stays, restart Caseboard.")
    }
  }
}
