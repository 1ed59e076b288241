// A photo's pixels as its file has them, packed in words of 32 bits. A thread owns the fewest pixels that fill whole
// words: 4 of bytes, 2 of 16 bits, 1 of floats; a row begins with a whole word.
layout(constant_id = 0) const uint depth = 0u;  // 0: bytes, 1: 16 bits, 2: floats
layout(constant_id = 1) const uint channels = 3u;

const uint per_word = 4u >> depth;  // values
const uint bits = 8u << depth;
const float unit = depth == 0u ? 255.0 : depth == 1u ? 65535.0 : 1.0;

/// The value at a place in a word, in the photo's own numbers.
float value_in(uint word, uint place)
{
    return depth == 2u ? uintBitsToFloat(word) : float(bitfieldExtract(word, int(place * bits), int(bits)));
}

/// The word with another value, 1 being full, at a place.
uint with_value(uint word, uint place, float value)
{
    if (depth == 2u) return floatBitsToUint(value);
    uint whole = uint(clamp(value * unit + 0.5, 0.0, unit));
    return bitfieldInsert(word, whole, int(place * bits), int(bits));
}
