#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>
#include <unicode/uloc.h>

int32_t cicu_region_name(const char *region, const char *locale, uint16_t *out, int32_t capacity) {
  UErrorCode code = U_ZERO_ERROR;
  char tag[16] = "und_";
  strncat(tag, region, sizeof tag - 5);
  int32_t length = uloc_getDisplayCountry(tag, locale, (UChar *)out, capacity, &code);
  // A default warning means that ICU fell back on the code itself.
  return U_FAILURE(code) || code == U_USING_DEFAULT_WARNING ? 0 : length;
}

const char *cicu_region_code(int32_t index) {
  const char *const *codes = uloc_getISOCountries();
  for (int32_t i = 0; codes[i] != NULL; i++) {
    if (i == index) return codes[i];
  }
  return NULL;
}

int32_t cicu_currency_name(const char *code, const char *locale, uint16_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[4] = {(UChar)code[0], (UChar)code[1], (UChar)code[2], 0};
  int32_t length = 0;
  const UChar *name = ucurr_getName(wide, locale, UCURR_LONG_NAME, NULL, &length, &status);
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING || length > capacity) return 0;
  memcpy(out, name, length * sizeof(UChar));
  return length;
}

int32_t cicu_currency_codes(char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration *codes = ucurr_openISOCurrencies(UCURR_ALL, &status);
  if (U_FAILURE(status)) return 0;
  int32_t count = 0, length = 0;
  for (const char *code = uenum_next(codes, &length, &status); code != NULL && U_SUCCESS(status);
       code = uenum_next(codes, &length, &status)) {
    if (length != 3 || (count + 1) * 3 > capacity) continue;
    memcpy(out + count * 3, code, 3);
    count++;
  }
  uenum_close(codes);
  return count;
}

int32_t cicu_gregorian_from_chinese(
    int32_t year, int32_t month, int32_t is_leap_month, int32_t day, int32_t out[3]) {
  UErrorCode status = U_ZERO_ERROR;
  static const UChar zone[] = {'A', 's', 'i', 'a', '/', 'S', 'h', 'a', 'n', 'g', 'h', 'a', 'i', 0};
  UCalendar *chinese = ucal_open(zone, -1, "zh@calendar=chinese", UCAL_DEFAULT, &status);
  UCalendar *gregorian = ucal_open(zone, -1, "en@calendar=gregorian", UCAL_DEFAULT, &status);
  int32_t found = 0;
  if (U_SUCCESS(status)) {
    ucal_clear(chinese);
    // The extended year counts from 2637 BCE, one year earlier than the Chinese era of ICU.
    ucal_set(chinese, UCAL_EXTENDED_YEAR, year + 2637);
    ucal_set(chinese, UCAL_MONTH, month - 1);
    ucal_set(chinese, UCAL_IS_LEAP_MONTH, is_leap_month);
    ucal_set(chinese, UCAL_DATE, day);
    UDate instant = ucal_getMillis(chinese, &status);
    int32_t same = ucal_get(chinese, UCAL_MONTH, &status) == month - 1 &&
                   ucal_get(chinese, UCAL_IS_LEAP_MONTH, &status) == is_leap_month &&
                   ucal_get(chinese, UCAL_DATE, &status) == day;
    ucal_setMillis(gregorian, instant, &status);
    out[0] = ucal_get(gregorian, UCAL_YEAR, &status);
    out[1] = ucal_get(gregorian, UCAL_MONTH, &status) + 1;
    out[2] = ucal_get(gregorian, UCAL_DATE, &status);
    found = U_SUCCESS(status) && same;
  }
  if (chinese != NULL) ucal_close(chinese);
  if (gregorian != NULL) ucal_close(gregorian);
  return found;
}
