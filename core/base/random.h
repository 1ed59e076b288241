#pragma once

#include <cstdint>

namespace mien {

/// SplitMix64: one small seeded generator whose numbers are the same on every machine and compiler.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t bits()
    {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ull);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    }
    double uniform(double low = 0.0, double high = 1.0)
    {
        return low + (high - low) * double(bits() >> 11) * 0x1.0p-53;
    }
    int below(int count) { return int(bits() % std::uint64_t(count)); }
    bool chance(double probability) { return uniform() < probability; }

private:
    std::uint64_t state_;
};

}  // namespace mien
