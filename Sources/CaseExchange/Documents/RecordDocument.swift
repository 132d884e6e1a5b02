// SPDX-License-Identifier: Apache-2.0

package import CaseModel
package import StrictYAML

/// A document that is one record and nothing else, such as the configuration.
package enum RecordDocument {
  /// An empty document is a record with nothing in it.
  package static func read<Root: Recorded>(
    _ type: Root.Type, _ bytes: [UInt8], name: String
  ) throws(Problems) -> Root {
    var record = Root()
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }) { return record }
    let log = ProblemLog(file: name)
    let root = try YAMLDocument(bytes, file: name).root
    DocumentReader.read(&record, from: root, log)
    try log.throwIfAny()
    return record
  }

  /// The document that reads back as the same record.
  package static func write(_ record: some Recorded) -> String {
    YAMLWriter.text(of: DocumentWriter.node(of: record))
  }
}
