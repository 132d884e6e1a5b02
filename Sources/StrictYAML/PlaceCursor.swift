// SPDX-License-Identifier: Apache-2.0

/// Counts lines and columns over characters as they pass; CR, LF and CR LF each end one line.
package struct PlaceCursor {
  private var line = 1
  private var column = 1
  private var lastWasReturn = false

  package init() {}

  package var place: Place { Place(line: line, column: column) }

  package mutating func pass(_ scalar: Unicode.Scalar) {
    defer { lastWasReturn = scalar == "\r" }
    switch scalar {
    case "\n" where lastWasReturn: break
    case "\n", "\r": (line, column) = (line + 1, 1)
    default: column += 1
    }
  }
}
