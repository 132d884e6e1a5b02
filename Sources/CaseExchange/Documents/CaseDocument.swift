// SPDX-License-Identifier: Apache-2.0

package import CaseModel
package import StrictYAML

/// One case as a document: `caseboard: 1`, then the keys of the case file.
package enum CaseDocument {
  /// The only version there is.
  package static let version = "1"
  private static let versionKey = "caseboard"

  /// Reads a document whole or not at all; `name` is what the problems call it.
  package static func read(
    _ bytes: [UInt8], name: String, vocabulary: Vocabulary
  ) throws(Problems) -> CaseFile {
    let log = ProblemLog(file: name)
    let root = try YAMLDocument(bytes, file: name).root
    checkVersion(of: root, log)
    try log.throwIfAny()
    var file = CaseFile()
    DocumentReader.read(&file, from: root, outside: [versionKey], log)
    if root["case"]?.isNull ?? true {
      log.note(
        at: root.place, field: "case",
        "found nothing, expected the case itself: case: {id: ..., label: ...}")
    }
    log.note(CaseValidation(file, vocabulary: vocabulary).findings(), in: root)
    try log.throwIfAny()
    return file
  }

  private static func checkVersion(of root: YAMLNode, _ log: ProblemLog) {
    let expected = "expected caseboard: \(version) before all other keys"
    guard let first = root.fields?.first, first.name == versionKey else {
      return log.note(at: root.place, field: versionKey, "found nothing, \(expected)")
    }
    if first.value.text != version {
      log.note(
        at: first.value.place, field: versionKey, "found \(first.value.kind), \(expected)")
    }
  }
}

extension CaseDocument {
  /// The document that reads back as the same case.
  package static func write(_ file: CaseFile) -> String {
    let fields = DocumentWriter.node(of: file).fields ?? []
    let first = YAMLNode.Field(versionKey, .text(version))
    return YAMLWriter.text(of: YAMLNode(.mapping([first] + fields)))
  }
}
