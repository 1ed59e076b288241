#pragma once

#include <vector>

namespace mien {

/// How often each true class (row) was called each class (column).
class Confusion {
public:
    explicit Confusion(int classes) : classes_(classes), counts_(std::size_t(classes) * classes, 0) {}

    void add(int truth, int predicted) { ++counts_[std::size_t(truth) * classes_ + predicted]; }
    int count(int truth, int predicted) const { return counts_[std::size_t(truth) * classes_ + predicted]; }
    int truths(int of) const;     // samples whose true class this is
    double accuracy() const;      // 0..1
    double recall(int of) const;  // 0..1; 0 for a class without samples
    double precision(int of) const;
    double f1(int of) const;
    double macro_f1(int fewest = 1) const;  // over the classes that have that many samples
    double uar(int fewest = 1) const;       // unweighted average recall, likewise

private:
    template <class Number>
    double mean_over_present(int fewest, Number number) const;

    int classes_;
    std::vector<int> counts_;
};

/// Area under the ROC curve: the chance that a positive scores above a negative; ties count half.
double auc(std::vector<double> positives, std::vector<double> negatives);

}  // namespace mien
