#include "CICU.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/udata.h>
#include <unicode/uvernum.h>
#include <unicode/uversion.h>

struct cicu_word_breaker {
  UBreakIterator *iterator;
};

const char *cicu_version(void) {
  static char text[U_MAX_VERSION_STRING_LENGTH];
  if (text[0] == 0) {
    UVersionInfo version;
    u_getVersion(version);
    u_versionToString(version, text);
  }
  return text;
}

const char *cicu_status_name(int32_t status) { return u_errorName((UErrorCode)status); }

cicu_word_breaker *cicu_word_breaker_open(const char *locale, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, locale, NULL, 0, &code);
  *status = code;
  if (U_FAILURE(code)) return NULL;
  cicu_word_breaker *breaker = malloc(sizeof *breaker);
  if (breaker == NULL) {
    ubrk_close(iterator);
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  breaker->iterator = iterator;
  return breaker;
}

void cicu_word_breaker_close(cicu_word_breaker *breaker) {
  if (breaker == NULL) return;
  ubrk_close(breaker->iterator);
  free(breaker);
}

int32_t cicu_word_breaker_boundaries(
    cicu_word_breaker *breaker, const uint16_t *text, int32_t length, int32_t *out, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  ubrk_setText(breaker->iterator, (const UChar *)text, length, &code);
  *status = code;
  if (U_FAILURE(code)) return -1;
  int32_t count = 0;
  ubrk_first(breaker->iterator);
  for (int32_t at = ubrk_next(breaker->iterator); at != UBRK_DONE; at = ubrk_next(breaker->iterator)) {
    out[count++] = at;
  }
  return count;
}

int32_t cicu_dictionary_open(cicu_dictionary *dictionary) {
  UErrorCode code = U_ZERO_ERROR;
  dictionary->trie = NULL;
  dictionary->memory = NULL;
  UDataMemory *memory = udata_open(U_ICUDATA_NAME "-brkitr", "dict", "cjdict", &code);
  if (U_FAILURE(code)) return 0;
  // Eight int32: offsets and sizes; the first is the byte offset of the trie, the fifth the trie's type.
  const int32_t *header = udata_getMemory(memory);
  const int32_t trie_type_mask = 7, uchars_trie = 1;
  if (header == NULL || (header[4] & trie_type_mask) != uchars_trie) {
    udata_close(memory);
    return 0;
  }
  dictionary->trie = (const uint16_t *)((const char *)header + header[0]);
  dictionary->memory = memory;
  return 1;
}

void cicu_dictionary_close(cicu_dictionary *dictionary) {
  if (dictionary->memory != NULL) udata_close(dictionary->memory);
  dictionary->memory = NULL;
  dictionary->trie = NULL;
}
