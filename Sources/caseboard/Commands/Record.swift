// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CaseModel
import CaseStore
import Dashboard
import StrictYAML
import TextSafety

/// `caseboard record FORM CASE`: what the forms do, for scripts. The same forms ask, check and
/// write; texts come from standard input, where nobody else on the host can read them.
struct Record: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Records in a case what the forms record, from fields on standard input.",
    discussion: """
      Fields come as a JSON object on standard input: {"summary": "...", "children": ["ash"]}. \
      --fields FORM prints what a form asks; without FORM the forms are listed.
      """)

  @Argument(help: "The form: visit, note, enquiry; entry takes its kind from the field kind.")
  var form: String?
  @Argument(help: "The case.") var caseID: String?
  @OptionGroup var place: StoreOptions
  @Flag(help: "Print what the form asks, and stop there.") var fields = false
  @Flag(help: "Check everything and record nothing.") var dryRun = false
  @Flag(help: "Keep answers that are unusual instead of asking about them.") var sure = false
  @Flag(help: "As JSON.") var json = false

  func validate() throws {
    if caseID == nil && !fields {
      throw ValidationError("Name a form and a case, or ask for --fields.")
    }
  }

  func run() throws {
    let workplace = fields ? try Workplace(today: place.today) : try Workplace(place)
    guard let form, let caseID, !fields else {
      return Output.document(FormsPage.text(form, workplace.practice))
    }
    let values = try FieldsInput.read()
    let offer = try offer(form == "entry" ? values["kind"] ?? "" : form)
    let store = place.demo ? try workplace.demoStore() : try workplace.openStore(place.store)
    let worker = workplace.worker
    let id = CaseFile.ID(caseID)
    let file = try workplace.asking { try store.export(id, by: worker) }
    let records = try records(offer, values, file, workplace)
    guard !dryRun else { return Output.line("Dry run: nothing was changed.") }
    let ids = try workplace.asking { try store.record(records, to: id, by: worker) }
    if json {
      Output.document(JSON.text(.object([("recorded", .list(ids.map { .text($0) }))])))
    } else {
      Output.line(SafeText("Saved: \(ids.joined(separator: ", "))"))
    }
  }

  private func offer(_ name: String) throws -> FormOffer {
    guard let offer = FormCatalogue.offer(named: name) else {
      let names = FormCatalogue.all.map(\.name).joined(separator: ", ")
      throw Failure(
        .usage, "There is no form \(quoted(name)).\nNothing was changed.\nExpected one of \(names)."
      )
    }
    return offer
  }

  private func records(
    _ offer: FormOffer, _ values: [String: String], _ file: CaseFile, _ workplace: Workplace
  ) throws -> CaseFile {
    if file.header.kind == .published {
      throw Failure(
        .notAllowed, "A published case is only read.\nNothing was changed.\nName another.")
    }
    let today =
      file.header.kind == .invented ? file.header.today ?? workplace.today : workplace.today
    let reading = CaseReading(
      Board(file, .day(today), .pooled), workplace.practice, hub: workplace.hub, showsRoles: false)
    if let reason = offer.kind.unavailable(reading) {
      throw Failure(.badData, "\(reason).\nNothing was changed.\nRecord that first.")
    }
    var form = Form(offer.kind, reading, today: today, draft: "")
    let unknown = values.keys.filter { name in
      name != "kind" && !form.fields.contains { $0.name == name }
    }
    let misread = form.fill(checking: values)
    try refuse(
      unknown.sorted().map { "\($0): the form asks no such thing" } + misread, offer)
    let context = FormContext(
      worker: FormWorker(workplace.worker), agency: reading.hub, now: Clock.now(), today: today,
      reading: reading)
    var records = form.records(context)
    if records == nil, sure, form.fields.allSatisfy({ $0.problem == nil }) {
      records = form.records(context)
    }
    guard let records else {
      try refuse(
        form.fields.compactMap { field in
          (field.problem ?? field.doubt.map { "\($0) (--sure records it all the same)" })
            .map { "\(field.name): \($0)" }
        }, offer)
      throw Failure(.badData, "Not recorded.\nNothing was changed.\nSee --fields.")
    }
    return records
  }

  private func refuse(_ problems: [String], _ offer: FormOffer) throws {
    guard !problems.isEmpty else { return }
    throw Failure(
      .badData,
      problems.joined(separator: "\n")
        + "\nNothing was changed.\ncaseboard record \(offer.name) --fields says what is asked.")
  }
}

/// A JSON object on standard input: texts, lists of texts, and lists of one thing for each.
enum FieldsInput {
  static func read() throws -> [String: String] {
    let text = try Files.standardInput()
    do throws(Problems) {
      let root = try YAMLDocument(Array(text.utf8), file: "standard input").root
      guard let fields = root.fields else { throw refused }
      return Dictionary(
        fields.map { ($0.name, value($0.value)) }, uniquingKeysWith: { first, _ in first })
    } catch {
      // What stands in the input may be case text: only that it was not read is said.
      throw Failure(
        .badData,
        "Standard input is not a JSON object of fields.\nNothing was changed.\n"
          + "Write {\"field\": \"text\", \"list\": [\"a\", \"b\"]}.")
    }
  }

  private static var refused: Problems { Problems([]) }

  private static func value(_ node: YAMLNode) -> String {
    if let items = node.items { return items.map { value($0) }.joined(separator: ";") }
    if let fields = node.fields {
      return fields.map { "\($0.name)=\(value($0.value))" }.joined(separator: ";")
    }
    return node.text ?? ""
  }
}
