// SPDX-License-Identifier: Apache-2.0

import CaseModel

extension CaseScreen {
  /// Moves the day shown by months; from *all that is recorded* the last day stands in.
  package mutating func step(months: Int) {
    let day = reading.day
    let (year, month, number) = day.parts
    let isLast = number == Day.count(year: year, month: month)
    let moved = day.adding(months: months)
    let end = Day(lastOf: moved.month, moved.year)
    show(.day(isLast ? end : moved), viewpoint)
  }

  /// Moves the day shown to the nearest day on which the board changes, back or on.
  package mutating func step(entries direction: Int) -> Bool {
    let own = whose
    let days = file.entries.flatMap { entry in
      reading.board.knowledge.holdings(of: entry.id).filter { own == nil || $0.agency == own }
        .flatMap { [$0.since.earliest, $0.since.latest] }
    }.compactMap { $0 }.filter { $0.number > -1_000_000 }
    let next =
      direction < 0
      ? days.filter { $0 < reading.day }.max() : days.filter { $0 > reading.day }.min()
    guard let next else { return false }
    show(.day(next), viewpoint)
    return true
  }

  private var whose: Agency.ID? {
    if case .agency(let agency) = viewpoint { return agency }
    return nil
  }

  /// Pooled, this service, pooled ...
  package mutating func turnViewpoint() {
    let hub = reading.hub
    show(asOf, viewpoint == .agency(hub) ? .pooled : .agency(hub))
  }
}
