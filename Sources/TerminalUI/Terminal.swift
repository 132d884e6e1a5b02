// SPDX-License-Identifier: Apache-2.0

import CNcurses
import CTerminalRescue
import TextSafety

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The screen of the person who started us: taken once, and given back clean however we end.
///
/// The only part that talks to ncurses, on one thread.
package struct Terminal: ~Copyable {
  package private(set) var size: Size
  package let depth: ColourDepth
  /// False where the codeset is not UTF-8: lines and marks are drawn in ASCII.
  package let isUnicode: Bool
  private let screen: OpaquePointer
  private let news: Int32
  private var pairs = ColourPairs()
  private var shown: CellBuffer?
  private var shownTheme: ColourTheme?

  package struct Wishes: Sendable {
    package var usesColour = true
    package var ascii = false
    /// The terminal then sends presses and the wheel to us, and selects text only with Shift held.
    package var mouse = false

    package init() {}
  }

  package init(_ wishes: Wishes) throws(NoTerminal) {
    let opened = try Terminal.open()
    screen = opened.screen
    news = opened.news
    isUnicode = caseboard_prefer_utf8() != 0 && !wishes.ascii
    depth = wishes.usesColour ? Terminal.startColour() : .none
    size = Terminal.currentSize()
    if wishes.mouse { Terminal.startMouse() }
    caseboard_rescue_silence()
  }

  private static func open() throws(NoTerminal) -> (screen: OpaquePointer, news: Int32) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    // The locale comes before ncurses, which asks for it once.
    _ = caseboard_prefer_utf8()
    try checkTerm()
    let news = caseboard_rescue_install()
    caseboard_rescue_remember(restoringBytes())
    guard news >= 0, let screen = caseboard_newterm() else { throw .failed }
    // ncurses has taken the signals that were still at their default; ours come back.
    _ = caseboard_rescue_install()
    prepare()
    caseboard_rescue_watch()
    return (screen, news)
  }

  deinit {
    Terminal.leave()
    delscreen(screen)
  }

  private static func checkTerm() throws(NoTerminal) {
    guard let name = getenv("TERM").map({ String(cString: $0) }), !name.isEmpty else {
      throw .termNotSet
    }
    // A name is shown through the sanitiser: it comes from outside.
    let safe = SafeText(name).text
    var error: Int32 = 0
    guard setupterm(nil, STDOUT_FILENO, &error) == OK else { throw .unknownTerm(safe) }
    guard has("cup") else { throw .tooSimple(safe) }
  }

  /// Whether terminfo has a text capability; -1 stands for a name that is none.
  private static func has(_ capability: String) -> Bool {
    capability.withCString { name in
      let found = tigetstr(UnsafeMutablePointer(mutating: name))
      return found != nil && Int(bitPattern: found) != -1
    }
  }

  /// What a crash writes: paste and mouse off, plain text, cleared, the main screen, a cursor.
  private static func restoringBytes() -> String {
    // The window may have grown since: more lines than there are do no harm.
    let wiping = wipingBytes(rows: max(100, currentSize().rows))
    let wanted = ["sgr0", "clear", "rmcup", "rmkx", "cnorm"].compactMap(text)
    return "\u{1B}[?2004l" + mouseOff + wiping + wanted.joined()
  }

  private static func prepare() {
    raw()
    noecho()
    nonl()
    let window = caseboard_stdscr()
    keypad(window, true)
    nodelay(window, true)
    set_escdelay(25)
    curs_set(0)
    Terminal.defineKeys()
    Terminal.write("\u{1B}[?2004h")
  }

  private static func leave() {
    // Cleared first: several terminals have no other screen to go back to.
    wipe()
    clear()
    refresh()
    Terminal.write("\u{1B}[?2004l")
    endwin()
    caseboard_rescue_forget()
    caseboard_rescue_speak()
  }

  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDOUT_FILENO, bytes, bytes.count)
  }

  private static func startColour() -> ColourDepth {
    guard has_colors(), start_color() == OK else { return .none }
    use_default_colors()
    if tigetflag("RGB") > 0 || caseboard_colours() > 0xFFFFF { return .direct }
    return caseboard_colours() >= 256 ? .many : .eight
  }

  static func currentSize() -> Size {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else {
      return Size(columns: Int(getmaxx(caseboard_stdscr())), rows: Int(getmaxy(caseboard_stdscr())))
    }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }

  /// Shows a screen by sending what differs from the last one.
  package mutating func present(_ buffer: CellBuffer, _ theme: ColourTheme) {
    let isFresh = shown?.size != buffer.size || shownTheme != theme
    if isFresh { erase() }
    if buffer.isBlank { Terminal.wipe() }
    for row in 0..<buffer.size.rows {
      for column in 0..<buffer.size.columns {
        let cell = buffer[column, row]
        guard isFresh || shown?[column, row] != cell, cell.columns > 0 else { continue }
        put(cell, column, row, theme)
      }
    }
    shown = buffer
    shownTheme = theme
    curs_set(buffer.showsCursor ? 1 : 0)
    let rest = buffer.cursor ?? Point(column: 0, row: max(0, buffer.size.rows - 1))
    move(Int32(rest.row), Int32(rest.column))
    refresh()
  }

  private mutating func put(_ cell: Cell, _ column: Int, _ row: Int, _ theme: ColourTheme) {
    let style = theme.style(of: cell, depth: depth)
    let text = isUnicode ? cell.text : ASCIIMarks.standIn(for: cell.text)
    var scalars = text.unicodeScalars.map { wchar_t($0.value) } + [0]
    let pair = pairs.pair(of: style, depth: depth)
    caseboard_put(Int32(row), Int32(column), &scalars, attributes(of: style), pair)
  }

  private func attributes(of style: Style) -> attr_t {
    (style.isBold ? caseboard_bold() : 0) | (style.isDim ? caseboard_dim() : 0)
      | (style.isUnderlined ? caseboard_underline() : 0)
      | (style.isReversed ? caseboard_reverse() : 0)
  }

  /// Takes the size as it is now; everything is drawn anew.
  package mutating func resize() {
    size = Terminal.currentSize()
    Terminal.wipe()
    resizeterm(Int32(size.rows), Int32(size.columns))
    shown = nil
  }

  /// Forgets what is on the screen, so that all of it is sent again.
  package mutating func redraw() {
    Terminal.wipe()
    clearok(caseboard_stdscr(), true)
    shown = nil
  }

  /// Gives the terminal back, stops, and takes it again when the shell says `fg`.
  package mutating func suspend() {
    Terminal.leave()
    caseboard_rescue_stop()
    caseboard_rescue_remember(Terminal.restoringBytes())
    refresh()
    Terminal.write("\u{1B}[?2004h")
    caseboard_rescue_silence()
    resize()
    redraw()
  }

  var newsPipe: Int32 { news }
}
