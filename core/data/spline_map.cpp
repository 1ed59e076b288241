#include "core/data/spline_map.h"

#include "core/base/error.h"

#include <cmath>
#include <utility>

namespace mien {
namespace {

double kernel(Point apart)
{
    const double r2 = apart.x * apart.x + apart.y * apart.y;
    return r2 > 0.0 ? r2 * std::log(r2) : 0.0;
}

}  // namespace

std::vector<std::vector<double>> solved(std::vector<std::vector<double>> a, std::vector<std::vector<double>> b)
{
    const std::size_t n = a.size();
    expect(b.size() == n, "one right-hand row for each equation");
    const auto subtract = [](std::vector<double>& row, const std::vector<double>& pivot, double k) {
        for (std::size_t i = 0; i < row.size(); ++i) row[i] -= k * pivot[i];
    };
    for (std::size_t column = 0; column < n; ++column) {
        std::size_t best = column;
        for (std::size_t row = column + 1; row < n; ++row)
            if (std::abs(a[row][column]) > std::abs(a[best][column])) best = row;
        if (std::abs(a[best][column]) < 1e-12)
            throw Error(Error::Kind::invalid, "the points lie so that no smooth map takes them to their places");
        std::swap(a[column], a[best]);
        std::swap(b[column], b[best]);
        for (std::size_t row = 0; row < n; ++row) {
            if (row == column) continue;
            const double k = a[row][column] / a[column][column];
            subtract(a[row], a[column], k);
            subtract(b[row], b[column], k);
        }
    }
    for (std::size_t row = 0; row < n; ++row)
        for (double& value : b[row]) value /= a[row][row];
    return b;
}

SplineMap::SplineMap(std::vector<Point> from, const std::vector<Point>& to, double looseness) : from_(std::move(from))
{
    expect(from_.size() == to.size(), "each point has its place");
    const std::size_t n = from_.size();
    std::vector<std::vector<double>> system(n + 3, std::vector<double>(n + 3)), places(n + 3, std::vector<double>(2));
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) system[i][j] = kernel(from_[i] - from_[j]);
        system[i][i] += looseness;
        const double affine[] = {1.0, from_[i].x, from_[i].y};
        for (std::size_t k = 0; k < 3; ++k) system[i][n + k] = system[n + k][i] = affine[k];
        places[i] = {to[i].x, to[i].y};
    }
    weights_ = solved(std::move(system), std::move(places));
}

Point SplineMap::operator()(Point at) const
{
    const std::size_t n = from_.size();
    const auto along = [&](std::size_t axis) {
        return weights_[n][axis] + weights_[n + 1][axis] * at.x + weights_[n + 2][axis] * at.y;
    };
    Point result{along(0), along(1)};
    for (std::size_t i = 0; i < n; ++i) {
        const double k = kernel(at - from_[i]);
        result = result + Point{weights_[i][0], weights_[i][1]} * k;
    }
    return result;
}

}  // namespace mien
