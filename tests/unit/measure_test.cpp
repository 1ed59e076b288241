#include "core/measure/classification.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace mien
