// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import TerminalUI

/// A person's answer to a question (rules.md, point 5): one of six, with a reason, and a day on
/// which the question comes back.
struct AnswerForm: FormKind {
  let prompt: Prompt
  let version: String

  static let name = "answer"

  var name: String { Self.name }
  var subject: String? { Self.subject(of: prompt) }

  static func subject(of prompt: Prompt) -> String {
    prompt.rule.text + (prompt.subject.id.map { " \($0)" } ?? "")
  }

  var title: String { "Answer to \(prompt.rule)  \(prompt.headline)" }

  func fields(_ reading: CaseReading, today: Day) -> [FormField] {
    let answers = PromptResponse.Answer.allCases.map { FormField.Option($0.rawValue, $0.words) }
    return [
      FormField("answer", "Answer", .choice(answers, 0), isRequired: true),
      FormField(
        "text", "Why, or to whom", .text(TextArea()),
        help: "In words that the family may read one day: acts and dates.", isRequired: true),
      FormField(
        "review", "Comes back on", .date(TextField()),
        help: "Needed where it is deferred; a day for any other answer too, if you like"),
      FormField(
        "links", "Already in place: which record", .line(TextField()),
        help: "The id of the record that answers it; it stays shut while that record stands"),
    ]
  }

  func records(_ form: inout FormReader) -> CaseFile {
    var response = PromptResponse()
    response.rule = prompt.rule.text
    response.subject = prompt.subject.id
    response.version = version
    response.evidence = prompt.covered
    response.by = form.context.worker.name
    response.role = form.context.worker.role
    response.asManager = form.context.worker.isManager
    response.at = form.context.now
    response.answer = form.choice("answer") ?? .done
    response.text = form.optional("text")
    response.review = form.day("review")
    response.links = form.list("links")
    if response.answer == .deferred, form.optional("review") == nil {
      form.note("review", "Until when? A question that is put off comes back on a day")
    }
    if let day = response.review, day <= form.context.today {
      form.note("review", "That day has come already")
    }
    var file = CaseFile()
    file.answers = [response]
    return file
  }
}
