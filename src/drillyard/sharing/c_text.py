"""The C that does not depend on the policy, with @names@ for what does."""

import re
from collections.abc import Mapping

HEADER = """\
/*
@about@
 *
 * How to call it, from any number of threads:
@example@
 *
 * Observation (@PREFIX@_OBS_SIZE numbers, raw as the env gives them):
@obs_list@
 *
 * Output (@PREFIX@_OUT_SIZE numbers):
@action_list@
 */
#ifndef @PREFIX@_H
#define @PREFIX@_H

#define @PREFIX@_OBS_SIZE @obs_size@
#define @PREFIX@_OUT_SIZE @out_size@

#ifdef __cplusplus
extern "C" {
#endif

/* `out`: @out_words@. */
void @prefix@_forward(const float *obs, float *out);

/* @act_words@ */
@signature@;

#ifdef __cplusplus
}
#endif

#endif
"""

SOURCE = """\
/*
@about@
 *
 * Needs @prefix@.h and math.h; compile with -O2 and link with -lm.
 * With -D@PREFIX@_MAIN it is a program: @obs_size@ numbers on stdin give a line with its outputs and its action.
 */
#include <math.h>

#include "@prefix@.h"

#define WIDEST @widest@

@tables@
@forward@
@act@
#ifdef @PREFIX@_MAIN
@main@
#endif
"""

FORWARD = """\
/* to = activate(from w + b); w is (inputs, outputs), row after row. */
static void layer(const float *restrict w, const float *restrict b, int inputs, int outputs,
                  const float *restrict from, float *restrict to, int hidden)
{
    int i, j;
    for (j = 0; j < outputs; j++)
        to[j] = b[j];
    for (i = 0; i < inputs; i++) {
        const float value = from[i];
        const float *row = w + (long)i * outputs;
        for (j = 0; j < outputs; j++)
            to[j] += value * row[j];
    }
    if (hidden) {
        for (j = 0; j < outputs; j++) {
            const float z = to[j];
            to[j] = @activate@;
        }
    }
}

void @prefix@_forward(const float *obs, float *out)
{
    @buffers@
    int i;
    for (i = 0; i < @PREFIX@_OBS_SIZE; i++) {
        const float value = (obs[i] - obs_mean[i]) * obs_scale[i];
        x[i] = value < -@obs_clip@ ? -@obs_clip@ : (value > @obs_clip@ ? @obs_clip@ : value);
    }
@calls@}
"""

LAYER = "    layer(w@index@, b@index@, @inputs@, @outputs@, @from@, @to@, @hidden@);\n"

ACT = """\
int @prefix@_act(const float *obs)
{
    float out[@PREFIX@_OUT_SIZE];
    int j, best = 0;
    @prefix@_forward(obs, out);
    for (j = 1; j < @PREFIX@_OUT_SIZE; j++)
        if (out[j] > out[best])
            best = j;
    return best;
}
"""

BOX_ACT = """\
void @prefix@_act(const float *obs, float *action)
{
    int j;
    @prefix@_forward(obs, action);
    for (j = 0; j < @PREFIX@_OUT_SIZE; j++) {
        const float a = action[j];
        action[j] = (@squash@) * half[j] + middle[j];
    }
}
"""

_LOOP = """\
#include <stdio.h>

int main(void)
{
    float obs[@PREFIX@_OBS_SIZE], out[@PREFIX@_OUT_SIZE]@more@;
    int i, read = 0;
    while (scanf("%f", &obs[read]) == 1) {
        if (++read < @PREFIX@_OBS_SIZE)
            continue;
        read = 0;
        @prefix@_forward(obs, out);
        for (i = 0; i < @PREFIX@_OUT_SIZE; i++)
            printf("%.9g ", (double)out[i]);
@say@    }
    return read;
}
"""

MAIN = {
    "discrete": _LOOP.replace("@more@", "").replace(
        "@say@",
        """\
        printf("%d\\n", @prefix@_act(obs));
""",
    ),
    "box": _LOOP.replace("@more@", ", action[@PREFIX@_OUT_SIZE]").replace(
        "@say@",
        """\
        @prefix@_act(obs, action);
        for (i = 0; i < @PREFIX@_OUT_SIZE; i++)
            printf("%.9g%c", (double)action[i], i + 1 < @PREFIX@_OUT_SIZE ? ' ' : '\\n');
""",
    ),
}
"""By the kind of the action space."""

_NAME = re.compile(r"@(\w+)@")


def fill(text: str, known: Mapping[str, str]) -> str:
    """The text with what is known in place of each @name@; what is filled in is taken as it is."""
    return _NAME.sub(lambda match: known[match[1]], text)
