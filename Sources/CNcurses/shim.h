// SPDX-License-Identifier: Apache-2.0
#ifndef CASEBOARD_CNCURSES_SHIM_H
#define CASEBOARD_CNCURSES_SHIM_H
#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <ncurses.h>
#endif
