#include "core/measure/agreement.h"
#include "core/measure/calibration.h"
#include "core/measure/classification.h"

#include <gtest/gtest.h>

#include <cmath>

namespace mien {
namespace {

TEST(Confusion, gives_the_textbook_numbers)
{
    Confusion confusion(3);
    // rows: truth 0 called 0,0,1; truth 1 called 1; truth 2 never seen
    confusion.add(0, 0), confusion.add(0, 0), confusion.add(0, 1), confusion.add(1, 1);
    EXPECT_DOUBLE_EQ(confusion.accuracy(), 0.75);
    EXPECT_DOUBLE_EQ(confusion.recall(0), 2.0 / 3.0);
    EXPECT_DOUBLE_EQ(confusion.precision(1), 0.5);
    EXPECT_DOUBLE_EQ(confusion.f1(0), 0.8);
    EXPECT_DOUBLE_EQ(confusion.uar(), (2.0 / 3.0 + 1.0) / 2.0);
    EXPECT_DOUBLE_EQ(confusion.macro_f1(), (0.8 + 2.0 / 3.0) / 2.0);
    EXPECT_DOUBLE_EQ(confusion.macro_f1(2), 0.8);  // the class with one sample says nothing
    EXPECT_EQ(confusion.recall(2), 0.0);
}

TEST(Auc, counts_pairs_and_halves_ties)
{
    EXPECT_DOUBLE_EQ(auc({3, 4}, {1, 2}), 1.0);
    EXPECT_DOUBLE_EQ(auc({1, 2}, {3, 4}), 0.0);
    EXPECT_DOUBLE_EQ(auc({1}, {1}), 0.5);
    EXPECT_DOUBLE_EQ(auc({1, 3}, {2}), 0.5);
}

TEST(Calibration, is_the_distance_of_confidence_from_accuracy)
{
    EXPECT_DOUBLE_EQ(calibration_error({{1.0, true}, {1.0, true}}), 0.0);
    EXPECT_DOUBLE_EQ(calibration_error({{1.0, true}, {1.0, false}}), 0.5);
    // two bins: 0.9 said and 1/2 true; 0.3 said and never true
    EXPECT_NEAR(calibration_error({{0.9, true}, {0.9, false}, {0.3, false}, {0.3, false}}), 0.5 * 0.4 + 0.5 * 0.3,
                1e-12);
    // within a bin the mean counts, not each claim
    EXPECT_NEAR(calibration_error({{0.5, true}, {0.5, false}}), 0.0, 1e-12);
    EXPECT_EQ(calibration_error({}), 0.0);
}

TEST(Spearman, looks_at_order_alone_and_shares_ranks)
{
    EXPECT_DOUBLE_EQ(spearman({1, 2, 3, 4}, {1, 10, 100, 1000}), 1.0);
    EXPECT_DOUBLE_EQ(spearman({1, 2, 3, 4}, {4, 3, 2, 1}), -1.0);
    EXPECT_DOUBLE_EQ(spearman({1, 2, 3}, {5, 5, 5}), 0.0);
    EXPECT_DOUBLE_EQ(spearman({1, 2, 2, 3}, {1, 2, 3, 4}), 4.5 / std::sqrt(4.5 * 5.0));
}

Plane ramp(float from, float step)
{
    std::vector<float> values;
    for (int i = 0; i < 256; ++i) values.push_back(from + step * float(i % 16));
    return Plane(16, 16, 1, std::move(values));
}

TEST(StructuralSimilarity, is_one_for_itself_and_follows_its_formula)
{
    const Plane everywhere(16, 16, 1, std::vector<float>(256, 1.0f)), nowhere(16, 16, 1, std::vector<float>(256, 0.0f));
    EXPECT_NEAR(structural_similarity(ramp(0.2f, 0.03f), ramp(0.2f, 0.03f), everywhere), 1.0, 1e-6);
    // two flat planes differ by their means alone
    const double expected = (2 * 0.2 * 0.4 + 1e-4) / (0.2 * 0.2 + 0.4 * 0.4 + 1e-4);
    EXPECT_NEAR(structural_similarity(ramp(0.2f, 0.0f), ramp(0.4f, 0.0f), everywhere), expected, 1e-4);
    EXPECT_LT(structural_similarity(ramp(0.2f, 0.03f), ramp(0.65f, -0.03f), everywhere), 0.0);
    EXPECT_EQ(structural_similarity(ramp(0.2f, 0.0f), ramp(0.4f, 0.0f), nowhere), 1.0);
}

}  // namespace
}  // namespace mien
