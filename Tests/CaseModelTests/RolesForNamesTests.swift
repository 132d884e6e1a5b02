// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Testing

struct `Roles in place of names` {
  private let roles = RolesForNames([
    ("Ash", "the father"), ("Ash Marlow", "the father"), ("Robin", "the older child"),
  ])

  @Test(arguments: [
    ("Ash rang.", "The father rang."),
    (
      "Robin rang Ash Marlow. Robin was washing.",
      "The older child rang the father. The older child was washing."
    ),
    ("\"Robin?\" Ash said", "\"The older child?\" the father said"),
    ("said by Ash, 12 Mar. 2026", "said by the father, 12 Mar. 2026"),
    ("+ Robin reads", "+ The older child reads"), ("", ""), ("mother and iPad", "mother and iPad"),
  ])
  func `begin with a capital where a sentence begins, and nothing else does`(
    text: String, shown: String
  ) {
    #expect(roles.text(text) == shown)
  }
}
