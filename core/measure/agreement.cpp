#include "core/measure/agreement.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mien {
namespace {

std::vector<double> ranks_of(const std::vector<double>& values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0, next = 0; first < order.size(); first = next) {
        while (next < order.size() && values[order[next]] == values[order[first]]) ++next;
        for (std::size_t i = first; i < next; ++i) ranks[order[i]] = 0.5 * double(first + next - 1);
    }
    return ranks;
}

struct Moments {
    double a = 0.0, b = 0.0, aa = 0.0, bb = 0.0, ab = 0.0;

    void add(double x, double y) { a += x, b += y, aa += x * x, bb += y * y, ab += x * y; }
    void divide(double n)
    {
        for (double* sum : {&a, &b, &aa, &bb, &ab}) *sum /= n;
        aa -= a * a, bb -= b * b, ab -= a * b;  // now the means, variances and the covariance
    }
};

}  // namespace

double spearman(const std::vector<double>& a, const std::vector<double>& b)
{
    expect(a.size() == b.size() && !a.empty(), "two equally long lists");
    const auto x = ranks_of(a), y = ranks_of(b);
    Moments moments;
    for (std::size_t i = 0; i < x.size(); ++i) moments.add(x[i], y[i]);
    moments.divide(double(x.size()));
    const double spread = std::sqrt(moments.aa * moments.bb);
    return spread > 0.0 ? moments.ab / spread : 0.0;
}

double structural_similarity(const Plane& a, const Plane& b, const Plane& where)
{
    expect(a.width() == b.width() && a.height() == b.height() && a.width() == where.width() &&
               a.height() == where.height(),
           "three planes of one size");
    constexpr int window = 8, step = 4;
    constexpr double c1 = 0.01 * 0.01, c2 = 0.03 * 0.03;
    double sum = 0.0;
    int count = 0;
    for (int top = 0; top + window <= a.height(); top += step)
        for (int left = 0; left + window <= a.width(); left += step) {
            Moments m;
            bool inside = true;
            for (int y = top; y < top + window; ++y)
                for (int x = left; x < left + window; ++x) {
                    inside = inside && where.at(x, y) > 0.5f;
                    m.add(a.at(x, y), b.at(x, y));
                }
            if (!inside) continue;
            m.divide(window * window);
            sum += (2.0 * m.a * m.b + c1) * (2.0 * m.ab + c2) / ((m.a * m.a + m.b * m.b + c1) * (m.aa + m.bb + c2));
            ++count;
        }
    return count > 0 ? sum / count : 1.0;
}

}  // namespace mien
