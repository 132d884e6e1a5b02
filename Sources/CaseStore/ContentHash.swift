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
  private var path: [String] = []

  private mutating func add(_ name: String, _ text: String) {
    let key = (path + [name]).joined(separator: ".")
    bytes += Array("\(key)=\(text.utf8.count):\(text)\n".utf8)
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    add("\(name)", value.fieldText)
  }

  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) { if value != usual { add("\(name)", value.fieldText) } }

  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {
    if let value { add("\(name)", value.fieldText) }
  }

  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {
    for (index, value) in values.enumerated() { add("\(name).\(index)", value.fieldText) }
  }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {
    descend("\(name)", into: &part)
  }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    part.map { descend("\(name)", into: $0) }
  }

  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    part.map { descend("\(name)", into: $0) }
  }

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    for (index, part) in parts.enumerated() { descend("\(name).\(index)", into: part) }
  }

  private mutating func descend<Part: Recorded>(_ name: String, into part: Part) {
    var copy = part
    descend(name, into: &copy)
  }

  private mutating func descend<Part: Recorded>(_ name: String, into part: inout Part) {
    path.append(name)
    part.fields(&self)
    path.removeLast()
  }
}
