// SPDX-License-Identifier: Apache-2.0
// The data folder, compiled in, so that one binary runs anywhere.
#ifndef CASEBOARD_BUNDLED_DATA_H
#define CASEBOARD_BUNDLED_DATA_H
#include <stddef.h>

/// One file of the data folder, bytes as they stand on disk.
struct caseboard_bundled_file {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// How many files are compiled in.
size_t caseboard_bundled_count(void);

/// One of them, in the order of `bundled.c`; `index` is below the count.
struct caseboard_bundled_file caseboard_bundled_file_at(size_t index);

#endif
