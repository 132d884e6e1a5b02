// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// Which entries the timeline shows, as editable text (ruling 52):
/// `theme:substances agency:police person:mother kind:visit since:2016-03 until:2017 told:no`, or
/// `within:12m` for the last 12 months. Words without a facet must stand in the entry.
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
  private(set) var window: FilterWindow?
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
    case "within": window = try within(value)
    default:
      throw Problem(
        term: term,
        expected: "theme: agency: person: kind: since: until: within: told: or a plain word")
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

  private func within(_ value: String) throws(Problem) -> FilterWindow {
    guard let window = FilterWindow(value) else {
      throw Problem(term: "within:\(value)", expected: "months or days back: 12m, 28d")
    }
    return window
  }

  func shows(_ item: some Filterable, in reading: CaseReading) -> Bool {
    certainty(of: item, in: reading) != .notMet
  }

  /// Surely shown, shown because it may fall inside the window, or left out.
  func certainty(of item: some Filterable, in reading: CaseReading) -> Certainty {
    if isEmpty { return .met }
    let bounds = item.bounds(in: reading)
    let inWindow = window?.certainty(of: bounds, on: reading.day) ?? .met
    if inWindow == .notMet { return .notMet }
    if let since, let latest = bounds.latest, latest < since { return .notMet }
    if let until, let earliest = bounds.earliest, earliest > until { return .notMet }
    return fits(item, reading) ? inWindow : .notMet
  }

  private func fits(_ item: some Filterable, _ reading: CaseReading) -> Bool {
    if !themes.isEmpty, !themes.contains(where: { item.themes(in: reading).contains($0) }) {
      return false
    }
    if !agencies.isEmpty, !agencies.contains(where: { $0 == item.sourceAgency }) { return false }
    if !people.isEmpty, !people.contains(where: { item.names($0) }) { return false }
    if !kinds.isEmpty, !kinds.contains(where: { $0 == item.entryKind }) { return false }
    if let told, item.isToldToHub(in: reading) != told { return false }
    return words.isEmpty || item.contains(words)
  }

  /// The text with the next window in place of the one it has: 12 months, 6, 3, 28 days, all.
  var withNextWindow: String {
    let terms = text.split(separator: " ").map(String.init)
    let own = terms.first { $0.hasPrefix("within:") }.map { String($0.dropFirst(7)) }
    let next = own.map { FilterWindow.usual.firstIndex(of: $0).map { $0 + 1 } ?? 0 } ?? 0
    let rest = terms.filter { !$0.hasPrefix("within:") }
    let window =
      FilterWindow.usual.indices.contains(next) ? ["within:\(FilterWindow.usual[next])"] : []
    return (rest + window).joined(separator: " ")
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
