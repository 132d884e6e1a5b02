// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// What the pages begin: a form about the chosen record.
extension DashboardState {
  /// The form that asks for the record under the cursor, or takes what was asked a step further.
  mutating func askForRecord() {
    guard let page = open?.page as? RegisterPage, let reading = open?.reading else { return }
    switch page.selected?.record {
    case let request as RecordRequest:
      openForm(named: HistoryForms.nextStep.name, about: request.id.text)
    case let enquiry as Enquiry:
      openForm(named: EnquiryForms.later.name, about: enquiry.id.text)
    case let assessment as Assessment:
      openForm(HistoryForms.request, filled: request(for: assessment, reading))
    case let involvement as Involvement:
      openForm(
        HistoryForms.request,
        filled: ["holder": involvement.agency.text, "what": involvement.holds ?? ""])
    default: notice = "Choose an assessment, a request or a file held elsewhere first"
    }
  }

  /// Whose it is and what it is; under every name that its people had.
  private func request(for assessment: Assessment, _ reading: CaseReading) -> [String: String] {
    let authority = assessment.authority.map { $0.lowercased() } ?? ""
    let holder = reading.file.agencies.first {
      !authority.isEmpty && $0.name.lowercased().contains(authority)
    }
    let adults = reading.adults.map(\.id)
    let about = assessment.children + adults
    let names = reading.file.people.filter { about.contains($0.id) && !$0.isSealed }
      .flatMap { [$0.label] + $0.names.map(\.text) }
    let whose = assessment.authority ?? assessment.author
    return [
      "holder": (holder?.id ?? assessment.known.source?.agency)?.text ?? "",
      "about": about.map(\.text).joined(separator: ";"),
      "names": names.removingDoubles.joined(separator: "; "),
      "what": "Assessment (\(FormField.Option.words(assessment.kind.rawValue)))"
        + (whose.map { " of \($0)" } ?? ""),
    ]
  }

  mutating func openForm(_ kind: any FormKind, filled values: [String: String]) {
    let before = overlays.count
    openForm(kind)
    guard overlays.count > before, case .form(var form) = overlays.last else { return }
    form.fill(values.filter { !$0.value.isEmpty })
    form.isTouched = true
    overlays[overlays.count - 1] = .form(form)
  }
}
