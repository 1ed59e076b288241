#pragma once

#include "core/data/face.h"

#include <vector>

namespace mien {

/// Solves a x = b for several right-hand sides, the columns of b, by elimination with pivots. `a` is n x n, row-major.
/// Throws Error where the system has no single solution.
std::vector<std::vector<double>> solved(std::vector<std::vector<double>> a, std::vector<std::vector<double>> b);

/// A smooth map of the plane that takes each point `from` near its point `to`: a thin-plate spline (Bookstein 1989).
/// Immutable.
class SplineMap {
public:
    /// `looseness` is how far the spline may miss its points for smoothness' sake; 0 goes through them.
    SplineMap(std::vector<Point> from, const std::vector<Point>& to, double looseness);

    Point operator()(Point at) const;

private:
    std::vector<Point> from_;
    std::vector<std::vector<double>> weights_;  // one row a point, then 1, x, y; two columns
};

}  // namespace mien
