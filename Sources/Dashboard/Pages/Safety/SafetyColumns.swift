// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// One map as the page shows it: what stands in each part, what is new since the map before, and
/// what that one had and this one has not.
struct SafetyColumns {
  /// The parts of the page, left to right and top to bottom.
  enum Part: Int, CaseIterable, Sendable {
    case worries, working, next, dangers, scaling

    var title: String {
      switch self {
      case .worries: "What are we worried about?"
      case .working: "What is working well?"
      case .next: "What needs to happen?"
      case .dangers: "Dangers and safety goals"
      case .scaling: "Where each puts today"
      }
    }

    /// For the line of parts where one is shown at a time.
    var short: String {
      switch self {
      case .worries: "worries"
      case .working: "working well"
      case .next: "next"
      case .dangers: "dangers, goals"
      case .scaling: "numbers"
      }
    }

    var columns: [MapPoint.Column] {
      switch self {
      case .worries: [.pastHarm, .futureDanger, .complicating]
      case .working: [.strength, .existingSafety]
      case .next: [.familyGoal, .agencyGoal, .nextStep]
      case .dangers, .scaling: []
      }
    }
  }

  /// How a line stands against the map before.
  enum Change: Sendable { case none, new, gone }

  enum Row: Sendable {
    case heading(String)
    case point(MapPoint, Change)
    case danger(DangerStatement, Change)
    /// `before` is what the same person said last time.
    case scale(Scale, before: Scale?)
    /// Nothing stands here, which is said.
    case nothing(String)

    var isLine: Bool {
      switch self {
      case .heading, .nothing: false
      default: true
      }
    }
  }

  let map: SignsOfSafetyMap
  let before: SignsOfSafetyMap?

  func rows(_ part: Part) -> [Row] {
    switch part {
    case .worries, .working, .next: part.columns.flatMap(points)
    case .dangers: dangers
    case .scaling: scales
    }
  }

  /// How many lines of this map stand in a part.
  func count(_ part: Part) -> Int {
    switch part {
    case .worries, .working, .next: map.points.count { part.columns.contains($0.column) }
    case .dangers: map.dangers.count
    case .scaling: map.scales.count
    }
  }

  private func points(_ column: MapPoint.Column) -> [Row] {
    let now = map.points.filter { $0.column == column }
    let old = before?.points.filter { $0.column == column } ?? []
    let stands = now.map { point in
      Row.point(point, before == nil || old.contains { isSame($0, point) } ? .none : .new)
    }
    let gone = old.filter { point in !now.contains { isSame($0, point) } }
      .map { Row.point($0, .gone) }
    let rows = stands + gone
    return [.heading(column.words)] + (rows.isEmpty ? [.nothing("nothing written")] : rows)
  }

  private func isSame(_ left: MapPoint, _ right: MapPoint) -> Bool {
    left.text == right.text && left.child == right.child
  }

  private var dangers: [Row] {
    let old = before?.dangers ?? []
    let stands = map.dangers.map { danger in
      Row.danger(danger, before == nil || old.contains(danger) ? .none : .new)
    }
    let gone = old.filter { !map.dangers.contains($0) }.map { Row.danger($0, .gone) }
    let rows = stands + gone
    return rows.isEmpty ? [.nothing("No danger statement and no safety goal is written")] : rows
  }

  private var scales: [Row] {
    let rows = map.scales.map { scale in
      Row.scale(
        scale,
        before: before?.scales.first { $0.who == scale.who && $0.question == scale.question })
    }
    return rows.isEmpty ? [.nothing("Nobody was asked for a number")] : rows
  }
}

extension MapPoint.Column {
  var words: String {
    switch self {
    case .pastHarm: "Past harm"
    case .futureDanger: "What we fear could happen"
    case .complicating: "What makes it harder"
    case .strength: "Strengths"
    case .existingSafety: "Safety that is there already"
    case .familyGoal: "What the family wants"
    case .agencyGoal: "What the agencies want to see"
    case .nextStep: "Next steps"
    }
  }
}
