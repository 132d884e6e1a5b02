// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// The title of a register and what an empty one says.
struct RegisterWords {
  let content: RegisterContent
  let filter: EntryFilter

  /// "Incidents ─ 8, up to 6 more may fall inside ─ within:12m, 14 hidden by it".
  var title: String {
    var parts = [content.register.title, count]
    if !filter.isEmpty { parts.append("\(filter.text), \(content.filteredOut) hidden by it") }
    return parts.joined(separator: " ─ ")
  }

  private var count: String {
    let count = content.count
    if filter.window != nil { return count.description }
    return count.possible == 0 && count.sure == 0 ? "none recorded" : count.perhaps
  }

  var empty: String {
    filter.isEmpty ? content.register.empty : "Nothing here fits the filter; F shows all again."
  }
}
