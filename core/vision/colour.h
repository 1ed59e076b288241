#pragma once

#include "core/data/photo.h"

#include <memory>

namespace mien {

/// Turns rows of a photo's own pixels into sRGB: applies its profile, encodes scene-linear values, repeats grey, leaves
/// alpha out. A broken or foreign profile counts as sRGB. Immutable once made: any number of threads may use one.
class ToSrgb {
public:
    explicit ToSrgb(const Photo& photo);
    ~ToSrgb();
    ToSrgb(const ToSrgb&) = delete;
    ToSrgb& operator=(const ToSrgb&) = delete;

    /// Whether the photo's colours are sRGB already, so that only depth and channels may differ.
    bool is_plain() const noexcept;

    /// `row` holds `width` pixels of the photo's type and channels; `rgb` takes 3 values for each.
    template <class T>
    void convert(const T* row, int width, std::uint8_t* rgb) const;
    template <class T>
    void convert(const T* row, int width, float* rgb) const;

private:
    struct Transforms;
    std::unique_ptr<Transforms> transforms_;  // empty when plain
    int channels_ = 0;
    bool linear_ = false;
};

/// The ICC profile of sRGB, as files hold it.
std::vector<std::uint8_t> srgb_profile();

/// The sRGB curve and its inverse, continued beyond 0..1 (mirrored below zero). Not a number becomes 0 when encoded.
float srgb_from_linear(float value);
float linear_from_srgb(float value);

}  // namespace mien
