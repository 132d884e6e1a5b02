// SPDX-License-Identifier: Apache-2.0

import CNcurses

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Terminal {
  /// Codes for sequences that terminfo does not name; ncurses gives out those just above KEY_MAX.
  private enum Code {
    static let pasteBegins: Int32 = 2_000
    static let pasteEnds: Int32 = 2_001
    static let ignored: Int32 = 2_002
    static let wordLeft: Int32 = 2_003
    static let wordRight: Int32 = 2_004
  }

  static func defineKeys() {
    let sequences: [(String, Int32)] = [
      ("[200~", Code.pasteBegins), ("[201~", Code.pasteEnds), ("[I", Code.ignored),
      ("[O", Code.ignored), ("[A", KEY_UP), ("[B", KEY_DOWN), ("[C", KEY_RIGHT),
      ("[D", KEY_LEFT), ("OA", KEY_UP), ("OB", KEY_DOWN), ("OC", KEY_RIGHT), ("OD", KEY_LEFT),
      ("[H", KEY_HOME), ("[F", KEY_END), ("OH", KEY_HOME), ("OF", KEY_END),
      ("[1~", KEY_HOME), ("[4~", KEY_END), ("[Z", KEY_BTAB), ("[1;5D", Code.wordLeft),
      ("[1;5C", Code.wordRight),
    ]
    for (text, code) in sequences { define_key("\u{1B}" + text, code) }
  }

  /// The next thing that happens, or nothing for a while. Waits without using the processor.
  package mutating func nextEvent(milliseconds: Int32) -> TerminalEvent {
    if let event = drainNews() ?? readKey() { return event }
    var ends = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: newsPipe, events: Int16(POLLIN), revents: 0),
    ]
    let ready = poll(&ends, 2, milliseconds)
    if ready < 0 && errno != EINTR { return .ended }
    if let event = drainNews() { return event }
    if ends[0].revents & Int16(POLLIN) != 0, let event = readKey() { return event }
    if ends[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { return .ended }
    return .timeout
  }

  private mutating func drainNews() -> TerminalEvent? {
    var letter: UInt8 = 0
    var event: TerminalEvent?
    while read(newsPipe, &letter, 1) == 1 {
      switch letter {
      case UInt8(ascii: "w"):
        resize()
        event = event ?? .resized(size)
      case UInt8(ascii: "z"): event = .suspended
      case UInt8(ascii: "c"): event = event ?? .resumed
      default: return .ended
      }
    }
    return event
  }

  private func readKey() -> TerminalEvent? {
    var code: wint_t = 0
    let kind = get_wch(&code)
    if kind == ERR { return nil }
    if kind == KEY_CODE_YES { return named(Int32(bitPattern: code)) }
    guard let scalar = Unicode.Scalar(code) else { return readKey() }
    return .key(Terminal.key(for: scalar))
  }

  private func named(_ code: Int32) -> TerminalEvent? {
    let keys: [Int32: Key] = [
      KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home,
      KEY_END: .end, KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_BACKSPACE: .backspace,
      KEY_DC: .delete, KEY_ENTER: .enter, KEY_BTAB: .backTab, Code.wordLeft: .wordLeft,
      Code.wordRight: .wordRight,
    ]
    if let key = keys[code] { return .key(key) }
    if code == KEY_MOUSE, let pointer = Terminal.readMouse() { return .pointer(pointer) }
    if code == Code.pasteBegins { return .key(.paste(readPaste())) }
    if (KEY_F0 + 1...KEY_F0 + 12).contains(code) { return .key(.function(Int(code - KEY_F0))) }
    // Focus, sizes (which come over the pipe) and what nobody uses.
    return readKey()
  }

  static func key(for scalar: Unicode.Scalar) -> Key {
    switch scalar.value {
    case 0x0D, 0x0A: .enter
    case 0x09: .tab
    case 0x1B: .escape
    case 0x08, 0x7F: .backspace
    case 0x01...0x1A: .control(Character(Unicode.Scalar(UInt8(scalar.value + 0x60))))
    default: .character(Character(scalar))
    }
  }

  /// All that comes between the two marks of a paste; waits a moment for the rest of a long one.
  private func readPaste() -> String {
    var text = String.UnicodeScalarView()
    var patience = 20
    while patience > 0, text.count < 1_048_576 {
      var code: wint_t = 0
      let kind = get_wch(&code)
      if kind == ERR {
        patience -= 1
        usleep(5_000)
      } else if kind == KEY_CODE_YES {
        if Int32(bitPattern: code) == Code.pasteEnds { break }
        if Int32(bitPattern: code) == KEY_ENTER { text.append("\n") }
      } else if let scalar = Unicode.Scalar(code) {
        text.append(scalar == "\r" ? "\n" : scalar)
        patience = 20
      }
    }
    return String(text)
  }
}
