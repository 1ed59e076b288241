#include "core/data/npy.h"

#include "core/base/whole_file.h"

#include <bit>
#include <string_view>

namespace mien {

namespace {

/// What precedes the numbers. shape: "128, 64"
std::string npy_header(const std::string& shape)
{
    static_assert(std::endian::native == std::endian::little, "floats are written as they lie in memory");
    constexpr std::size_t preamble = 10, alignment = 64;  // bytes
    std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + shape + "), }";
    header.append(alignment - 1 - (preamble + header.size()) % alignment, ' ');
    header += '\n';
    std::string bytes("\x93NUMPY\x01\x00", 8);
    bytes += char(header.size() & 0xFF);
    bytes += char(header.size() >> 8);
    return bytes + header;
}

std::string shape_of(const Plane& plane)
{
    return std::to_string(plane.height()) + ", " + std::to_string(plane.width());
}

std::string_view numbers_of(const Plane& plane)
{
    expect(plane.channels() <= 1, "a plane has one number a pixel");
    return {reinterpret_cast<const char*>(plane.data()), plane.pixels().size_bytes()};
}

}  // namespace

std::string npy_bytes(const Plane& plane) { return npy_header(shape_of(plane)).append(numbers_of(plane)); }

void write_npy(const std::filesystem::path& file, const Plane& plane) { write_whole(file, npy_bytes(plane)); }

void write_npy(const std::filesystem::path& file, const std::vector<Plane>& planes)
{
    const Plane size = planes.empty() ? Plane() : planes.front();
    write_whole(file, [&](std::ostream& out) {
        out << npy_header(std::to_string(planes.size()) + ", " + shape_of(size));
        for (const Plane& plane : planes) {
            expect(plane.width() == size.width() && plane.height() == size.height(), "planes of one size");
            out << numbers_of(plane);
        }
    });
}

}  // namespace mien
