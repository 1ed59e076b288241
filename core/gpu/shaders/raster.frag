#version 450

layout(set = 0, binding = 0) uniform View {
    vec4 lens;
    vec4 frame;
    vec4 ambient_above;
    vec4 ambient_below;
    vec4 towards[4];
    vec4 light[4];
} view;
layout(set = 0, binding = 1) uniform sampler2D painting;  // sRGB, read as linear
layout(push_constant) uniform Material {
    float gloss;
    float shininess;
    float softness;
    float two_sided;
} material;

layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
layout(location = 2) in vec3 before;
layout(location = 3) in vec3 colour;
layout(location = 4) in vec3 rest;
layout(location = 5) in vec2 texture_at;
layout(location = 6) in vec3 painted_gain_grain;

layout(location = 0) out vec4 colour_cover;
layout(location = 1) out vec4 normal_depth;
layout(location = 2) out vec4 motion;

float hash(vec3 p)
{
    p = fract(p * vec3(0.1031, 0.1030, 0.0973));
    p += dot(p, p.yxz + 33.33);
    return fract((p.x + p.y) * p.z);
}

float smooth_noise(vec3 p)
{
    vec3 cell = floor(p), t = fract(p);
    t = t * t * (3.0 - 2.0 * t);
    vec4 near = vec4(hash(cell), hash(cell + vec3(1, 0, 0)), hash(cell + vec3(0, 1, 0)), hash(cell + vec3(1, 1, 0)));
    cell.z += 1.0;
    vec4 far = vec4(hash(cell), hash(cell + vec3(1, 0, 0)), hash(cell + vec3(0, 1, 0)), hash(cell + vec3(1, 1, 0)));
    vec4 across = mix(near, far, t.z);
    vec2 along = mix(across.xz, across.yw, t.x);
    return mix(along.x, along.y, t.y);
}

/// Strands that run along the surface's own y: 1 on average.
float strands(float amount)
{
    float fine = smooth_noise(rest * vec3(14.0, 1.3, 14.0) + 100.0);
    float locks = smooth_noise(rest * vec3(3.0, 0.5, 3.0) + 200.0);
    return 1.0 + amount * (1.2 * fine + 0.8 * locks - 1.0);
}

vec3 lit(vec3 albedo, vec3 n)
{
    vec3 to_viewer = normalize(-position);
    vec3 diffuse = mix(view.ambient_below.rgb, view.ambient_above.rgb, 0.5 - 0.5 * n.y);
    vec3 highlight = vec3(0.0);
    // always four, the absent ones black: lavapipe compiles a loop with a limit from outside anew for each picture, and
    // keeps them all
    for (int i = 0; i < 4; ++i) {
        vec3 towards = view.towards[i].xyz;
        float facing = (dot(n, towards) + material.softness) / (1.0 + material.softness);
        diffuse += max(facing, 0.0) * view.light[i].rgb;
        float glint = pow(max(dot(n, normalize(towards + to_viewer)), 0.0), material.shininess);
        highlight += glint * step(0.0, facing) * view.light[i].rgb;
    }
    return albedo * diffuse + material.gloss * highlight;
}

void main()
{
    bool front = gl_FrontFacing;
    if (!front && material.two_sided < 0.5) discard;
    vec3 n = normalize(front ? normal : -normal);
    vec3 albedo = mix(colour, texture(painting, texture_at).rgb * painted_gain_grain.y, painted_gain_grain.x);
    albedo *= strands(painted_gain_grain.z);
    colour_cover = vec4(lit(albedo, n), 1.0);
    normal_depth = vec4(n, position.z);
    vec2 was = view.lens.x * before.xy / before.z + view.lens.yz;
    vec2 now = view.lens.x * position.xy / position.z + view.lens.yz;
    motion = vec4(was - now, 0.0, 0.0);
}
