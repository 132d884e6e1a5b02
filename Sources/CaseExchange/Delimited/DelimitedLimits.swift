// SPDX-License-Identifier: Apache-2.0

/// What a chronology may not exceed, in bytes. There is no cap on rows.
package struct DelimitedLimits: Sendable {
  package var field = 64 << 10
  package var row = 1 << 20

  package init() {}
}
