// SPDX-License-Identifier: Apache-2.0

package import TerminalUI

/// Which key means which command, and where. Footer, help, palette and `docs/keys.md` come from
/// this one table.
package enum Keymap {
  /// A place where keys are offered; the first that knows a key takes it.
  package enum Context: String, Hashable, Sendable, CaseIterable {
    case everywhere, caseload, caseScreen, timeline, prompts, whoKnew, replay, safety, family
    case register, entry, meeting

    /// Whether its keys work only while a page of that name is open.
    var isPage: Bool {
      switch self {
      case .whoKnew, .replay, .safety, .family, .register: true
      default: false
      }
    }
  }

  package struct Binding: Hashable, Sendable {
    package let context: Context
    package let command: Command
    /// In the notation of `Key`, most telling first.
    package let keys: [String]
  }

  package static let all: [Binding] =
    everywhere + caseload + caseScreen + timeline + prompts + entry + pages
    + meeting

  private static let everywhere: [Binding] = [
    bind(.everywhere, .help, "?"), bind(.everywhere, .palette, ":"),
    bind(.everywhere, .down, "j", "<Down>"), bind(.everywhere, .up, "k", "<Up>"),
    bind(.everywhere, .pageDown, "<PageDown>", "<C-d>", "<C-f>"),
    bind(.everywhere, .pageUp, "<PageUp>", "<C-u>", "<C-b>"),
    bind(.everywhere, .top, "gg", "<Home>"), bind(.everywhere, .end, "G", "<End>"),
    bind(.everywhere, .left, "h", "<Left>"), bind(.everywhere, .right, "l", "<Right>"),
    bind(.everywhere, .open, "<Enter>"), bind(.everywhere, .back, "<Esc>"),
    bind(.everywhere, .leave, "q"), bind(.everywhere, .find, "/"),
    bind(.everywhere, .search, "s"),
    bind(.everywhere, .blank, "b", "<C-x>"), bind(.everywhere, .roles, "N"),
    bind(.everywhere, .theme, "T"), bind(.everywhere, .reload, "<C-l>"),
    bind(.everywhere, .suspend, "<C-z>"),
  ]

  private static let caseload: [Binding] = [
    bind(.caseload, .sort, "o"), bind(.caseload, .filter, "f"),
    bind(.caseload, .savedFilters, "F"),
  ]

  private static let caseScreen: [Binding] = [
    bind(.caseScreen, .nextPane, "<Tab>"), bind(.caseScreen, .previousPane, "<S-Tab>"),
    bind(.caseScreen, .timeline, "1"), bind(.caseScreen, .livedExperience, "2"),
    bind(.caseScreen, .agencies, "3"), bind(.caseScreen, .prompts, "4"),
    bind(.caseScreen, .zoom, "z"), bind(.caseScreen, .viewpoint, "V"),
    bind(.caseScreen, .day, "a"), bind(.caseScreen, .today, "D"),
    bind(.caseScreen, .monthBack, "["), bind(.caseScreen, .monthOn, "]"),
    bind(.caseScreen, .entryBack, "{"), bind(.caseScreen, .entryOn, "}"),
    bind(.caseScreen, .filter, "f"), bind(.caseScreen, .clearFilters, "F"),
    bind(.caseScreen, .whoKnew, "gw"), bind(.caseScreen, .replay, "gt"),
    bind(.caseScreen, .safety, "gs"), bind(.caseScreen, .family, "gf"),
    bind(.caseScreen, .record, "n"), bind(.caseScreen, .withdraw, "u"),
    bind(.caseScreen, .registers, "t"), bind(.caseScreen, .records, "gr"),
    bind(.caseScreen, .plan, "gp"),
    bind(.caseScreen, .meeting, "M"),
    bind(.caseScreen, .findNext, "<C-n>"), bind(.caseScreen, .findPrevious, "<C-p>"),
  ]

  private static let timeline: [Binding] = [
    bind(.timeline, .view, "v"), bind(.timeline, .turn, "o"),
    bind(.timeline, .asAtEntry, "A"), bind(.timeline, .wider, "+"),
    bind(.timeline, .narrower, "-"), bind(.timeline, .correct, "e"),
    bind(.timeline, .newMap, "m"),
  ]

  private static let prompts: [Binding] = [bind(.prompts, .answer, "r")]

  private static let entry: [Binding] = [
    bind(.entry, .correct, "e"), bind(.entry, .dispute, "d"), bind(.entry, .addWords, "+"),
    bind(.entry, .original, "o"), bind(.entry, .record, "n"),
    bind(.entry, .newMap, "m"), bind(.entry, .copy, "c"),
  ]

  private static let pages: [Binding] = [
    bind(.whoKnew, .nextTheme, "t"), bind(.whoKnew, .nextPerson, "p"),
    bind(.safety, .mapBack, ","), bind(.safety, .mapOn, "."),
    bind(.safety, .newMap, "m"), bind(.safety, .correct, "e"),
    bind(.family, .familyView, "v"), bind(.family, .perspective, "p"),
    bind(.family, .otherCases, "o"),
    bind(.register, .window, "w"), bind(.register, .turn, "o"), bind(.register, .asAtEntry, "A"),
    bind(.register, .askForRecord, "r"),
  ]

  /// All that works while a meeting is on the screen.
  private static let meeting: [Binding] = [
    bind(.meeting, .nextThing, "<Space>", "<PageDown>", "<Right>"),
    bind(.meeting, .thingBefore, "<BS>", "<PageUp>", "<Left>"),
    bind(.meeting, .meetingChildren, "1"), bind(.meeting, .meetingAgreed, "2"),
    bind(.meeting, .meetingNumbers, "3"), bind(.meeting, .meetingAdd, "a"),
    bind(.meeting, .meetingPaper, "p"),
    bind(.meeting, .roles, "N"), bind(.meeting, .theme, "T"), bind(.meeting, .blank, "b", "<C-x>"),
    bind(.meeting, .help, "?"), bind(.meeting, .leave, "q"),
  ]

  private static func bind(_ context: Context, _ command: Command, _ keys: String...) -> Binding {
    Binding(context: context, command: command, keys: keys)
  }

  /// The command of a key, asking the contexts in order and then everywhere. `gg` is two keys; the
  /// caller says whether a `g` came just before.
  package static func command(
    for key: Key, afterG: Bool, in contexts: [Context]
  ) -> Command? {
    let notation = afterG ? "g\(key.notation)" : key.notation
    for context in contexts + [.everywhere] {
      if let binding = all.first(where: { $0.context == context && $0.keys.contains(notation) }) {
        return binding.command
      }
    }
    return nil
  }

  /// The command that a key has in one place alone.
  static func command(for key: Key, in context: Context) -> Command? {
    all.first { $0.context == context && $0.keys.contains(key.notation) }?.command
  }

  /// What works while something is typed as well: a key that no text keeps for itself.
  static func urgent(_ key: Key) -> Command? {
    guard case .control = key else { return nil }
    return [.blank, .suspend].first { command in
      all.contains {
        $0.context == .everywhere && $0.command == command && $0.keys.contains(key.notation)
      }
    }
  }

  /// The key to show for a command.
  package static func key(for command: Command) -> String? {
    all.first { $0.command == command }?.keys.first
  }
}
