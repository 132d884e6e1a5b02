// SPDX-License-Identifier: Apache-2.0
// What Swift cannot read of ncurses by itself, one line of reason each. No logic.
#ifndef CASEBOARD_CNCURSES_SHIM_H
#define CASEBOARD_CNCURSES_SHIM_H
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

/// A mutable global, which Swift 6 refuses as unsafe.
static inline WINDOW *_Nullable caseboard_stdscr(void) { return stdscr; }
/// A mutable global.
static inline int caseboard_colours(void) { return COLORS; }
/// A mutable global.
static inline int caseboard_pairs(void) { return COLOR_PAIRS; }
/// Takes stdio's globals, which Swift 6 refuses.
static inline SCREEN *_Nullable caseboard_newterm(void) { return newterm(NULL, stdout, stdin); }
/// A macro with a cast that Swift does not import.
static inline attr_t caseboard_bold(void) { return A_BOLD; }
/// A macro with a cast.
static inline attr_t caseboard_dim(void) { return A_DIM; }
/// A macro with a cast.
static inline attr_t caseboard_underline(void) { return A_UNDERLINE; }
/// A macro with a cast.
static inline attr_t caseboard_reverse(void) { return A_REVERSE; }
/// Sits in <wchar.h> behind a feature macro that Swift's Glibc module does not set.
static inline int caseboard_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
/// The codeset is a macro constant, and the locale must be set before any width is asked for.
static inline int caseboard_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }
/// The same two, and C.UTF-8 where the person's own locale is none: 1 when text is UTF-8.
static inline int caseboard_prefer_utf8(void) {
  return (setlocale(LC_CTYPE, "") != NULL && caseboard_is_utf8()) ||
         (setlocale(LC_CTYPE, "C.UTF-8") != NULL && caseboard_is_utf8());
}
/// `cchar_t` is filled through an untyped pointer where the pair is wider than a short.
static inline int caseboard_put(int row, int column, const wchar_t *_Nonnull text, attr_t look,
                                int pair) {
  cchar_t cell;
  if (setcchar(&cell, text, look, (short)0, &pair) == ERR) return ERR;
  return mvadd_wchnstr(row, column, &cell, 1);
}
/// A macro whose cast Swift does not import.
static inline mmask_t caseboard_button(void) { return BUTTON1_PRESSED; }
/// A macro with a cast.
static inline mmask_t caseboard_wheel_up(void) { return BUTTON4_PRESSED; }
/// A macro with a cast.
static inline mmask_t caseboard_wheel_down(void) { return BUTTON5_PRESSED; }
/// Declared in a header whose macros (`lines`, `columns`) would hide our own names.
int setupterm(const char *_Nullable name, int file, int *_Nullable error);

#endif
