// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import Crypto

/// What a record says, as a hash that no later version of the program reads differently.
///
/// SQLite's own check does not see a changed letter; this does. The canonical form is a list of
/// paths and texts in the order of the description, absent fields left out, so that a field that a
/// later version adds changes no hash made before.
package enum ContentHash {
  static let version = 1

  package static func of(_ record: some Recorded) -> String {
    var form = CanonicalForm()
    var copy = record
    copy.fields(&form)
    var hasher = SHA256()
    hasher.update(data: Array("\(version)\n".utf8))
    hasher.update(data: form.bytes)
    return Hex.text(hasher.finalize())
  }
}

/// `path=length:text` for each field that is there.
private struct CanonicalForm: FieldVisitor {
  private(set) var bytes: [UInt8] = []
  /// The path to the record that is walked now, each step with a `.` behind it.
  private var path: [UInt8] = []

  private mutating func add(_ name: StaticString, _ text: String, number: Int? = nil) {
    bytes += path
    Self.append(name, number, to: &bytes)
    bytes.append(UInt8(ascii: "="))
    bytes += String(text.utf8.count).utf8
    bytes.append(UInt8(ascii: ":"))
    bytes += text.utf8
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func append(_ name: StaticString, _ number: Int?, to bytes: inout [UInt8]) {
    name.withUTF8Buffer { bytes += $0 }
    guard let number else { return }
    bytes.append(UInt8(ascii: "."))
    bytes += String(number).utf8
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    add(name, value.fieldText)
  }

  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) { if value != usual { add(name, value.fieldText) } }

  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {
    if let value { add(name, value.fieldText) }
  }

  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {
    for (index, value) in values.enumerated() { add(name, value.fieldText, number: index) }
  }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {
    descend(name, into: &part)
  }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    if var content = part { descend(name, into: &content) }
  }

  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    if var content = part { descend(name, into: &content) }
  }

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    for index in parts.indices { descend(name, index, into: &parts[index]) }
  }

  private mutating func descend<Part: Recorded>(
    _ name: StaticString, _ number: Int? = nil, into part: inout Part
  ) {
    let outer = path.count
    Self.append(name, number, to: &path)
    path.append(UInt8(ascii: "."))
    part.fields(&self)
    path.removeLast(path.count - outer)
  }
}
