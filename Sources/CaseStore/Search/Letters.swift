// SPDX-License-Identifier: Apache-2.0

/// Letters with a mark, and letters of other scripts, in plain Latin ones.
enum Letters {
  static let latin: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for (plain, letters) in marked {
      for scalar in letters.unicodeScalars { table[scalar] = plain }
    }
    for (letters, plain) in scripts {
      let plain = plain.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      for (scalar, latin) in zip(letters.unicodeScalars, plain) { table[scalar] = latin }
    }
    return table
  }()

  private static let marked: [(String, String)] = [
    ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"),
    ("e", "èéêëēĕėęěẹẻẽếềểễệ"), ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıỉị"), ("j", "ĵ"),
    ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏőơọỏốồổỗộớờởỡợ"), ("oe", "œ"),
    ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"),
    ("u", "ùúûüũūŭůűųưụủứừửữự"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"),
  ]

  private static let scripts: [(letters: String, latin: String)] = [
    (
      "абвгґдеєёжзиіїйклмнопрстуўфхцчшщыэюя",
      "a b v g g d e ye yo zh z i i yi y k l m n o p r s t u u f kh ts ch sh shch y e yu ya"
    ),
    ("αβγδεζηθικλμνξοπρστυφχψως", "a v g d e z i th i k l m n x o p r s t y f ch ps o s"),
    (
      "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآپچگی",
      "a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h w y a a a i a p ch g y"
    ),
  ]
}
