// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// What an adult said of their use, over time: the three questions, or who will ask them.
enum SubstanceForm {
  static let history: RecordForm<SubstanceHistory> = {
    var form = RecordForm<SubstanceHistory>(
      name: "substance-history", title: "Past use: how it began, stopped, might return",
      list: \.substances,
      asks: { _ in
        [
          .person(Question("adult", "Whose"), \.adult, .adults),
          .line(
            Question("substance", "Which substance").needed, \.substance,
            earlier: { $0.file.substances.map(\.substance).removingDoubles }),
          .text(Question("how-started", "How it began, in their words"), \.howStarted),
          .text(Question("how-stopped", "What made stopping possible"), \.howStopped),
          .text(
            Question("relapse", "What would make it harder now, and who helps"), \.relapse),
          .line(Question("treatment", "Treatment"), \.treatment),
          .worker(
            Question("asker", "Who will ask", help: "Where the three are not known yet"), \.asker),
          .day(Question("ask-by", "By when"), \.askBy),
        ] + Ask.audience
      })
    form.finish = { history, form in
      if history.askBy != nil, history.asker == nil { form.note("asker", "Who will ask by then?") }
      return CaseFile()
    }
    return form
  }()
}
