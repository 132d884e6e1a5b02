// SPDX-License-Identifier: Apache-2.0

import CaseModel

extension EntryRow {
  /// `agency@when`, `agency:no:reason`, `agency:not-told`, or the agency alone where no date is
  /// known.
  func tellings() -> [Told] {
    items(.sharedWith).compactMap { item in
      let end = item.firstIndex { $0 == "@" || $0 == ":" } ?? item.endIndex
      let name = ListField.plain(item[..<end])
      guard let agency = agency(of: name, in: .sharedWith) else { return nil }
      var told = Told(agency)
      let rest = item[end...]
      if rest.hasPrefix("@") {
        told.received = date(of: String(rest.dropFirst()), in: .sharedWith)
      } else if rest == ":not-told" {
        told.state = .notTold
      } else if rest == ":no" || rest.hasPrefix(":no:") {
        told.state = .decidedNot
        let reason = ListField.plain(rest.dropFirst(":no:".count))
        told.reason = reason.isEmpty ? nil : reason
      } else if !rest.isEmpty {
        expect(
          "agency@when, agency:no:reason or agency:not-told", in: .sharedWith, not: String(item))
      }
      return told
    }
  }

  func presences() -> [Presence] {
    pairs(.presence, "person=how").compactMap { name, how in
      let person = person(of: name, in: .presence)
      let kind = value(of: how, as: Presence.Kind.self, in: .presence)
      guard let person, let kind else { return nil }
      return Presence(person, kind)
    }
  }

  func impacts() -> [Impact] {
    pairs(.impact, "child=text").compactMap { name, text in
      guard let child = person(of: name, in: .impact) else { return nil }
      return Impact {
        $0.child = child
        let words = text.split(separator: ":", maxSplits: 1).map(String.init)
        let effect = words.first.flatMap { try? Impact.Effect(fieldText: $0) }
        let reason = words.dropFirst().first.map { try? Impact.Reason(fieldText: $0) }
        if let effect, effect != .described, reason == nil || reason != .some(nil) {
          $0.effect = effect
          $0.reason = reason ?? nil
        } else if !text.isEmpty {
          $0.text = text
        }
      }
    }
  }

  /// `professionals`, `restricted;third-party`, `family-visible;mother;father`.
  func audience() -> Audience {
    guard let first = texts(.audience).first,
      let kind = value(of: first, as: Audience.Kind.self, in: .audience)
    else { return Audience() }
    var audience = Audience(kind)
    for text in texts(.audience).dropFirst() {
      if let reason = try? Audience.Reason(fieldText: text) {
        audience.reason = reason
      } else if let person = person(of: text, in: .audience) {
        audience.to.append(person)
      }
    }
    return audience
  }
}
