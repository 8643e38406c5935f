#include "CZlib.h"

#include <stdlib.h>
#include <zlib.h>

struct czlib_inflater {
  z_stream stream;
  int is_complete;
};

czlib_inflater *czlib_inflater_open(void) {
  czlib_inflater *inflater = calloc(1, sizeof *inflater);
  // 16: the gzip format alone.
  if (inflater && inflateInit2(&inflater->stream, 15 + 16) != Z_OK) {
    free(inflater);
    return NULL;
  }
  return inflater;
}

void czlib_inflater_close(czlib_inflater *inflater) {
  inflateEnd(&inflater->stream);
  free(inflater);
}

static uInt clamped(int64_t count) { return count > 1 << 30 ? 1 << 30 : (uInt)count; }

czlib_step czlib_inflate(
    czlib_inflater *inflater, const uint8_t *input, int64_t length, uint8_t *output, int64_t capacity) {
  z_stream *stream = &inflater->stream;
  czlib_step step = {0, 0, 0};
  while (step.consumed < length && step.produced < capacity) {
    if (inflater->is_complete) {
      // Zeros may fill the file up behind the last member.
      if (input[step.consumed] == 0) {
        step.consumed++;
        continue;
      }
      inflateReset(stream);
      inflater->is_complete = 0;
    }
    stream->next_in = (Bytef *)input + step.consumed;
    stream->avail_in = clamped(length - step.consumed);
    stream->next_out = output + step.produced;
    stream->avail_out = clamped(capacity - step.produced);
    int status = inflate(stream, Z_NO_FLUSH);
    step.consumed = stream->next_in - input;
    step.produced = stream->next_out - output;
    if (status == Z_STREAM_END) {
      inflater->is_complete = 1;
    } else if (status != Z_OK) {
      step.is_broken = status != Z_BUF_ERROR;
      return step;
    }
  }
  return step;
}

int32_t czlib_is_complete(const czlib_inflater *inflater) { return inflater->is_complete; }
