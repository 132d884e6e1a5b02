// SPDX-License-Identifier: Apache-2.0
// What a signal handler must do to give the terminal back. State lives in rescue.c, because a
// header cannot hold any and Swift code cannot run in a handler.
#ifndef CASEBOARD_TERMINAL_RESCUE_H
#define CASEBOARD_TERMINAL_RESCUE_H

/// One letter a signal on the pipe: 'w' size, 't' terminate, 'h' hang-up, 'z' stop, 'c' continue.
/// Returns the end to read, or -1 with errno set.
int caseboard_rescue_install(void);

/// Keeps how the terminal is set now, as what a crash restores, with the bytes that do it.
void caseboard_rescue_remember(const char *_Nonnull restoring);

/// From here on a crash leaves the terminal as it is: it has been given back.
void caseboard_rescue_forget(void);

/// Starts a process that does nothing but wait for this one to die in a way that cannot be caught
/// (kill -9, no memory left), and then gives the terminal back. It holds no case and no file.
/// To be called once the terminal is taken, and before a store is read.
void caseboard_rescue_watch(void);

/// Sends standard error away from the screen, and back. Words that go there would tear the screen
/// and may hold case text (Swift prints a trap's message before the signal).
void caseboard_rescue_silence(void);
void caseboard_rescue_speak(void);

/// Gives the terminal as it was to the shell, stops this process, and returns when it goes on.
void caseboard_rescue_stop(void);

/// No core file, and no other process of this user may look into memory.
void caseboard_rescue_keep_private(void);

#endif
