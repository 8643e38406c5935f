// The only door to ICU. No ICU type or macro appears here: ICU renames its C functions by macro, which
// Swift cannot import, and Foundation carries an ICU of its own whose headers clash with the system's.
#ifndef CICU_H
#define CICU_H

#include <stdint.h>

/// ICU's version, such as "72.1".
const char *cicu_version(void);
/// The name of an ICU status code, such as "U_ILLEGAL_ARGUMENT_ERROR".
const char *cicu_status_name(int32_t status);

// Word boundaries ------------------------------------------------------------------------------------

typedef struct cicu_word_breaker cicu_word_breaker;
/// Opens a word iterator for `locale`. NULL on failure, with the ICU status in `*status`.
cicu_word_breaker *cicu_word_breaker_open(const char *locale, int32_t *status);
void cicu_word_breaker_close(cicu_word_breaker *breaker);
/// Writes every boundary of `text` after 0 into `out`, which must hold `length` values.
/// Returns how many, or -1 with the ICU status in `*status`.
int32_t cicu_word_breaker_boundaries(
    cicu_word_breaker *breaker, const uint16_t *text, int32_t length, int32_t *out, int32_t *status);

// The dictionary of Chinese and Japanese words --------------------------------------------------------

typedef struct cicu_dictionary {
  /// The UCharsTrie.
  const uint16_t *trie;
  void *memory;
} cicu_dictionary;
/// Opens ICU's "cjdict". Returns 0 and leaves `trie` NULL where it cannot be had.
int32_t cicu_dictionary_open(cicu_dictionary *dictionary);
void cicu_dictionary_close(cicu_dictionary *dictionary);

// Encodings ------------------------------------------------------------------------------------------

/// Decodes `bytes` from the named encoding into UTF-16, stopping at the first sequence it does not allow.
/// Returns the number of units written, or -1 with `*status`; `*consumed` tells how far the bytes were read.
/// `out` must hold `capacity` units; twice the number of bytes always suffices.
int64_t cicu_decode(
    const char *encoding, const uint8_t *bytes, int64_t length, uint16_t *out, int64_t capacity,
    int64_t *consumed, int32_t *status);
/// ICU's best guess at the encoding of `bytes`, written to `name` (at most `capacity` bytes with the NUL).
/// Returns its confidence, 0 to 100, or -1.
int32_t cicu_detect_encoding(const uint8_t *bytes, int32_t length, char *name, int32_t capacity);

// Locale data ----------------------------------------------------------------------------------------

/// The display name of a region ("CN") in `locale`, as UTF-16. Returns its length, 0 if there is none.
int32_t cicu_region_name(const char *region, const char *locale, uint16_t *out, int32_t capacity);
/// The `index`th region code that ICU knows, or NULL past the last.
const char *cicu_region_code(int32_t index);
/// The display name of a currency ("CNY") in `locale`, as UTF-16. Returns its length, 0 if there is none.
int32_t cicu_currency_name(const char *code, const char *locale, uint16_t *out, int32_t capacity);
/// Writes the currency codes in use, three letters each without separators. Returns how many.
int32_t cicu_currency_codes(char *out, int32_t capacity);

// Calendars ------------------------------------------------------------------------------------------

/// The Gregorian date of a day in the Chinese calendar: `year` is the Gregorian year in which that Chinese
/// year begins. Returns 0 if there is no such day, else 1 with the date in `out` (year, month, day).
int32_t cicu_gregorian_from_chinese(
    int32_t year, int32_t month, int32_t is_leap_month, int32_t day, int32_t out[3]);

#endif
