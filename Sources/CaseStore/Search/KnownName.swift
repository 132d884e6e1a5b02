// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// A name, number or birth date as it was recorded, and the words it is found by.
struct KnownName {
  /// `case`, `called`, `worker`, `agency`, `phone`, `number`, `born`, or the kind of a name.
  let what: String
  /// The agency that gave it.
  let source: String?
  let text: String
  let words: [NameWord]

  init(_ what: String, _ text: String, source: Agency.ID? = nil) {
    self.what = what
    self.source = source?.text
    self.text = text
    self.words = Self.words(of: text, what: what)
  }

  /// Of somebody whose identity an adoption keeps closed, what the board calls them and no more.
  static func names(of person: Person) -> [KnownName] {
    if person.isSealed {
      return [KnownName("called", person.label, source: person.known.source?.agency)]
    }
    var names = [KnownName("called", person.label, source: person.known.source?.agency)]
    names += person.names.map {
      KnownName($0.kind.rawValue, $0.text, source: $0.known.source?.agency)
    }
    names += person.careHistory.compactMap { care in
      care.underName.map { KnownName("in-care", $0, source: care.known.source?.agency) }
    }
    names += person.identifiers.map { KnownName($0.scheme.rawValue, $0.value) }
    for birth in [person.birth, person.expectedBirth] {
      guard let bounds = birth?.bounds, let day = bounds.earliest, day == bounds.latest else {
        continue
      }
      names.append(KnownName("born", day.description))
    }
    return names
  }

  static func names(of worker: Practitioner) -> [KnownName] {
    [KnownName("worker", worker.name, source: worker.agency)]
      + [worker.phone].compactMap { $0 }.map { KnownName("phone", $0) }
  }

  static func names(of agency: Agency) -> [KnownName] {
    [agency.reach].compactMap { $0 }.map { KnownName("phone", $0) }
  }

  /// Telephone numbers in a text: nine digits or more with nothing but blanks between.
  static func numbers(in text: String) -> [KnownName] {
    var (found, run): ([KnownName], [UInt8]) = ([], [])
    func end() {
      if run.count(where: isDigit) >= 9 {
        let written = String(decoding: run, as: UTF8.self)
        found.append(KnownName("number", String(written.reversed().drop { $0 == " " }.reversed())))
      }
      run = []
    }
    for byte in text.utf8 {
      if isDigit(byte) || byte == UInt8(ascii: "+") || (byte == UInt8(ascii: " ") && !run.isEmpty) {
        run.append(byte)
      } else if !run.isEmpty {
        end()
      }
    }
    end()
    return found
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The words by which a name that was recorded as `what` is found.
  static func words(of text: String, what: String) -> [NameWord] {
    switch what {
    case "born": [NameWord.born(text)]
    case "nhs", "upn", "la-child", "other", "phone", "number":
      NameWord.number(text).map { [$0] } ?? NameWord.words(of: text)
    default: NameWord.words(of: text)
    }
  }
}
