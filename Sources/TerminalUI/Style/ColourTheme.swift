// SPDX-License-Identifier: Apache-2.0

/// What the terminal can show.
package enum ColourDepth: Int, Hashable, Sendable, Comparable, CaseIterable {
  case none, eight, many, direct

  package static func < (left: ColourDepth, right: ColourDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A colour in each depth: one of the eight, one of the 256, and red, green, blue.
package struct Colour: Hashable, Sendable {
  package let eight: Int
  package let many: Int
  package let direct: Int

  static let red = Colour(eight: 1, many: 167, direct: 0xD75F5F)
  static let darkRed = Colour(eight: 1, many: 124, direct: 0xAF0000)
  static let green = Colour(eight: 2, many: 108, direct: 0x87AF87)
  static let darkGreen = Colour(eight: 2, many: 22, direct: 0x005F00)
  static let amber = Colour(eight: 3, many: 179, direct: 0xD7AF5F)
  static let brown = Colour(eight: 3, many: 94, direct: 0x875F00)
  static let blue = Colour(eight: 4, many: 110, direct: 0x87AFD7)
  static let navy = Colour(eight: 4, many: 24, direct: 0x005F87)
  static let violet = Colour(eight: 5, many: 146, direct: 0xAFAFD7)
  static let purple = Colour(eight: 5, many: 90, direct: 0x870087)
  static let cyan = Colour(eight: 6, many: 109, direct: 0x87AFAF)
  static let teal = Colour(eight: 6, many: 30, direct: 0x008787)
  static let grey = Colour(eight: 7, many: 246, direct: 0x949494)
  static let slate = Colour(eight: 0, many: 240, direct: 0x585858)
  static let white = Colour(eight: 7, many: 231, direct: 0xFFFFFF)
  static let black = Colour(eight: 0, many: 16, direct: 0x000000)
  static let night = Colour(eight: 4, many: 237, direct: 0x3A3A3A)
  static let mist = Colour(eight: 6, many: 254, direct: 0xE4E4E4)
}

/// How something is drawn.
package struct Style: Hashable, Sendable {
  package var foreground: Colour?
  package var background: Colour?
  package var isBold = false
  package var isDim = false
  package var isUnderlined = false
  package var isReversed = false

  package init(_ foreground: Colour? = nil, on background: Colour? = nil, bold: Bool = false) {
    self.foreground = foreground
    self.background = background
    isBold = bold
  }
}

/// What every role looks like.
package struct ColourTheme: Hashable, Sendable {
  package enum Name: String, Hashable, Sendable, CaseIterable {
    case dark, light
    case highContrast = "high-contrast"
    case mono

    /// The next one, round and round.
    package var next: Name {
      let all = Name.allCases
      return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
  }

  package let name: Name

  package init(_ name: Name) { self.name = name }

  /// The look of a cell on a terminal of a given depth; without colours, by attributes alone.
  package func style(of cell: Cell, depth: ColourDepth) -> Style {
    var style = depth == .none || name == .mono ? ColourTheme.mono(cell.role) : colours(cell.role)
    switch cell.selection {
    case .none: break
    case .focused: style.isReversed = true
    case .blurred: style.isUnderlined = true
    }
    return style
  }

  private func colours(_ role: Role) -> Style {
    switch name {
    case .dark: ColourTheme.dark(role)
    case .light: ColourTheme.light(role)
    case .highContrast: ColourTheme.highContrast(role)
    case .mono: ColourTheme.mono(role)
    }
  }

  private static func mono(_ role: Role) -> Style {
    var style = Style()
    switch role {
    case .heading, .title, .titleFocused, .alert, .key, .staff, .error: style.isBold = true
    case .muted, .border: style.isDim = true
    case .match, .banner: style.isReversed = true
    case .field: style.isUnderlined = true
    default: break
    }
    return style
  }

  private static func dark(_ role: Role) -> Style {
    switch role {
    case .text, .allegation: Style()
    case .muted, .border: Style(.grey)
    case .heading, .title: Style(.blue)
    case .titleFocused, .borderFocused: Style(.white, bold: true)
    case .alert, .error: Style(.red, bold: true)
    case .staff: Style(.violet, bold: true)
    case .strength: Style(.green)
    case .maybe, .leftOut: Style(.amber)
    case .childVoice, .unborn: Style(.cyan)
    case .agency, .date: Style(.blue)
    case .match: Style(.black, on: .amber)
    case .key, .notice: Style(.white, bold: true)
    case .banner: Style(.white, on: .night, bold: true)
    case .field: Style(.white, on: .night)
    }
  }

  private static func light(_ role: Role) -> Style {
    switch role {
    case .text, .allegation: Style()
    case .muted, .border: Style(.slate)
    case .heading, .title: Style(.navy)
    case .titleFocused, .borderFocused: Style(.black, bold: true)
    case .alert, .error: Style(.darkRed, bold: true)
    case .staff: Style(.purple, bold: true)
    case .strength: Style(.darkGreen)
    case .maybe, .leftOut: Style(.brown)
    case .childVoice, .unborn: Style(.teal)
    case .agency, .date: Style(.navy)
    case .match: Style(.black, on: .amber)
    case .key, .notice: Style(.black, bold: true)
    case .banner, .field: Style(.black, on: .mist, bold: role == .banner)
    }
  }

  private static func highContrast(_ role: Role) -> Style {
    var style = Style(.white, on: .black, bold: true)
    switch role {
    case .text, .allegation, .muted, .border, .agency, .date: style.isBold = false
    case .match, .banner, .alert: style.isReversed = true
    case .field, .leftOut, .maybe: style.isUnderlined = true
    default: break
    }
    return style
  }
}
