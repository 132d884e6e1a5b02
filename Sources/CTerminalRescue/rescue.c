// SPDX-License-Identifier: Apache-2.0
#define _GNU_SOURCE
#include "CTerminalRescue.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

static int pipe_ends[2] = {-1, -1};
static volatile sig_atomic_t is_armed = 0;
static struct termios saved;
static char restoring_bytes[4096];
static size_t restoring_count = 0;
static int kept_error = -1;
static char other_stack[65536];

static const char notice[] =
    "\r\nCaseboard stopped unexpectedly. What was confirmed is saved; start it again.\r\n";

// What a watching process hears: 'a' the terminal is ours, 'f' it has been given back. That the
// pipe ends without an 'f' says that we died in a way that nobody can catch.
static int watcher = -1;

static void tell_watcher(char letter) {
  if (watcher < 0) return;
  ssize_t ignored = write(watcher, &letter, 1);
  (void)ignored;
}

// Only calls that POSIX allows in a handler.
static void give_back(void) {
  if (!is_armed) return;
  is_armed = 0;
  tell_watcher('f');
  ssize_t ignored = write(STDOUT_FILENO, restoring_bytes, restoring_count);
  (void)ignored;
  tcsetattr(STDIN_FILENO, TCSANOW, &saved);
}

static void on_crash(int signal) {
  if (is_armed) {
    give_back();
    ssize_t ignored = write(STDOUT_FILENO, notice, sizeof notice - 1);
    (void)ignored;
  }
  raise(signal);  // The default action now, by SA_RESETHAND.
}

static void on_news(int signal) {
  int kept = errno;
  char letter = signal == SIGWINCH ? 'w' : signal == SIGTSTP ? 'z' : signal == SIGCONT ? 'c'
              : signal == SIGHUP ? 'h' : 't';
  ssize_t ignored = write(pipe_ends[1], &letter, 1);
  (void)ignored;
  errno = kept;
}

static void handle(int signal, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

int caseboard_rescue_install(void) {
  if (pipe_ends[0] < 0 && pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  stack_t stack = {.ss_sp = other_stack, .ss_size = sizeof other_stack};
  sigaltstack(&stack, NULL);
  const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT, SIGSYS};
  for (size_t i = 0; i < sizeof crashes / sizeof crashes[0]; i++)
    handle(crashes[i], on_crash, SA_ONSTACK | SA_RESETHAND);
  const int news[] = {SIGWINCH, SIGTERM, SIGINT, SIGHUP, SIGTSTP, SIGCONT};
  for (size_t i = 0; i < sizeof news / sizeof news[0]; i++) handle(news[i], on_news, SA_RESTART);
  signal(SIGPIPE, SIG_IGN);
  return pipe_ends[0];
}

void caseboard_rescue_remember(const char *restoring) {
  if (tcgetattr(STDIN_FILENO, &saved) != 0) return;
  restoring_count = strnlen(restoring, sizeof restoring_bytes);
  memcpy(restoring_bytes, restoring, restoring_count);
  is_armed = 1;
  tell_watcher('a');
}

void caseboard_rescue_forget(void) {
  is_armed = 0;
  tell_watcher('f');
}

static void close_all_but(int kept) {
  for (int end = 3; end < 1024; end++)
    if (end != kept) close(end);
}

// A child after fork: only calls that POSIX allows in a handler.
static void watch(int news) {
  const int all[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGTTOU, SIGTTIN, SIGWINCH, SIGCONT};
  for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) signal(all[i], SIG_IGN);
  close_all_but(news);
#ifdef __linux__
  prctl(PR_SET_NAME, "cb-terminal", 0, 0, 0);
#endif
  char letter = 'a', heard;
  ssize_t count;
  while ((count = read(news, &heard, 1)) != 0)
    if (count == 1) letter = heard;
    else if (errno != EINTR) _exit(1);
  struct termios now;
  if (letter != 'a') _exit(0);
  ssize_t ignored = write(STDOUT_FILENO, restoring_bytes, restoring_count);
  // A shell that has taken its terminal back already lets Ctrl-C be a signal again; then it is its.
  if (tcgetattr(STDIN_FILENO, &now) == 0 && !(now.c_lflag & ISIG))
    tcsetattr(STDIN_FILENO, TCSANOW, &saved);
  ignored = write(STDOUT_FILENO, notice, sizeof notice - 1);
  (void)ignored;
  _exit(0);
}

void caseboard_rescue_watch(void) {
  int ends[2];
  if (watcher >= 0 || pipe2(ends, O_CLOEXEC) != 0) return;
  pid_t child = fork();
  if (child == 0) watch(ends[0]);
  close(ends[0]);
  if (child < 0) close(ends[1]);
  else watcher = ends[1];
}

void caseboard_rescue_silence(void) {
  if (kept_error >= 0 || !isatty(STDERR_FILENO)) return;
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere < 0) return;
  kept_error = dup(STDERR_FILENO);
  dup2(nowhere, STDERR_FILENO);
  close(nowhere);
}

void caseboard_rescue_speak(void) {
  if (kept_error < 0) return;
  dup2(kept_error, STDERR_FILENO);
  close(kept_error);
  kept_error = -1;
}

void caseboard_rescue_stop(void) { raise(SIGSTOP); }

void caseboard_rescue_keep_private(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
#ifdef __linux__
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}
