// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CaseModel
import CaseStore
import TextSafety

/// `caseboard same CASE PERSON`: who of the other cases you may open may be that person.
struct Same: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says who of the other cases may be a person of this one.",
    discussion: """
      A name of two words in common, a number, or a word of a name and the day of birth. What agrees
      and what does not is said; it is never added up. caseboard record person-link links two.
      """)

  @Argument(help: "The case.") var caseID: String
  @Argument(help: "The person, by the id in that case.") var person: String
  @OptionGroup var place: StoreOptions
  @Flag(help: "As JSON.") var json = false

  func run() throws {
    let workplace = try Workplace(place)
    let store = place.demo ? try workplace.demoStore() : try workplace.openStore(place.store)
    let id = CaseFile.ID(caseID)
    let file = try workplace.asking { try store.open(id, by: workplace.worker) }
    guard let who = file.people.first(where: { $0.id.text == person }) else {
      let ids = file.people.map(\.id.text).joined(separator: ", ")
      throw Failure(
        .noInput, "There is no such person in this case.\nNothing was done.\nThere are: \(ids).")
    }
    let found = try workplace.asking {
      try store.samePeople(as: who.id, in: id, by: workplace.worker)
    }
    if json { return Output.document(JSON.text(JSON.of(found))) }
    found.people.flatMap(Self.lines).forEach(Output.line)
    if who.isSealed {
      Output.line("An adoption keeps this identity closed: nobody is looked for.")
    } else if found.people.isEmpty {
      Output.line("Nobody in the other cases you may open.")
    } else if found.isCut {
      Output.line("There are more; the newest cases were looked at.")
    }
  }

  private static func lines(of person: SamePerson) -> [SafeText] {
    let words = { (points: [SamePerson.Point]) in
      points.map(\.words).joined(separator: "; ")
    }
    var lines = ["\(person.caseID) \(person.person)  \(person.label), \(person.caseLabel)"]
    if !person.agrees.isEmpty { lines.append("    agrees: \(words(person.agrees))") }
    if !person.differs.isEmpty { lines.append("    differs: \(words(person.differs))") }
    if let link = person.link {
      let by = link.author.map { " by \($0)" } ?? ""
      lines.append(
        "    linked \(link.at.inWords)\(by): \(link.reason) (\(link.id) in \(link.caseID))")
    }
    return lines.map { SafeText($0) }
  }
}

extension JSON {
  static func of(_ found: SamePeople) -> JSON {
    .object([("more", .truth(found.isCut)), ("people", .list(found.people.map(of)))])
  }

  private static func of(_ person: SamePerson) -> JSON {
    .object([
      ("case", .text(person.caseID.text)), ("label", .text(person.caseLabel)),
      ("person", .text(person.person.text)), ("called", .text(person.label)),
      ("agrees", .list(person.agrees.map(of))), ("differs", .list(person.differs.map(of))),
      ("link", person.link.map(of) ?? .null),
    ])
  }

  private static func of(_ point: SamePerson.Point) -> JSON {
    .object([("what", .text(point.subject.rawValue)), ("words", .text(point.words))])
  }

  private static func of(_ link: SamePerson.Link) -> JSON {
    .object([
      ("id", .text(link.id.text)), ("case", .text(link.caseID.text)),
      ("by", link.author.map { .text($0) } ?? .null), ("at", .text(link.at.edtf.text)),
      ("reason", .text(link.reason)),
    ])
  }
}
