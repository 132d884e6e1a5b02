// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// The same numbers for the same seed.
struct Draw {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func between(_ low: Int, _ high: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return low + Int((state >> 33) % UInt64(high - low + 1))
  }
}

/// Fills every field it visits: a text with a marker of its own, a day before the meeting, a person
/// of the family, one of a closed list.
struct Planter: FieldVisitor {
  var chance: Draw
  let today: Day
  var people: [Person.ID] = []
  private(set) var count = 0

  init(chance: Draw, today: Day) {
    self.chance = chance
    self.today = today
  }

  mutating func filled<Part: Recorded>() -> Part {
    var part = Part()
    part.fields(&self)
    return part
  }

  private mutating func value<Value: FieldValue>(_ type: Value.Type) -> Value {
    count += 1
    if let person = people.randomOrNil(&chance) as? Value { return person }
    if let choices = type.choices, !choices.isEmpty {
      let at = chance.between(0, choices.count - 1)
      if let value = try? Value(fieldText: choices[at]) { return value }
    }
    let day = today.advanced(by: -chance.between(1, 2_000))
    let texts = type == String.self ? [] : [day.description, "\(day)T12:00:00Z", "\(count)"]
    for text in texts + ["\(PlantedFamily.hidden)\(count)"] {
      if let value = try? Value(fieldText: text), !(value is any Marked) { return value }
    }
    if let value = try? Value(fieldText: "\(PlantedFamily.hidden)\(count)") { return value }
    preconditionFailure("nothing to plant as \(type)")
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    value = self.value(Value.self)
  }
  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) { value = self.value(Value.self) }
  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {
    value = self.value(Value.self)
  }
  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {
    values = [value(Value.self), value(Value.self)]
  }
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {
    part.fields(&self)
  }
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    part = filled()
  }
  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    part = filled()
  }
  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    parts = [filled(), filled()]
  }
}

/// Values that are text of their own: ids and tags are markers too.
private protocol Marked {}
extension Identifier: Marked {}
extension Tag: Marked {}

extension Array {
  fileprivate func randomOrNil(_ chance: inout Draw) -> Element? {
    isEmpty ? nil : self[chance.between(0, count - 1)]
  }
}

/// Puts records of every kind into a case, each once for every way of being hidden.
struct HiddenRecords: FieldVisitor {
  var planter: Planter
  let audiences: [Audience]
  private var people = 0

  init(planter: Planter, audiences: [Audience]) {
    self.planter = planter
    self.audiences = audiences
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {}
  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) {}
  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {}
  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {}
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {}
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {}
  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {}
  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    parts += audiences.map { audience in
      var part: Part = planter.filled()
      guard var record = part as? any CaseRecord else { return part }
      record.audience = audience
      // A hidden person is somebody else, not one of the family once more.
      if var person = record as? Person {
        people += 1
        person.id = Person.ID("id-h\(people)")
        record = person
      }
      part = record as? Part ?? part
      return part
    }
  }
}
