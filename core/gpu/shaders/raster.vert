#version 450

// The camera looks along z; x points to the image's right and y down, as in the image.
layout(set = 0, binding = 0) uniform View {
    vec4 lens;   // focal length, centre x, centre y (pixels)
    vec4 frame;  // width, height (pixels), nearest, farthest
    vec4 ambient_above;
    vec4 ambient_below;
    vec4 towards[4];
    vec4 light[4];
} view;

layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
layout(location = 2) in vec3 before;
layout(location = 3) in vec3 colour;
layout(location = 4) in vec3 rest;
layout(location = 5) in vec2 texture_at;
layout(location = 6) in vec3 painted_gain_grain;

layout(location = 0) out vec3 position_out;
layout(location = 1) out vec3 normal_out;
layout(location = 2) out vec3 before_out;
layout(location = 3) out vec3 colour_out;
layout(location = 4) out vec3 rest_out;
layout(location = 5) out vec2 texture_out;
layout(location = 6) out vec3 painted_gain_grain_out;

void main()
{
    position_out = position;
    normal_out = normal;
    before_out = before;
    colour_out = colour;
    rest_out = rest;
    texture_out = texture_at;
    painted_gain_grain_out = painted_gain_grain;
    float near = view.frame.z, far = view.frame.w;
    vec2 on_film = view.lens.x * position.xy + view.lens.yz * position.z;
    gl_Position = vec4(2.0 * on_film / view.frame.xy - position.z, far * (position.z - near) / (far - near), position.z);
}
