// SPDX-License-Identifier: Apache-2.0
// One line a file: add a case here and it is in the binary. A test compares this list with the
// folder.
#include "BundledData.h"

#define BUNDLED(id, path) static const unsigned char id[] = {
#define END };

BUNDLED(vocabulary, "vocabulary.yaml")
#embed "vocabulary.yaml"
END

#define ENTRY(id, path) {path, id, sizeof id}

static const struct caseboard_bundled_file files[] = {
    ENTRY(vocabulary, "vocabulary.yaml"),
};

size_t caseboard_bundled_count(void) { return sizeof files / sizeof files[0]; }

struct caseboard_bundled_file caseboard_bundled_file_at(size_t index) { return files[index]; }
