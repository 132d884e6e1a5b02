// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import StrictYAML

/// What must hold between the records of a case, whatever document they came from.
package struct CaseValidation {
  private let file: CaseFile
  private let vocabulary: Vocabulary
  private let index: RecordIndex

  package init(_ file: CaseFile, vocabulary: Vocabulary) {
    self.file = file
    self.vocabulary = vocabulary
    index = RecordIndex(file, vocabulary: vocabulary)
  }

  /// Everything that does not hold, in no order.
  package func findings() -> [Finding] {
    var references = ReferenceVisitor(index, vocabulary: vocabulary)
    var copy = file
    copy.fields(&references)
    var cycles = OrderCycles(file.entries)
    return index.findings + references.findings + cycles.findings() + orderLinks() + appointments()
      + corrections() + scales()
  }

  /// What can still be wrong with the rows of a chronology, whose references were looked up one by
  /// one.
  func rowFindings() -> [Finding] { index.findings + appointments() }

  /// `days` belongs to `offset` and `within`, and is needed there.
  private func orderLinks() -> [Finding] {
    each(file.entries, "entries") { entry, steps in
      entry.order.enumerated().compactMap { number, link in
        let path = FieldPath(steps + [.key("order"), .item(number), .key("days")])
        let needsDays = [.offset, .within].contains(link.kind)
        guard needsDays != (link.days != nil) else { return nil }
        return Finding(
          path: path,
          message: needsDays
            ? "found \(link.kind.fieldText) without days, expected a whole number of days"
            : "found \(link.kind.fieldText) with days, expected offset or within"
        )
      }
    }
  }

  /// *Did not attend* is for adults: a child is brought or not.
  private func appointments() -> [Finding] {
    let people = Dictionary(
      file.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return each(file.entries, "entries") { entry, steps in
      guard let appointment = entry.appointment, appointment.outcome == .didNotAttend,
        let child = entry.patients.first(where: { isChild($0, people[$0], at: entry.when) })
      else { return [] }
      return [
        Finding(
          path: FieldPath(steps + [.key("appointment"), .key("outcome")]),
          message: "found did-not-attend for \(quoted(child.text)), who is a child, "
            + "expected was-not-brought (a child under 16 does not choose)")
      ]
    }
  }

  private func isChild(_ id: Person.ID, _ person: Person?, at when: When) -> Bool {
    guard let born = person?.birth?.bounds.earliest, let day = when.bounds.latest else {
      return file.header.children.contains(id)
    }
    return day < born.adding(months: 16 * 12)
  }

  private func corrections() -> [Finding] {
    var list = FindingList()
    for (number, correction) in file.corrections.enumerated() {
      for (key, id) in [("of", correction.of), ("replacement", correction.replacement ?? "")] {
        guard !id.isEmpty, !index.isRecord(id) else { continue }
        list.add(
          FieldPath([.key("corrections"), .item(number), .key(key)]),
          "found \(quoted(id)), expected the id of a record of this case"
            + list.hint(for: id, among: index.nouns.keys))
      }
    }
    return list.findings
  }

  private func scales() -> [Finding] {
    each(file.maps, "maps") { map, steps in
      map.scales.enumerated().filter { !(0...10).contains($1.number) }.map { number, scale in
        Finding(
          path: FieldPath(steps + [.key("scales"), .item(number), .key("number")]),
          message: "found \(quoted(scale.number.fieldText)), expected a number from 0 to 10")
      }
    }
  }

  private func each<Record>(
    _ records: [Record], _ key: String, _ check: (Record, [FieldPath.Step]) -> [Finding]
  ) -> [Finding] {
    records.enumerated().flatMap { check($1, [.key(key), .item($0)]) }
  }
}

extension TimelineEntry {
  /// Whose appointment it was: named there, or the subjects of the entry, or its children.
  fileprivate var patients: [Person.ID] {
    let named = appointment?.people ?? []
    let subjects = people.filter { $0.how == .subject }.map(\.person)
    return named.isEmpty ? (subjects.isEmpty ? children : subjects) : named
  }
}
