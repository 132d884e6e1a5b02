// SPDX-License-Identifier: Apache-2.0
// Stands between a program and the files below TORTURE_ROOT: writes down what reaches the disk and
// when it was synced (TORTURE_TRACE), lets the disk be full after so many bytes (TORTURE_FULL), or
// fails the so-manieth write or sync, once or from then on (TORTURE_FAIL, TORTURE_ONCE), or lets
// nothing be opened for writing (TORTURE_READONLY).
#define _GNU_SOURCE
#include "Faults.h"

#ifdef __linux__
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { most_files = 4096, most_path = 512 };
static char names[most_files][most_path];
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
static const char *root;
static int trace = -1;
static long room = -1, fail_at = -1, done = 0;
static int only_once = 0, is_read_only = 0;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
  root = getenv("TORTURE_ROOT");
  const char *path = getenv("TORTURE_TRACE");
  if (path) trace = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (getenv("TORTURE_FULL")) room = atol(getenv("TORTURE_FULL"));
  if (getenv("TORTURE_FAIL")) fail_at = atol(getenv("TORTURE_FAIL"));
  only_once = getenv("TORTURE_ONCE") != NULL;
  is_read_only = getenv("TORTURE_READONLY") != NULL;
}

static int is_ours(const char *path) {
  if (!root || !path || strncmp(path, root, strlen(root)) != 0) return 0;
  size_t length = strlen(path);
  return length < 4 || strcmp(path + length - 4, "-shm") != 0;
}

static const char *name_of(int file) {
  return file >= 0 && file < most_files && names[file][0] ? names[file] : NULL;
}

static void note(char what, const char *path, int64_t place, const void *bytes, uint32_t count) {
  if (trace < 0) return;
  uint16_t length = (uint16_t)strlen(path);
  char head[15];
  head[0] = what;
  memcpy(head + 1, &length, 2);
  memcpy(head + 3, &place, 8);
  memcpy(head + 11, &count, 4);
  syscall(SYS_write, trace, head, sizeof head);
  syscall(SYS_write, trace, path, length);
  if (bytes) syscall(SYS_write, trace, bytes, count);
}

// Whether this step is to fail, with errno set.
static int fails(size_t bytes) {
  done++;
  if (fail_at >= 0 && (only_once ? done == fail_at : done >= fail_at)) {
    errno = EIO;
    return 1;
  }
  if (room >= 0 && bytes > 0) {
    if ((long)bytes > room) {
      room = 0;
      errno = ENOSPC;
      return 1;
    }
    room -= (long)bytes;
  }
  return 0;
}

static int is_confirmation(const char *path) { return strstr(path, ".confirmed") != NULL; }

static int opened(int file, const char *path, int flags) {
  if (file >= 0 && file < most_files && is_ours(path)) {
    strncpy(names[file], path, most_path - 1);
    if (flags & O_TRUNC) note('t', path, 0, NULL, 0);
  }
  return file;
}

static int refused(const char *path, int flags) {
  if (!is_read_only || !is_ours(path) || !(flags & (O_WRONLY | O_RDWR | O_CREAT))) return 0;
  errno = EROFS;
  return 1;
}

#define OPEN(name)                                                     \
  int name(const char *path, int flags, ...) {                        \
    va_list more;                                                      \
    va_start(more, flags);                                             \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; \
    va_end(more);                                                      \
    if (refused(path, flags)) return -1;                               \
    return opened(REAL(name)(path, flags, mode), path, flags);         \
  }
OPEN(open)
OPEN(open64)

int close(int file) {
  if (file >= 0 && file < most_files) names[file][0] = 0;
  return REAL(close)(file);
}

static ssize_t put(int file, const void *bytes, size_t count, int64_t place) {
  const char *path = name_of(file);
  if (!path) {
    return place < 0 ? syscall(SYS_write, file, bytes, count)
                     : syscall(SYS_pwrite64, file, bytes, count, place);
  }
  pthread_mutex_lock(&guard);
  if (!is_confirmation(path) && fails(count)) {
    pthread_mutex_unlock(&guard);
    return -1;
  }
  int64_t from = place < 0 ? lseek(file, 0, SEEK_CUR) : place;
  ssize_t written = place < 0 ? syscall(SYS_write, file, bytes, count)
                              : syscall(SYS_pwrite64, file, bytes, count, place);
  if (written > 0) note('w', path, from, bytes, (uint32_t)written);
  pthread_mutex_unlock(&guard);
  return written;
}

ssize_t write(int file, const void *bytes, size_t count) { return put(file, bytes, count, -1); }
ssize_t pwrite(int file, const void *bytes, size_t count, off_t place) {
  return put(file, bytes, count, place);
}
ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t place) {
  return put(file, bytes, count, place);
}

static int synced(int file, long call) {
  const char *path = name_of(file);
  if (!path) return (int)syscall(call, file);
  pthread_mutex_lock(&guard);
  int result = fails(0) ? -1 : (int)syscall(call, file);
  if (result == 0) note('s', path, 0, NULL, 0);
  pthread_mutex_unlock(&guard);
  return result;
}
int fsync(int file) { return synced(file, SYS_fsync); }
int fdatasync(int file) { return synced(file, SYS_fdatasync); }

static int cut(int file, int64_t size) {
  const char *path = name_of(file);
  int result = (int)syscall(SYS_ftruncate, file, size);
  if (path && result == 0) note('t', path, size, NULL, 0);
  return result;
}
int ftruncate(int file, off_t size) { return cut(file, size); }
int ftruncate64(int file, off64_t size) { return cut(file, size); }

int unlink(const char *path) {
  if (is_ours(path)) note('u', path, 0, NULL, 0);
  return REAL(unlink)(path);
}
#endif
