// The lexicon files, compiled in. `lexicons.c` is written by Scripts/bundle-lexicons.
#ifndef CLEXICONS_H
#define CLEXICONS_H

#include <stdint.h>

/// How many files there are.
int32_t clexicons_count(void);
/// The path below `Lexicons` of the file at `index`.
const char *clexicons_path(int32_t index);
const uint8_t *clexicons_bytes(int32_t index);
int64_t clexicons_size(int32_t index);

#endif
