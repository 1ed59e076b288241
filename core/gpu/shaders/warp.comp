#version 450

// result(p) = picture(p + flow(p)), bilinear between 1/32 pixels, as OpenCV's remap does; the edge repeats.
layout(local_size_x = 16, local_size_y = 16) in;

layout(std430, binding = 0) readonly buffer Picture { float picture[]; };
layout(std430, binding = 1) readonly buffer Motion { vec2 flow[]; };
layout(std430, binding = 2) writeonly buffer Result { float result[]; };
layout(push_constant) uniform Size {
    ivec2 size;
    int channels;
} pushed;

void main()
{
    ivec2 here = ivec2(gl_GlobalInvocationID.xy), last = pushed.size - 1;
    if (any(greaterThan(here, last))) return;
    int pixel = here.y * pushed.size.x + here.x;
    ivec2 from = ivec2(roundEven((flow[pixel] + vec2(here)) * 32.0));
    vec2 share = vec2(from & 31) / 32.0;
    ivec2 first = clamp(from >> 5, ivec2(0), last), second = clamp((from >> 5) + 1, ivec2(0), last);
    for (int c = 0; c < pushed.channels; ++c) {
        float a = picture[(first.y * pushed.size.x + first.x) * pushed.channels + c];
        float b = picture[(first.y * pushed.size.x + second.x) * pushed.channels + c];
        float d = picture[(second.y * pushed.size.x + first.x) * pushed.channels + c];
        float e = picture[(second.y * pushed.size.x + second.x) * pushed.channels + c];
        result[pixel * pushed.channels + c] = mix(mix(a, b, share.x), mix(d, e, share.x), share.y);
    }
}
