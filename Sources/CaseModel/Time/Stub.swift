// stub
package enum Certainty: Hashable, Sendable {
  case met, mayBeMet, notMet
  package func or(_ o: Certainty) -> Certainty {
    self == .met || o == .met ? .met : (self == .mayBeMet || o == .mayBeMet ? .mayBeMet : .notMet)
  }
  package func and(_ o: Certainty) -> Certainty {
    self == .notMet || o == .notMet ? .notMet : (self == .met && o == .met ? .met : .mayBeMet)
  }
}
package struct Count: CustomStringConvertible {
  package init(sure: Int, possible: Int) {}
  package var description: String { "" }
  package func inWords(of: String) -> String { "" }
}
package struct Chronology: Sendable {
  package init(entries: [TimelineEntry]) {}
  package func bounds(of id: TimelineEntry.ID) -> DayBounds {
    DayBounds(earliest: nil, latest: nil)
  }
  package func position(of id: TimelineEntry.ID) -> Int { 0 }
}
package struct WorkingDays: Hashable, Sendable { package init(_ n: Int) {} }
extension Day { package func adding(_ w: WorkingDays) -> Day { self } }
extension When { package func short(asOf: Day, heading: Int?) -> String { "" } }
package enum DayWords {
  package static func month(_ m: Int) -> String { "" };
  package static func medium(_ d: Day) -> String { "" }
}
package enum AgeX {}
package struct Age {
  package init(_ b: When, on d: Day) {}; package var words: String { "" }
  package static func due(_ w: When, on: Day) -> String { "" }
  package static func ago(_ b: DayBounds, on: Day) -> String { "" }
}
extension When { package init(typed: String, today: Day) throws(Unreadable) { self.init() } }
extension When { package var inWords: String { "" } }
