// SPDX-License-Identifier: Apache-2.0

package import CaseModel
package import StrictYAML

/// `vocabulary.yaml`: the closed lists that a locality may word for itself.
package enum VocabularyDocument {
  package static func read(_ bytes: [UInt8], name: String) throws(Problems) -> Vocabulary {
    let log = ProblemLog(file: name)
    let root = try YAMLDocument(bytes, file: name).root
    var vocabulary = Vocabulary()
    DocumentReader.read(&vocabulary, from: root, log)
    log.note(findings(vocabulary), in: root)
    try log.throwIfAny()
    return vocabulary
  }

  /// Ids used twice in one list, and themes that count in a row that is no theme.
  private static func findings(_ vocabulary: Vocabulary) -> [Finding] {
    var list = FindingList()
    findRepeated(vocabulary.themes.map(\.id.text), in: "themes", &list)
    findRepeated(vocabulary.signs.map(\.id.text), in: "signs", &list)
    findRepeated(vocabulary.kinds.map(\.id.fieldText), in: "kinds", &list)
    findRepeated(vocabulary.agencies.map(\.id.text), in: "agencies", &list)
    let themes = Set(vocabulary.themes.map(\.id.text))
    for (index, theme) in vocabulary.themes.enumerated() {
      guard let row = theme.row?.text, !themes.contains(row) else { continue }
      list.add(
        FieldPath([.key("themes"), .item(index), .key("row")]),
        "found \(quoted(row)), expected the id of a theme in this file"
          + list.hint(for: row, among: themes))
    }
    return list.findings
  }

  private static func findRepeated(_ ids: [String], in key: String, _ list: inout FindingList) {
    var seen: Set<String> = []
    for (index, id) in ids.enumerated() where !id.isEmpty && !seen.insert(id).inserted {
      list.add(
        FieldPath([.key(key), .item(index), .key("id")]),
        "found \(quoted(id)) in \(key) again, expected each id once")
    }
  }
}
