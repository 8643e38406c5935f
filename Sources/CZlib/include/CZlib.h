// The only door to zlib.
#ifndef CZLIB_H
#define CZLIB_H

#include <stdint.h>

typedef struct czlib_inflater czlib_inflater;
/// Opens a reader of gzip data, of one member or several behind each other. NULL where memory is short.
czlib_inflater *czlib_inflater_open(void);
void czlib_inflater_close(czlib_inflater *inflater);

/// How far a step came.
typedef struct czlib_step {
  /// Bytes read of the input, and written to the output.
  int64_t consumed, produced;
  /// Whether the data are broken.
  int32_t is_broken;
} czlib_step;
/// Inflates what fits: stops where the input is used up, the output is full or the data are broken.
czlib_step czlib_inflate(
    czlib_inflater *inflater, const uint8_t *input, int64_t length, uint8_t *output, int64_t capacity);
/// Whether the data read so far end where a member ends.
int32_t czlib_is_complete(const czlib_inflater *inflater);

#endif
