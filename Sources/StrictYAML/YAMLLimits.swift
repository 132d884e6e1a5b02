// SPDX-License-Identifier: Apache-2.0

/// What a document may not exceed. Sizes are bytes.
package struct YAMLLimits: Sendable {
  package var document = 64 << 20
  package var field = 1 << 20
  package var depth = 32

  package init() {}
}
