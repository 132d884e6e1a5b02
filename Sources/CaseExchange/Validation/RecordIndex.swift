// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import StrictYAML

/// Every id of a case, by the type that may refer to it, and every id that was used twice.
package struct RecordIndex: Sendable {
  private(set) var ids: [ObjectIdentifier: Set<String>] = [:]
  private(set) var nouns: [String: String] = [:]
  private(set) var findings: [Finding] = []

  package init(_ file: CaseFile, vocabulary: Vocabulary) {
    var visitor = IDVisitor()
    var file = file
    file.fields(&visitor)
    ids = visitor.ids
    nouns = visitor.nouns
    findings = visitor.found.findings
    ids[ObjectIdentifier(Agency.ID.self), default: []]
      .formUnion(vocabulary.agencies.map(\.id.text))
  }

  func ids(of type: ObjectIdentifier) -> Set<String> { ids[type] ?? [] }

  func isRecord(_ id: String) -> Bool { nouns[id] != nil }

  /// What another record refers to by this type of id: *a person*, *an entry*.
  static let referable: [ObjectIdentifier: String] = [
    ObjectIdentifier(Agency.ID.self): "agency",
    ObjectIdentifier(Practitioner.ID.self): "practitioner",
    ObjectIdentifier(Person.ID.self): "person",
    ObjectIdentifier(Address.ID.self): "address",
    ObjectIdentifier(TimelineEntry.ID.self): "entry",
    ObjectIdentifier(Assessment.ID.self): "assessment",
    ObjectIdentifier(RecordRequest.ID.self): "record request",
    ObjectIdentifier(Enquiry.ID.self): "enquiry",
    ObjectIdentifier(Meeting.ID.self): "meeting",
    ObjectIdentifier(ConsentRecord.ID.self): "consent",
  ]
}

/// Collects the ids of the records that stand directly in a case, and goes no deeper.
private struct IDVisitor: FieldVisitor {
  var ids: [ObjectIdentifier: Set<String>] = [:]
  var nouns: [String: String] = [:]
  var found = FindingList()
  private var list: (name: String, index: Int, noun: String)?

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    guard let list, "\(name)" == "id" else { return }
    let id = value.fieldText
    guard !id.isEmpty else { return }
    ids[ObjectIdentifier(Value.self), default: []].insert(id)
    if let first = nouns.updateValue(list.noun, forKey: id) {
      found.add(
        FieldPath([.key(list.name), .item(list.index), .key("id")]),
        "found the id \(quoted(id)) of \(Wording.article(first)) again, "
          + "expected an id that no other record of the case has")
    }
  }

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    guard list == nil else { return }
    for (index, part) in parts.enumerated() {
      var part = part
      list = ("\(name)", index, Part.noun)
      part.fields(&self)
    }
    list = nil
  }

  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) {}
  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {}
  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {}
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {}
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {}
  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {}
}
