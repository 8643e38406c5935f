#include "CICU.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>

int64_t cicu_decode(
    const char *encoding, const uint8_t *bytes, int64_t length, uint16_t *out, int64_t capacity,
    int64_t *consumed, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  *consumed = 0;
  UConverter *converter = ucnv_open(encoding, &code);
  if (U_FAILURE(code)) {
    *status = code;
    return -1;
  }
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &code);
  const char *source = (const char *)bytes;
  UChar *target = (UChar *)out;
  ucnv_toUnicode(converter, &target, target + capacity, &source, source + length, NULL, 1, &code);
  *status = code;
  *consumed = source - (const char *)bytes;
  if (U_FAILURE(code)) {
    // The converter has read past the sequence it refuses; step back to where that begins.
    char invalid[32];
    int8_t size = sizeof invalid;
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter, invalid, &size, &ignored);
    if (U_SUCCESS(ignored) && size <= *consumed) *consumed -= size;
    ucnv_close(converter);
    return -1;
  }
  ucnv_close(converter);
  return target - (UChar *)out;
}

int32_t cicu_detect_encoding(const uint8_t *bytes, int32_t length, char *name, int32_t capacity) {
  UErrorCode code = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&code);
  if (U_FAILURE(code)) return -1;
  ucsdet_setText(detector, (const char *)bytes, length, &code);
  const UCharsetMatch *match = ucsdet_detect(detector, &code);
  int32_t confidence = -1;
  if (U_SUCCESS(code) && match != NULL) {
    const char *found = ucsdet_getName(match, &code);
    confidence = ucsdet_getConfidence(match, &code);
    strncpy(name, found, capacity - 1);
    name[capacity - 1] = 0;
  }
  ucsdet_close(detector);
  return U_SUCCESS(code) ? confidence : -1;
}
