// SPDX-License-Identifier: Apache-2.0

import CaseModel
import StrictYAML

/// Looks up every id and tag of a case and notes those that name nothing.
struct ReferenceVisitor: FieldVisitor {
  private let index: RecordIndex
  private let themes: Set<String>
  private let signs: Set<String>
  private var steps: [FieldPath.Step] = []
  private var list = FindingList()

  init(_ index: RecordIndex, vocabulary: Vocabulary) {
    self.index = index
    themes = Set(vocabulary.themes.map(\.id.text))
    signs = Set(vocabulary.signs.map(\.id.text))
  }

  var findings: [Finding] { list.findings }

  private mutating func check<Value: FieldValue>(_ name: StaticString, _ value: Value) {
    let type = ObjectIdentifier(Value.self)
    if let noun = RecordIndex.referable[type] {
      look(for: value.fieldText, called: noun, in: index.ids(of: type))
    } else if type == ObjectIdentifier(Tag.self) {
      let isSign = "\(name)" == "signs"
      look(for: value.fieldText, called: isSign ? "sign" : "tag", in: isSign ? signs : themes)
    }
  }

  private mutating func look(for text: String, called noun: String, in known: Set<String>) {
    guard !text.isEmpty, !known.contains(text) else { return }
    let origin = ["sign", "tag"].contains(noun) ? "of the vocabulary" : "of this case"
    let further = noun == "agency" ? " or the vocabulary" : ""
    let hint = list.hint(for: text, among: known)
    list.add(
      FieldPath(steps),
      "found \(quoted(text)), expected \(Wording.article(noun)) \(origin)\(further)\(hint)")
  }

  private mutating func descend(_ step: FieldPath.Step, _ visit: (inout Self) -> Void) {
    steps.append(step)
    visit(&self)
    steps.removeLast()
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    guard ReferenceVisitor.names(Value.self), "\(name)" != "id" else { return }
    let text = value
    descend(.key("\(name)")) { $0.check(name, text) }
  }

  /// Whether a value of this type names something that must exist.
  private static func names<Value>(_ type: Value.Type) -> Bool {
    type == Tag.self || RecordIndex.referable[ObjectIdentifier(type)] != nil
  }

  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) {
    required(name, &value)
  }

  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {
    if var value { required(name, &value) }
  }

  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {
    guard ReferenceVisitor.names(Value.self) else { return }
    let values = values
    descend(.key("\(name)")) { visitor in
      for value in values {
        visitor.descend(.value(value.fieldText)) { $0.check(name, value) }
      }
    }
  }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {
    descend(.key("\(name)")) { part.fields(&$0) }
  }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    if var part { group(name, &part) }
  }

  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    if var part { group(name, &part) }
  }

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    let parts = parts
    descend(.key("\(name)")) { visitor in
      for (index, part) in parts.enumerated() {
        var part = part
        visitor.descend(.item(index)) { part.fields(&$0) }
      }
    }
  }
}
