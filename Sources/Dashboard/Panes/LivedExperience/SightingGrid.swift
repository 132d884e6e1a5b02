// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Children by month: how each was seen, heard or told about (ruling 26). A vague date puts a
/// doubtful mark into every month it may fall in; a stretch of time fills no cell.
struct SightingGrid {
  struct Month: Hashable {
    let year: Int
    let month: Int
    var first: Day { Day(firstOf: month, year) }
    var last: Day { Day(lastOf: month, year) }
  }

  enum Cell: Hashable {
    case nothing
    case unborn
    case sure(Sighting.Degree)
    case maybe(Sighting.Degree)

    /// At most two columns; `s?` where the month is not sure.
    var mark: String {
      switch self {
      case .nothing: "."
      case .unborn: "◇"
      case .sure(let degree): degree.mark
      case .maybe(let degree): "\(degree.mark)?"
      }
    }
  }

  let months: [Month]
  private let reading: CaseReading

  init(_ reading: CaseReading, months count: Int) {
    self.reading = reading
    let (year, month, _) = reading.day.parts
    months = (0..<max(0, count)).reversed().map { back in
      let first = Day(firstOf: month - back, year)
      return Month(year: first.year, month: first.month)
    }
  }

  /// Above each month the year, where it begins.
  var years: [String] {
    months.enumerated().map { index, month in
      index == 0 || month.month == 1 ? String(month.year) : ""
    }
  }

  /// The years in a few columns: `2016-17`.
  var span: String {
    guard let first = months.first?.year, let last = months.last?.year else { return "" }
    return first == last ? String(first) : "\(first)-\(String(last).suffix(2))"
  }

  func cells(for child: Person) -> [Cell] {
    let start = months.first?.first ?? reading.day
    let sightings = reading.sightings(of: child.id).filter { sighting in
      sighting.isDated && sighting.bounds.latest.map { $0 >= start } ?? true
    }
    return months.map { month in
      var best = Cell.nothing
      for sighting in sightings { best = better(best, cell(of: sighting, in: month)) }
      return best == .nothing && isUnborn(child, in: month) ? .unborn : best
    }
  }

  private func cell(of sighting: Sighting, in month: Month) -> Cell {
    let last = min(month.last, reading.day)
    if let earliest = sighting.bounds.earliest, let latest = sighting.bounds.latest,
      earliest >= month.first, latest <= last
    {
      return .sure(sighting.degree)
    }
    let starts = sighting.bounds.earliest.map { $0 <= last } ?? false
    let ends = sighting.bounds.latest.map { $0 >= month.first } ?? true
    guard starts, ends, sighting.degree > .toldAbout else { return .nothing }
    return .maybe(sighting.degree)
  }

  /// A sure sight beats a doubtful one; being told about a child comes last of all.
  private func better(_ left: Cell, _ right: Cell) -> Cell {
    strength(left) >= strength(right) ? left : right
  }

  private func strength(_ cell: Cell) -> Int {
    switch cell {
    case .nothing, .unborn: 0
    case .sure(.toldAbout): 1
    case .maybe(let degree): 1 + degree.rawValue
    case .sure(let degree): 5 + degree.rawValue
    }
  }

  private func isUnborn(_ child: Person, in month: Month) -> Bool {
    guard let birth = reading.birth(of: child) else { return child.expectedBirth != nil }
    return child.expectedBirth != nil && birth.bounds.earliest.map { month.last < $0 } == true
  }

  /// Who last saw the child, and when, with the year and without where it is one of the months
  /// shown; nil where nobody has.
  func lastSeen(_ child: Person) -> (agency: String?, when: String, short: String)? {
    guard let (last, _) = reading.lastSeen(child.id) else { return nil }
    let agency = last.agency.map { reading.naming.agency($0) }
    let when = last.when.short(asOf: reading.day, heading: nil)
    return (agency, when, reading.shortest(last.when))
  }
}
