#include "core/data/npy.h"

#include "core/base/whole_file.h"

#include <bit>

namespace mien {

std::string npy_bytes(const Plane& plane)
{
    static_assert(std::endian::native == std::endian::little, "floats are written as they lie in memory");
    expect(plane.channels() <= 1, "a plane has one number a pixel");
    constexpr std::size_t preamble = 10, alignment = 64;  // bytes
    std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + std::to_string(plane.height()) + ", " +
                         std::to_string(plane.width()) + "), }";
    header.append(alignment - 1 - (preamble + header.size()) % alignment, ' ');
    header += '\n';
    std::string bytes("\x93NUMPY\x01\x00", 8);
    bytes += char(header.size() & 0xFF);
    bytes += char(header.size() >> 8);
    bytes += header;
    return bytes.append(reinterpret_cast<const char*>(plane.data()), plane.pixels().size_bytes());
}

void write_npy(const std::filesystem::path& file, const Plane& plane)
{
    write_whole(file, [&](std::ostream& out) { out << npy_bytes(plane); });
}

}  // namespace mien
