// SPDX-License-Identifier: Apache-2.0

package import CaseModel
package import CaseStore

/// A case in which every field of every record holds something, and every list two of it: what a
/// round trip has to bring back.
package enum SampleCase {
  package static func everyField() -> CaseFile {
    var filler = SampleFiller()
    var file = CaseFile()
    file.fields(&filler)
    // The latest statement on access lets everyone in, or no test could read the case.
    file.header.access[1].kind = .everyone
    return file
  }
}

extension Worker {
  /// Who reads and records in tests.
  package static let sample = Worker(
    name: "Test Worker", role: "social worker", agency: "csc", isManager: false, uid: 1000)
}

/// Puts a distinct value into each field it visits.
struct SampleFiller: FieldVisitor {
  private var count = 0

  private mutating func sample<Value: FieldValue>(_ type: Value.Type) -> Value {
    count += 1
    if let choices = type.choices {
      // Not the first, which is often the usual one.
      for offset in 0..<choices.count {
        let choice = choices[(count + offset) % choices.count]
        if let value = try? Value(fieldText: choice) { return value }
      }
    }
    let day = Day(year: 2016, month: 1, day: 1)?.advanced(by: count) ?? Day(number: count)
    let texts = [
      day.description, "\(day)T12:00:00Z", String(count),
      "sample-\(count)",
    ]
    for text in type == String.self ? ["Zoë's \"text\" \(count)\nand a second line"] : texts {
      if let value = try? Value(fieldText: text) { return value }
    }
    preconditionFailure("no sample for \(type)")
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    value = sample(Value.self)
  }

  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) {
    repeat { value = sample(Value.self) } while value == usual
  }

  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {
    value = sample(Value.self)
  }

  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {
    values = [sample(Value.self), sample(Value.self)]
  }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {
    part.fields(&self)
  }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    var filled = Part()
    filled.fields(&self)
    part = filled
  }

  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    var filled = Part()
    filled.fields(&self)
    part = filled
  }

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    parts = (0..<2).map { _ in
      var filled = Part()
      filled.fields(&self)
      return filled
    }
  }
}
