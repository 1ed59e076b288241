#include "core/measure/classification.h"

#include <algorithm>

namespace mien {

int Confusion::truths(int of) const
{
    int sum = 0;
    for (int i = 0; i < classes_; ++i) sum += count(of, i);
    return sum;
}

double Confusion::accuracy() const
{
    int right = 0, all = 0;
    for (int i = 0; i < classes_; ++i) right += count(i, i), all += truths(i);
    return all ? double(right) / all : 0.0;
}

double Confusion::recall(int of) const
{
    const int all = truths(of);
    return all ? double(count(of, of)) / all : 0.0;
}

double Confusion::precision(int of) const
{
    int called = 0;
    for (int i = 0; i < classes_; ++i) called += count(i, of);
    return called ? double(count(of, of)) / called : 0.0;
}

double Confusion::f1(int of) const
{
    const double p = precision(of), r = recall(of);
    return p + r > 0.0 ? 2.0 * p * r / (p + r) : 0.0;
}

template <class Number>
double Confusion::mean_over_present(int fewest, Number number) const
{
    double sum = 0.0;
    int present = 0;
    for (int i = 0; i < classes_; ++i)
        if (truths(i) >= fewest) sum += number(i), ++present;
    return present ? sum / present : 0.0;
}

double Confusion::macro_f1(int fewest) const
{
    return mean_over_present(fewest, [this](int i) { return f1(i); });
}

double Confusion::uar(int fewest) const
{
    return mean_over_present(fewest, [this](int i) { return recall(i); });
}

double auc(std::vector<double> positives, std::vector<double> negatives)
{
    if (positives.empty() || negatives.empty()) return 0.5;
    std::ranges::sort(negatives);
    double wins = 0.0;
    for (const double score : positives) {
        const auto [low, high] = std::ranges::equal_range(negatives, score);
        wins += double(low - negatives.begin()) + 0.5 * double(high - low);
    }
    return wins / (double(positives.size()) * double(negatives.size()));
}

}  // namespace mien
