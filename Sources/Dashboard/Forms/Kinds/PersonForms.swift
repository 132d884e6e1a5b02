// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// People, their names, a pregnancy and a birth; one person recorded twice.
enum PersonForms {
  static let person: RecordForm<Person> = {
    var form = RecordForm<Person>(
      name: "person", title: "A person", list: \.people,
      asks: { _ in
        [
          .line(
            Question("label", "What the board calls them", help: "A first name").needed, \.label),
          .line(Question("role", "What stands for the name", help: "mother, oldest child"), \.role),
          extra("full-name", "Their full name"),
          .date(Question("birth", "Born"), \.birth),
          .choice(Question("sex", "Sex"), \.sex),
          .line(Question("age", "Age, where the birth is not known"), \.ageNote),
          .line(Question("language", "Language"), \.language),
          .line(Question("ethnicity", "Ethnicity, as they describe it"), \.ethnicity),
          .line(Question("communication", "How best to talk with them"), \.communication),
          isChild,
        ] + Ask.audience
      })
    form.finish = { person, form in
      if let name = form.optional("full-name") {
        let known = Provenance().with { $0.source = form.source }
        person.names.insert(PersonName { ($0.text, $0.known) = (name, known) }, at: 0)
      }
      let label = person.label
      let namesake = form.context.reading.file.people.contains { $0.label == label }
      if form.isNew, namesake { form.doubt("label", "Somebody here is called that already") }
      guard form.text("child") == "yes" else { return CaseFile() }
      let id = person.id
      return CaseFile { $0.header.children = [id] }
    }
    return form
  }()

  private static let isChild = Ask<Person>(
    Question("child", "A child of this case"),
    { _ in .choice([FormField.Option("no", "no"), FormField.Option("yes", "yes")], 0) },
    fill: { _ in "no" }, keep: { _, _ in })

  private static func extra(_ name: String, _ label: String) -> Ask<Person> {
    Ask(
      Question(name, label), { _ in .line(TextField()) }, fill: { _ in "" }, keep: { _, _ in })
  }

  static let name = LaterForm<Person>(
    name: "name", title: "Another name of a person", list: \.people, effect: .adds,
    which: Question("person", "Whose"), options: { Those.everyone.options($0) },
    asks: { _ in
      [
        .line(Question("text", "The name").needed, \.added.text),
        .choice(Question("kind", "What kind of name"), \.added.kind),
        .date(Question("from", "From when"), \.added.from),
        .date(Question("until", "Until when"), \.added.until),
      ]
    },
    start: { person, _ in person.added.kind = .former },
    finish: { person, form in
      person.added.known.source = form.source
      return CaseFile()
    })

  /// A person of another case by the ids of both, which the list of other cases fills in.
  static let link: RecordForm<PersonLink> = {
    var form = RecordForm<PersonLink>(
      name: "person-link", title: "The same person in another case", list: \.personLinks,
      asks: { _ in
        [
          .person(Question("person", "Who, in this case").needed, \.person),
          .id(Question("other-case", "The other case, by its id").needed, \.otherCase),
          .id(Question("other-person", "Who they are there, by id").needed, \.otherPerson),
          .line(
            Question(
              "reason", "How you know",
              help: "Both cases keep their own record; undone by the same menu"
            ).needed, \.reason),
        ]
      })
    form.start = { link, _, today in link.with { $0.at = When(EDTF(today)) } }
    form.finish = { link, form in
      link.author = link.author ?? form.context.worker.name
      if link.otherCase == form.context.reading.file.header.id {
        form.note("other-case", "This is the same case; two records in it are one by another form")
      }
      return CaseFile()
    }
    return form
  }()

  /// The unborn child is a person from the first known pregnancy, and keeps the id at birth.
  static let expected: RecordForm<Person> = {
    var form = RecordForm<Person>(
      name: "expected-birth", title: "A child who is expected", list: \.people,
      asks: { _ in
        [
          .date(Question("expected", "When the child is due").needed, \.expectedBirth),
          mother,
          .line(Question("label", "What the board calls the child").needed, \.label),
          .line(Question("role", "What stands for the name"), \.role),
        ] + Ask.audience
      })
    form.start = { person, _, _ in
      person.with {
        $0.label = "Unborn baby"
        $0.role = "unborn child"
      }
    }
    form.finish = { person, form in
      var file = CaseFile()
      file.header.children = [person.id]
      guard let mother = form.optional("mother") else { return file }
      let known = Provenance().with { $0.source = form.source }
      let child = person.id
      file.people = [
        Person {
          $0.id = Person.ID(mother)
          $0.pregnancies = [Pregnancy { ($0.child, $0.known) = (child, known) }]
        }
      ]
      file.relationships = [
        Relationship {
          $0.id = "+relationship"
          ($0.from, $0.to, $0.kind, $0.known) = (Person.ID(mother), child, .birthParent, known)
        }
      ]
      return file
    }
    return form
  }()

  private static let mother = Ask<Person>(
    Question("mother", "Who is expecting"),
    { .choice([FormField.Option("", "not said")] + Those.adults.options($0), 0) },
    fill: { _ in "" }, keep: { _, _ in })

  static let birth = LaterForm<Person>(
    name: "birth", title: "A birth", list: \.people, effect: .adds,
    which: Question("child", "Which child"),
    options: { reading in
      reading.options(reading.file.people.filter(reading.isUnborn)) { reading.naming.person($0.id) }
    },
    asks: { _ in
      [
        .date(Question("when", "Born when").needed, \.event.when),
        .line(
          Question("name", "The name given", help: "The board calls the child this from now on"),
          \.givenName),
        .line(Question("place", "Where"), \.place),
      ]
    },
    start: { $0.event.when = When(EDTF($1)) },
    finish: { child, form in
      let known = Provenance().with { $0.source = form.source }
      child.event.known = known
      for index in child.names.indices { child.names[index].known = known }
      child.communication = nil
      let id = child.id
      var entry = form.entry(.birth)
      entry.when = child.event.when
      entry.children = [id]
      entry.people = [Presence(id, .subject)]
      entry.place = form.optional("place")
      let label = form.context.reading.naming.person(id)
      entry.summary = "\(form.optional("name") ?? label) is born."
      return CaseFile { $0.entries = [entry] }
    })
}

extension Person {
  fileprivate var added: PersonName {
    get { names.last ?? PersonName() }
    set { names = [newValue] }
  }

  fileprivate var event: LifeEvent {
    get { lifeEvents.last ?? LifeEvent() }
    set { lifeEvents = [newValue] }
  }

  fileprivate var givenName: String? {
    get { names.last?.text }
    set {
      names = newValue.map { name in [PersonName { ($0.text, $0.kind) = (name, .knownAs) }] } ?? []
    }
  }

  /// Of the entry rather than of the person; the entry takes it from the form.
  fileprivate var place: String? {
    get { nil }
    set {}
  }
}
