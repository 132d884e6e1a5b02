// SPDX-License-Identifier: Apache-2.0
// Two lines a file: add a case here and it is in the binary. A test compares this list with the
// folder.
#include "BundledData.h"

static const unsigned char vocabulary_yaml[] = {
#embed "vocabulary.yaml"
};

static const unsigned char cases_child_j_yaml[] = {
#embed "cases/child-j.yaml"
};

static const struct caseboard_bundled_file files[] = {
    {"vocabulary.yaml", vocabulary_yaml, sizeof vocabulary_yaml},
    {"cases/child-j.yaml", cases_child_j_yaml, sizeof cases_child_j_yaml},
};

size_t caseboard_bundled_count(void) { return sizeof files / sizeof files[0]; }

struct caseboard_bundled_file caseboard_bundled_file_at(size_t index) { return files[index]; }
