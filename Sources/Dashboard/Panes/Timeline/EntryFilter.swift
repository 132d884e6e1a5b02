// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// Which entries the timeline shows, as editable text (ruling 52):
/// `theme:substances agency:police person:mother kind:visit since:2016-03 until:2017 told:no`.
/// Words without a facet must stand in the entry.
package struct EntryFilter: Equatable, Sendable {
  /// A part of the filter that could not be read, with what was expected.
  package struct Problem: Error, Equatable, Sendable {
    package let term: String
    package let expected: String
  }

  package let text: String
  private var themes: [Tag] = []
  private var agencies: [Agency.ID] = []
  private var people: [Person.ID] = []
  private var kinds: [EntryKind] = []
  private var since: Day?
  private var until: Day?
  private var told: Bool?
  private var words: [String] = []

  package static let none = EntryFilter(text: "")
  package var isEmpty: Bool { text.isEmpty }

  private init(text: String) { self.text = text }

  package init(_ text: String, in reading: CaseReading) throws(Problem) {
    let trimmed = text.split(separator: " ").joined(separator: " ")
    self.init(text: trimmed)
    for term in trimmed.split(separator: " ") { try add(String(term), reading) }
  }

  private mutating func add(_ term: String, _ reading: CaseReading) throws(Problem) {
    guard let colon = term.firstIndex(of: ":") else {
      words.append(term.lowercased())
      return
    }
    let value = String(term[term.index(after: colon)...]).lowercased()
    // A facet whose value is still being typed filters nothing.
    if value.isEmpty { return }
    switch term[..<colon].lowercased() {
    case "theme": themes.append(try Facet.theme.find(value, reading))
    case "agency": agencies.append(Agency.ID(try Facet.agency.find(value, reading).text))
    case "person": people.append(Person.ID(try Facet.person.find(value, reading).text))
    case "kind": try addKind(value)
    case "since": since = try day(value).earliest
    case "until": until = try day(value).latest
    case "told": told = try yesOrNo(value)
    default:
      throw Problem(
        term: term, expected: "theme: agency: person: kind: since: until: told: or a plain word")
    }
  }

  private mutating func addKind(_ value: String) throws(Problem) {
    guard let kind = EntryKind.allCases.first(where: { $0.rawValue.hasPrefix(value) }) else {
      let all = EntryKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw Problem(term: "kind:\(value)", expected: "one of \(all)")
    }
    kinds.append(kind)
  }

  private func day(_ value: String) throws(Problem) -> DayBounds {
    guard let date = try? EDTF(fieldText: value) else {
      throw Problem(term: value, expected: "a day, month or year: 2016-03-09, 2016-03 or 2016")
    }
    return date.bounds
  }

  private func yesOrNo(_ value: String) throws(Problem) -> Bool {
    switch value {
    case "yes": return true
    case "no": return false
    default: throw Problem(term: "told:\(value)", expected: "told:yes or told:no")
    }
  }

  package func shows(_ entry: TimelineEntry, in reading: CaseReading) -> Bool {
    if isEmpty { return true }
    let bounds = reading.bounds(of: entry)
    if !themes.isEmpty && !themes.contains(where: { reading.themes(of: entry).contains($0) }) {
      return false
    }
    if !agencies.isEmpty && !agencies.contains(entry.source.agency) { return false }
    if !people.isEmpty && !people.contains(where: { entry.names($0) }) { return false }
    if !kinds.isEmpty && !kinds.contains(entry.kind) { return false }
    if let since, let latest = bounds.latest, latest < since { return false }
    if let until, let earliest = bounds.earliest, earliest > until { return false }
    if let told, reading.isToldToHub(entry) != told { return false }
    return words.isEmpty || entry.contains(words)
  }
}

extension TimelineEntry {
  func names(_ person: Person.ID) -> Bool {
    people.contains { $0.person == person } || children.contains(person)
  }

  /// Whether every word stands somewhere in the text that a list may show.
  func contains(_ words: [String]) -> Bool {
    let text = [headline, summary, place].compactMap { $0 }.joined(separator: " ").lowercased()
    return words.allSatisfy { text.contains($0) }
  }
}

extension CaseReading {
  /// The themes of an entry as the board groups them: each tag's row.
  /// What the board calls a theme.
  func words(of theme: Tag) -> String {
    vocabulary.themes.first { $0.id == theme }?.words ?? theme.text
  }

  package func themes(of entry: TimelineEntry) -> Set<Tag> {
    let tags = entry.tags + entry.learned.flatMap(\.tags)
    return Set(tags.flatMap { tag in [tag, themeRows[tag] ?? tag] })
  }
}
