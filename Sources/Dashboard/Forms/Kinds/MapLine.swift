// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// A point of a map as one line of a form: its words, and behind them in brackets the child it is
/// about, the entry it was drawn from and who may see it: `Reads at bedtime (Robin; M16; family)`.
struct MapLine {
  let reading: CaseReading

  func text(of point: MapPoint) -> String {
    let notes = [
      point.child.map { reading.naming.person($0) }, point.entry?.text, word(for: point.audience),
    ].compactMap { $0 }
    return notes.isEmpty ? point.text : "\(point.text) (\(notes.joined(separator: "; ")))"
  }

  private func word(for audience: Audience) -> String? {
    switch audience.kind {
    case .professionals: nil
    case .restricted: "restricted"
    case .familyVisible where audience.to.isEmpty: "family"
    case .familyVisible: "for \(reading.naming.people(audience.to))"
    }
  }

  /// The point that a line is; what is not understood is noted at the field.
  ///
  /// - Parameter earlier: a line that says the same as one of these is that point, with all it has.
  func point(
    _ line: String, in column: MapPoint.Column, earlier: [MapPoint], _ form: inout FormReader
  ) -> MapPoint {
    if let same = earlier.first(where: { text(of: $0) == line }) { return same }
    var point = MapPoint { $0.column = column }
    if let entry = reading.entry(TimelineEntry.ID(line)) { return drawn(from: entry, column) }
    guard line.last == ")", let open = line.lastIndex(of: "(") else {
      point.text = line
      return point
    }
    let notes = line[line.index(after: open)...].dropLast().split(separator: ";")
      .map { String($0).trimmingBlanks }
    let strangers = notes.filter { !take($0, into: &point) }
    if let stranger = strangers.first(where: { $0.looksLikeID || strangers.count < notes.count }) {
      form.note(
        column.rawValue, "\"\(stranger)\" is no child, no entry, and not the word family")
    }
    // Brackets that hold nothing of this are the person's own.
    point.text = strangers.isEmpty ? String(line[..<open]).trimmingBlanks : line
    return point
  }

  /// An entry drawn in: its words, its child where it has one, and who may see it.
  func drawn(from entry: TimelineEntry, _ column: MapPoint.Column) -> MapPoint {
    MapPoint {
      $0.column = column
      $0.text = entry.headline ?? entry.summary
      $0.child = entry.children.count == 1 ? entry.children[0] : nil
      $0.entry = entry.id
      $0.audience = entry.audience
    }
  }

  /// Takes one note in; false where it is none.
  private func take(_ note: String, into point: inout MapPoint) -> Bool {
    if let child = person(note), reading.file.header.children.contains(child) {
      point.child = child
    } else if let entry = reading.entry(TimelineEntry.ID(note)) {
      point.entry = entry.id
    } else if note == "family" {
      point.audience = Audience(.familyVisible)
    } else if note == "restricted" {
      point.audience = Audience(.restricted)
    } else if note.hasPrefix("for ") {
      let people = note.dropFirst(4).split(separator: ",")
        .map { person(String($0).trimmingBlanks) }
      guard people.allSatisfy({ $0 != nil }) else { return false }
      point.audience = Audience(.familyVisible, to: people.compactMap { $0 })
    } else {
      return false
    }
    return true
  }

  private func person(_ name: String) -> Person.ID? {
    reading.file.people.first { reading.naming.person($0.id) == name }?.id
  }
}

extension String {
  /// Letters and a number in one word, as the ids of entries are.
  fileprivate var looksLikeID: Bool {
    first?.isLetter == true && contains(where: \.isNumber) && !contains(where: \.isWhitespace)
  }
}
