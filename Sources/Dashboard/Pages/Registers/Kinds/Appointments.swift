// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

extension Register {
  /// What was arranged for whom and what came of it, a part for each person and service.
  static let appointments = Register(
    "Appointments", name: "appointments", letter: "p", about: "kept and not, by service",
    empty: "No appointment is on the board, kept or not.",
    columns: [
      Column("when", least: Register.dateColumns) {
        .when($0.date, $1, mayBeLater: $1.isLater($0.entry))
      },
      Column("what came of it", least: 15) { item, _ in
        .text(item.appointment.outcome.words, item.appointment.outcome.isKept ? .strength : .text)
      },
      Column("what", least: 18) { item, _ in
        .text(
          item.appointment.type.map { "\($0): " } ?? ""
            + (item.entry.headline ?? item.entry.summary))
      },
      Column("reason given", least: 12) { item, _ in
        let code = item.appointment.reasonCode?.plainWords
        return .field(item.appointment.reason ?? code, "reason", of: item.entry.source)
      },
      Column("asked what stood in the way", least: 9, givesWay: 1) { item, _ in
        .field(item.appointment.barrierAsked?.rawValue, "barrier-asked", of: item.entry.source)
      },
      Column("what followed", least: 12, givesWay: 2) { item, _ in
        .field(item.appointment.consequence, "consequence", of: item.entry.source)
      },
      Column("next", least: 10, givesWay: 3) { item, _ in
        .field(item.appointment.nextStep, "next-step", of: item.entry.source)
      },
    ],
    items: AppointmentLine.lines,
    row: { item, reading in
      var row = RegisterRow(item.entry, reading)
      row.section = item.section
      return row
    }
  ).with { register in
    register.lead = { _, rows in
      guard !rows.isEmpty else { return [] }
      return [
        "A child is brought or not brought; an adult attends or does not. What the service called "
          + "off stands apart."
      ]
    }
  }
}

private struct AppointmentLine: Sendable {
  let entry: TimelineEntry
  let appointment: Appointment
  var section = ""

  var date: When { appointment.due ?? entry.when }

  static func lines(_ reading: CaseReading) -> [AppointmentLine] {
    let all = reading.newestFirst { $0.appointment != nil && $0.kind != .pattern }
      .compactMap { entry in
        entry.appointment.map { AppointmentLine(entry: entry, appointment: $0) }
      }
    let groups = Dictionary(grouping: all) { $0.who(reading) }
    var seen: Set<String> = []
    return all.flatMap { line -> [AppointmentLine] in
      let who = line.who(reading)
      guard seen.insert(who).inserted else { return [] }
      let own = groups[who] ?? []
      let heading = "\(who): \(counts(of: own))"
      return own.map { line in
        var line = line
        line.section = heading
        return line
      }
    }
  }

  private func who(_ reading: CaseReading) -> String {
    let people = appointment.people.isEmpty ? entry.children : appointment.people
    let names = people.isEmpty ? "for whom is not stated" : reading.naming.people(people)
    return "\(names) · \(appointment.service ?? reading.naming.agency(entry.source.agency))"
  }

  /// "attended 2, was not brought 1; called off by the service 1".
  private static func counts(of lines: [AppointmentLine]) -> String {
    let own = Appointment.Outcome.allCases.compactMap { outcome -> (String, Bool)? in
      let count = lines.count { $0.appointment.outcome == outcome }
      return count == 0 ? nil : ("\(outcome.words) \(count)", outcome == .cancelledByService)
    }
    let ours = own.filter(\.1).map(\.0)
    return ([own.filter { !$0.1 }.map(\.0).joined(separator: ", ")] + ours)
      .filter { !$0.isEmpty }.joined(separator: "; ")
  }
}

extension Appointment.Outcome {
  var isKept: Bool { self == .attended }
}
