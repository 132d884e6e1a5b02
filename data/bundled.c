// SPDX-License-Identifier: Apache-2.0
// Two lines a file: add a case here and it is in the binary. A test compares this list with the
// folder.
#include "BundledData.h"

static const unsigned char vocabulary_yaml[] = {
#embed "vocabulary.yaml"
};

static const unsigned char prompts_yaml[] = {
#embed "prompts.yaml"
};

static const unsigned char bank_holidays_yaml[] = {
#embed "bank-holidays.yaml"
};

static const unsigned char recommendations_yaml[] = {
#embed "recommendations.yaml"
};

static const unsigned char cases_adeleke_yaml[] = {
#embed "cases/adeleke.yaml"
};

static const unsigned char cases_banerjee_holt_yaml[] = {
#embed "cases/banerjee-holt.yaml"
};

static const unsigned char cases_child_j_yaml[] = {
#embed "cases/child-j.yaml"
};

static const unsigned char cases_da_silva_yaml[] = {
#embed "cases/da-silva.yaml"
};

static const unsigned char cases_evans_kaur_yaml[] = {
#embed "cases/evans-kaur.yaml"
};

static const unsigned char cases_marlow_yaml[] = {
#embed "cases/marlow.yaml"
};

static const unsigned char cases_moyo_yaml[] = {
#embed "cases/moyo.yaml"
};

static const unsigned char cases_nguyen_brady_yaml[] = {
#embed "cases/nguyen-brady.yaml"
};

static const unsigned char cases_okafor_lindqvist_yaml[] = {
#embed "cases/okafor-lindqvist.yaml"
};

static const unsigned char cases_petrov_yaml[] = {
#embed "cases/petrov.yaml"
};

static const unsigned char cases_rahman_price_yaml[] = {
#embed "cases/rahman-price.yaml"
};

static const unsigned char cases_szymanski_yaml[] = {
#embed "cases/szymanski.yaml"
};

static const unsigned char cases_tanaka_ward_yaml[] = {
#embed "cases/tanaka-ward.yaml"
};

static const struct caseboard_bundled_file files[] = {
    {"vocabulary.yaml", vocabulary_yaml, sizeof vocabulary_yaml},
    {"prompts.yaml", prompts_yaml, sizeof prompts_yaml},
    {"bank-holidays.yaml", bank_holidays_yaml, sizeof bank_holidays_yaml},
    {"recommendations.yaml", recommendations_yaml, sizeof recommendations_yaml},
    {"cases/adeleke.yaml", cases_adeleke_yaml, sizeof cases_adeleke_yaml},
    {"cases/banerjee-holt.yaml", cases_banerjee_holt_yaml, sizeof cases_banerjee_holt_yaml},
    {"cases/child-j.yaml", cases_child_j_yaml, sizeof cases_child_j_yaml},
    {"cases/da-silva.yaml", cases_da_silva_yaml, sizeof cases_da_silva_yaml},
    {"cases/evans-kaur.yaml", cases_evans_kaur_yaml, sizeof cases_evans_kaur_yaml},
    {"cases/marlow.yaml", cases_marlow_yaml, sizeof cases_marlow_yaml},
    {"cases/moyo.yaml", cases_moyo_yaml, sizeof cases_moyo_yaml},
    {"cases/nguyen-brady.yaml", cases_nguyen_brady_yaml, sizeof cases_nguyen_brady_yaml},
    {"cases/okafor-lindqvist.yaml", cases_okafor_lindqvist_yaml, sizeof cases_okafor_lindqvist_yaml},
    {"cases/petrov.yaml", cases_petrov_yaml, sizeof cases_petrov_yaml},
    {"cases/rahman-price.yaml", cases_rahman_price_yaml, sizeof cases_rahman_price_yaml},
    {"cases/szymanski.yaml", cases_szymanski_yaml, sizeof cases_szymanski_yaml},
    {"cases/tanaka-ward.yaml", cases_tanaka_ward_yaml, sizeof cases_tanaka_ward_yaml},
};

size_t caseboard_bundled_count(void) { return sizeof files / sizeof files[0]; }

struct caseboard_bundled_file caseboard_bundled_file_at(size_t index) { return files[index]; }
