// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// A new map of Signs of Safety. It begins with what stood on the latest one, a line for each; a
/// line that is taken out is gone from the new map, and stays on the old one.
enum MapForm {
  /// The field of the entries that are drawn in.
  static let draw = "draw"

  static let map: RecordForm<SignsOfSafetyMap> = {
    var form = RecordForm<SignsOfSafetyMap>(
      name: "map", title: "Signs of Safety: a new map", list: \.maps,
      asks: { reading in
        [
          .date(Question("when", "When it was made").needed, \.when),
          .list(
            Question("with", "With whom", help: "Names, with ; between them"), \.madeWith,
            earlier: { $0.file.people.map(\.label) + $0.workerNames }),
          drawnIn, drawnInto,
        ] + MapPoint.Column.allCases.map { points($0, reading) } + [dangers, numbers]
          + Ask.audience
      })
    form.start = { _, reading, today in
      (reading.maps.last ?? SignsOfSafetyMap()).with {
        $0.id = ""
        $0.when = When(EDTF(today))
        $0.known = Provenance()
        $0.scales = []
      }
    }
    form.finish = { map, form in
      drawIn(&map, &form)
      if map.points.isEmpty, map.dangers.isEmpty, map.scales.isEmpty {
        form.note(MapPoint.Column.pastHarm.rawValue, "Nothing stands on this map yet")
      }
      return CaseFile()
    }
    return form
  }()

  /// The same form, opened on an entry that is drawn in.
  static var drawing: RecordForm<SignsOfSafetyMap> {
    var form = map
    form.aboutField = draw
    return form
  }

  // MARK: - Points

  private static func points(
    _ column: MapPoint.Column, _ reading: CaseReading
  ) -> Ask<SignsOfSafetyMap> {
    let line = MapLine(reading: reading)
    return Ask(
      Question(
        column.rawValue, "\(column.words), one to a line",
        help: "Ctrl-U takes a line out. Behind it in brackets, where it is so: (Robin; M16; family)"
      ), { _ in .text(TextArea()) },
      fill: { map in
        map.points.filter { $0.column == column }.map(line.text).joined(separator: "\n")
      },
      keep: { map, form in
        let earlier = map.points.filter { $0.column == column }
        let kept = form.lines(column.rawValue).map {
          line.point($0, in: column, earlier: earlier, &form)
        }
        map.points = map.points.filter { $0.column != column } + kept
      })
  }

  // MARK: - Drawn in from the timeline

  private static let drawnIn = Ask<SignsOfSafetyMap>(
    name: draw,
    field: {
      Question(
        draw, "Entries to draw in",
        help: "Their ids, with ; between them; each keeps its words, its child and its link"
      ).field(.line(TextField()), suggestions: $0.entryIDs)
    }, fill: { _ in "" }, keep: { _, _ in })

  private static let drawnInto = Ask<SignsOfSafetyMap>(
    Question(
      "draw-into", "Where they stand", help: "Left unsaid, a strength stands among the strengths"),
    { _ in
      .choice(
        [FormField.Option("", "not said")]
          + MapPoint.Column.allCases.map { FormField.Option($0.rawValue, $0.words) }, 0)
    }, fill: { _ in "" }, keep: { _, _ in })

  private static func drawIn(_ map: inout SignsOfSafetyMap, _ form: inout FormReader) {
    let into: MapPoint.Column? = form.choice("draw-into")
    for id in form.list(draw) {
      guard let entry = form.context.reading.entry(TimelineEntry.ID(id)) else {
        form.note(draw, "There is no entry \(id) in this case")
        continue
      }
      let isStrength = entry.kind == .strength || entry.tags.contains("strength")
      guard let column = into ?? (isStrength ? .strength : nil) else {
        form.note("draw-into", "Where does \(id) stand?")
        continue
      }
      if map.points.contains(where: { $0.entry == entry.id && $0.column == column }) { continue }
      map.points.append(MapLine(reading: form.context.reading).drawn(from: entry, column))
    }
  }

  // MARK: - Dangers and numbers

  private static let dangers = Ask<SignsOfSafetyMap>(
    Question(
      "dangers", "What could happen if nothing changes, one to a line",
      help: "Below one: goal: what would have to be seen"),
    { _ in .text(TextArea()) },
    fill: { map in
      map.dangers.flatMap { [$0.danger] + ($0.goal.map { ["goal: \($0)"] } ?? []) }
        .joined(separator: "\n")
    },
    keep: { map, form in
      map.dangers = []
      for line in form.lines("dangers") {
        guard line.lowercased().hasPrefix("goal:") else {
          map.dangers.append(DangerStatement { $0.danger = line })
          continue
        }
        guard !map.dangers.isEmpty else {
          return form.note("dangers", "A goal belongs below the danger it answers")
        }
        map.dangers[map.dangers.count - 1].goal = String(line.dropFirst(5)).trimmingBlanks
      }
    })

  private static let numbers = Ask<SignsOfSafetyMap>(
    Question(
      "numbers", "Where each puts today, from 0 to 10, one to a line",
      help: "Robin 7: the mornings are better. Each person's own; never carried over"),
    { _ in .text(TextArea()) },
    fill: { map in
      map.scales.map { "\($0.who) \($0.number)" + ($0.reason.map { ": \($0)" } ?? "") }
        .joined(separator: "\n")
    },
    keep: { map, form in
      let earlier = map.scales
      map.scales = form.lines("numbers").compactMap { line in
        guard var scale = Scale(line: line) else {
          form.note("numbers", "\"\(line)\": a name, then a number from 0 to 10, is needed")
          return nil
        }
        scale.question = earlier.first { $0.who == scale.who }?.question
        return scale
      }
    })
}

extension Scale {
  /// "Robin 7: the mornings are better"; nil where there is no name or no number from 0 to 10.
  fileprivate init?(line: String) {
    let parts = line.split(separator: ":", maxSplits: 1).map { String($0).trimmingBlanks }
    let words = (parts.first ?? "").split(separator: " ")
    guard let last = words.last, let number = Int(last), (0...10).contains(number),
      words.count > 1
    else { return nil }
    self.init()
    who = words.dropLast().joined(separator: " ")
    self.number = number
    reason = parts.dropFirst().first?.orNil
  }
}
