// SPDX-License-Identifier: Apache-2.0

/// One document, read strictly: no anchors, no tags, no second meaning for any word.
package struct YAMLDocument: Sendable {
  package let root: YAMLNode

  package init(
    _ bytes: [UInt8], file: String? = nil, limits: YAMLLimits = YAMLLimits()
  ) throws(Problems) {
    let log = ProblemLog(file: file)
    let source = SourceText(bytes, limits: limits, log: log)
    try log.throwIfAny()
    let root = TreeBuilder.root(of: source, limits: limits, log: log)
    try log.throwIfAny()
    self.root = root
  }
}
