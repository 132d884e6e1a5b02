// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// Writes entries as a chronology that reads back the same, as far as its columns go.
package struct ChronologyExport {
  package init() {}

  /// The headings: every column, and the mark that cells carry a `'` before formula characters.
  package var header: [String] {
    ChronologyColumn.allCases.map(\.rawValue) + [ChronologyHeader.mark]
  }

  package func row(_ entry: TimelineEntry) -> [String] {
    ChronologyColumn.allCases.map { cell($0, of: entry) } + ["1"]
  }

  /// What the column says of the entry, before any `'` is put in front.
  func cell(_ column: ChronologyColumn, of entry: TimelineEntry) -> String {
    switch column {
    case .when: entry.when.edtf.text
    case .agency: entry.source.agency.text
    case .summary: entry.summary
    case .id: entry.id.text
    case .kind: entry.kind.fieldText
    case .detail: entry.detail ?? ""
    case .people: list(entry.people.filter { $0.how == .subject }.map(\.person.text))
    case .presence: presence(entry)
    case .children: list(entry.children.map(\.text))
    case .tags: list(entry.tags.map(\.text))
    case .signs: list(entry.signs.map(\.text))
    case .allegedBy, .about, .harmTo, .response, .retracted:
      entry.allegation.map { cell(column, of: $0) } ?? ""
    case .grade: entry.incident?.grade?.fieldText ?? ""
    case .pregnant: entry.incident?.pregnant?.fieldText ?? ""
    case .baby: entry.incident?.babyUnder18Months?.fieldText ?? ""
    case .outcome: outcome(entry)
    case .reason: reason(entry)
    case .purpose: entry.visit?.purpose.fieldText ?? ""
    case .checks: checks(entry)
    case .impact: ListField.joined(entry.impact.map(impact))
    case .sharedWith: ListField.joined(entry.told.map(telling))
    case .received: entry.source.received?.edtf.text ?? ""
    case .read: entry.source.read?.edtf.text ?? ""
    case .source: entry.source.document ?? ""
    case .group: entry.groupKey ?? ""
    case .audience: audience(entry.audience)
    case .carries: list(entry.source.carries)
    }
  }

  private func cell(_ column: ChronologyColumn, of allegation: Allegation) -> String {
    switch column {
    case .allegedBy:
      list(
        allegation.by.map(\.text)
          + [allegation.byClass?.fieldText, allegation.byRole.map { "role:\($0)" }]
          .compactMap { $0 })
    case .about: list(allegation.about.map(\.text))
    case .harmTo: list(allegation.harmTo.map(\.text))
    case .response: allegation.response?.fieldText ?? ""
    default: list(allegation.retractions.map { $0.when?.edtf.text ?? "yes" })
    }
  }

  private func presence(_ entry: TimelineEntry) -> String {
    ListField.joined(
      entry.people.filter { $0.how != .subject }
        .map { "\($0.person)=\($0.how.fieldText)" })
  }

  private func outcome(_ entry: TimelineEntry) -> String {
    switch entry.kind {
    case .incident: entry.incident?.outcome?.fieldText ?? ""
    case .contact, .referral: entry.contact?.outcome?.fieldText ?? ""
    case .appointment: entry.appointment?.outcome.fieldText ?? ""
    case .engagement, .visit: entry.engagement?.what.fieldText ?? ""
    case .offer: entry.offer?.answer?.fieldText ?? ""
    default: ""
    }
  }

  private func reason(_ entry: TimelineEntry) -> String {
    switch entry.kind {
    case .contact, .referral: entry.contact?.outcomeReason ?? ""
    case .appointment: entry.appointment?.reason ?? ""
    case .engagement, .visit: entry.engagement?.reason ?? ""
    case .decision: entry.decision?.why ?? ""
    default: ""
    }
  }

  private func checks(_ entry: TimelineEntry) -> String {
    ListField.joined(
      (entry.visit?.checks ?? [])
        .map { "\(ListField.escaped($0.agency.text))=\($0.answer.fieldText)" })
  }

  private func impact(_ impact: Impact) -> String {
    let reason = impact.reason.map { ":\($0.fieldText)" } ?? ""
    let text = impact.effect == .described ? impact.text ?? "" : impact.effect.fieldText + reason
    return "\(impact.child)=\(ListField.escaped(text))"
  }

  private func telling(_ told: Told) -> String {
    let to = ListField.escaped(told.to.text)
    switch told.state {
    case .told:
      let when = told.received ?? told.sent
      return to + (when.map { "@" + $0.edtf.text } ?? "")
    case .decidedNot:
      return "\(to):no" + (told.reason.map { ":" + ListField.escaped($0) } ?? "")
    case .notTold:
      return "\(to):not-told"
    }
  }

  private func audience(_ audience: Audience) -> String {
    if audience == Audience() { return "" }
    let rest = audience.to.map(\.text) + [audience.reason?.fieldText].compactMap { $0 }
    return list([audience.kind.fieldText] + rest)
  }

  private func list(_ items: [String]) -> String {
    ListField.joined(items.map(ListField.escaped))
  }
}
