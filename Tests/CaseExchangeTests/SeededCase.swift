// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Foundation

/// A small generator whose numbers are the same on every run of a seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func chance(_ part: Int, in whole: Int) -> Bool {
    Int.random(in: 0..<whole, using: &self) < part
  }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &self)]
  }
}

/// Fills every field of a case with something that fits and refers to what is there.
struct SeededCase: FieldVisitor {
  private var random: Seeded
  private let texts: [String]
  private var depth = 0
  private var noun = ""
  private var count = 0

  private init(random: Seeded, texts: [String]) {
    self.random = random
    self.texts = texts
  }

  /// A case whose every list has three records, valid as a whole.
  static func file(seed: Int, texts: [String] = texts) -> CaseFile {
    var visitor = SeededCase(random: Seeded(seed), texts: texts)
    var file = CaseFile()
    file.fields(&visitor)
    for index in file.entries.indices { settle(&file.entries[index], index) }
    for index in file.maps.indices {
      for scale in file.maps[index].scales.indices {
        file.maps[index].scales[scale].number = scale % 11
      }
    }
    for index in file.corrections.indices {
      file.corrections[index].of = "entry-1"
      file.corrections[index].replacement = index == 0 ? nil : "entry-2"
    }
    return file
  }

  private static func settle(_ entry: inout TimelineEntry, _ index: Int) {
    entry.order =
      index == 0 ? [] : [OrderLink(.offset, TimelineEntry.ID("entry-\(index)"), days: index)]
    if entry.appointment?.outcome == .didNotAttend { entry.appointment?.outcome = .attended }
  }

  static let texts = [
    "Seen at home.", "", " ", "null", "~", "yes", "012", "- a", "a: b", "# no", "it's", "\"q\"",
    "Zoë, 名前 👩‍👧", "two\nlines", "ends in a line\n", "\n\n", "tab\there", "back\\slash", "{x}",
    "[1]", "=1+1", "'quoted", "a;b=c\\", "trailing ", "&a", "*a", "!t", "%d", "@x", "`y`", "...",
    "---", "a\r\nb", "long " + String(repeating: "word ", count: 60), "? x", "|", ">", "a #b",
    "\u{2028}", "\u{85}", "e\u{301}",
  ]

  /// Those that a cell or an item of a list can hold: not blank, and no space around them.
  static let trimmedTexts = texts.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    .filter { !$0.isEmpty }

  private static let dates = [
    "2016-03-09", "2016-03", "2016", "2016-21", "2016-03~", "2015/2016", "2016-03/..",
    "[2016-03..2016-07]", "[..2015-04]", "[2016-11,2016-12]", "2016-12-0X", "unknown",
  ]

  private mutating func text<Value: FieldValue>(for name: StaticString, _ type: Value.Type)
    -> String
  {
    if let choices = Value.choices { return random.pick(choices) }
    switch ObjectIdentifier(type) {
    case ObjectIdentifier(EDTF.self): return random.pick(SeededCase.dates)
    case ObjectIdentifier(Day.self): return "2016-0\(Int.random(in: 1...9, using: &random))-11"
    case ObjectIdentifier(Moment.self): return "2026-03-12T17:40:00Z"
    case ObjectIdentifier(Int.self): return "\(Int.random(in: -9...999, using: &random))"
    case ObjectIdentifier(Tag.self): return "\(name)" == "signs" ? "weapon" : "housing"
    case ObjectIdentifier(String.self): return random.pick(texts)
    default: return reference(type)
    }
  }

  private mutating func reference(_ type: Any.Type) -> String {
    let nouns: [ObjectIdentifier: String] = [
      ObjectIdentifier(Agency.ID.self): "agency",
      ObjectIdentifier(Practitioner.ID.self): "practitioner",
      ObjectIdentifier(Person.ID.self): "person", ObjectIdentifier(Address.ID.self): "address",
      ObjectIdentifier(TimelineEntry.ID.self): "entry",
      ObjectIdentifier(Assessment.ID.self): "assessment",
      ObjectIdentifier(RecordRequest.ID.self): "record-request",
      ObjectIdentifier(Enquiry.ID.self): "enquiry", ObjectIdentifier(Meeting.ID.self): "meeting",
      ObjectIdentifier(ConsentRecord.ID.self): "consent",
    ]
    return "\(nouns[ObjectIdentifier(type)] ?? "case")-\(Int.random(in: 1...3, using: &random))"
  }

  private mutating func make<Value: FieldValue>(_ name: StaticString) -> Value? {
    try? Value(fieldText: text(for: name, Value.self))
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    if "\(name)" == "id", depth == 1, let id = try? Value(fieldText: "\(noun)-\(count)") {
      value = id
    } else {
      value = make(name) ?? value
    }
  }

  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) {
    value = random.chance(1, in: 3) ? usual : make(name) ?? usual
  }

  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {
    value = random.chance(1, in: 3) ? nil : make(name)
  }

  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {
    values = (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in make(name) }
  }

  private mutating func fill<Part: Recorded>(_ part: inout Part) {
    depth += 1
    part.fields(&self)
    depth -= 1
  }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) { fill(&part) }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    record(name, &part)
  }

  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    guard depth == 0 || random.chance(2, in: 3) else { return }
    var filled = Part()
    fill(&filled)
    part = filled
  }

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    let number = depth == 0 ? 3 : Int.random(in: 0...2, using: &random)
    parts = (0..<number).map { index in
      if depth == 0 { (noun, count) = (Part.noun, index + 1) }
      var part = Part()
      fill(&part)
      return part
    }
  }
}
