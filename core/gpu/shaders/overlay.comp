#version 450
#extension GL_GOOGLE_include_directive : require

// core/vision/overlay.cpp on a band of rows, painted in place.
layout(local_size_x = 16, local_size_y = 16) in;

#include "pixels.glsl"

layout(std430, binding = 0) buffer Picture { uint picture[]; };
layout(std430, binding = 1) readonly buffer Heat { float heat[]; };
layout(std430, binding = 2) readonly buffer Colours { vec4 colours[]; };
layout(push_constant) uniform Band {
    vec2 ratio;       // heats for each pixel
    ivec2 size;       // of the band
    ivec2 heat_size;  // all of them
    int top;          // the band's first row in the picture
    int heat_top;     // the first row of heats at hand
    int stride;       // of a row of pixels, words
    float opacity;
} band;

float heat_at(ivec2 pixel)
{
    vec2 at = clamp((vec2(pixel) + 0.5) * band.ratio - 0.5, vec2(0.0), vec2(band.heat_size - 1));
    ivec2 first = ivec2(at), second = min(first + 1, band.heat_size - 1);
    vec2 share = at - vec2(first);
    ivec2 rows = (ivec2(first.y, second.y) - band.heat_top) * band.heat_size.x;
    float top = mix(heat[rows.x + first.x], heat[rows.x + second.x], share.x);
    float bottom = mix(heat[rows.y + first.x], heat[rows.y + second.x], share.x);
    return mix(top, bottom, share.y);
}

vec3 colour_of(float value)
{
    float steps = float(colours.length() - 1);
    float level = value > 0.0 ? min(value, 1.0) * steps : 0.0;
    int first = min(int(level), colours.length() - 2);
    return mix(colours[first], colours[first + 1], level - float(first)).rgb;
}

void main()
{
    ivec2 group = ivec2(gl_GlobalInvocationID.xy);
    int left = group.x * int(per_word);
    if (left >= band.size.x || group.y >= band.size.y) return;
    uint words = uint(group.y * band.stride) + uint(group.x) * channels;
    for (int i = 0; i < int(per_word) && left + i < band.size.x; ++i) {
        vec3 colour = colour_of(heat_at(ivec2(left + i, band.top + group.y)));
        for (int c = 0; c < 3; ++c) {
            uint at = uint(i) * channels + uint(c), word = words + at / per_word;
            float seen = value_in(picture[word], at % per_word) / unit;
            picture[word] = with_value(picture[word], at % per_word, seen + band.opacity * (colour[c] - seen));
        }
    }
}
