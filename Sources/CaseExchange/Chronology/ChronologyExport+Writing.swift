// SPDX-License-Identifier: Apache-2.0

package import CaseModel

extension ChronologyExport {
  package func write(_ entries: [TimelineEntry]) -> String {
    var text = DelimitedWriter.row(header)
    for entry in entries { text += DelimitedWriter.row(row(entry)) }
    return text
  }
}
