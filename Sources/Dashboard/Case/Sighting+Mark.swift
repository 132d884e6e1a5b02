// SPDX-License-Identifier: Apache-2.0

import CaseModel

extension Sighting.Degree {
  /// The letter of the grid.
  var mark: String {
    switch self {
    case .alone: "S"
    case .seen: "s"
    case .heard: "h"
    case .toldAbout: "t"
    }
  }
}
