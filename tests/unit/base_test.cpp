#include "core/base/fields.h"
#include "core/base/job_queue.h"
#include "core/base/random.h"

#include <gtest/gtest.h>

#include <future>

namespace mien {
namespace {

struct Knobs {
    bool teeth = true;
    int epochs = 3;
    double strength = 0.5;
    std::string device = "cpu";

    Fields fields()
    {
        Fields fields;
        fields.add("teeth", teeth, "paint teeth");
        fields.add("epochs", epochs, 1, 10, "passes");
        fields.add("strength", strength, 0.0, 1.5, "how far");
        fields.add("device", device, {"cpu", "cuda"}, "where");
        return fields;
    }
};

TEST(Error, says_one_sentence_where_a_library_adds_its_stack)
{
    EXPECT_EQ(sentence_of(std::runtime_error("no such size\nException raised from forward at x.cpp:3\nframe #0: a")),
              "no such size");
    EXPECT_EQ(sentence_of(Error(Error::Kind::invalid, "two\nlines")), "two\nlines");
}

TEST(Settings, reads_lines_with_comments_and_writes_them_back)
{
    const Settings settings = Settings::parse("# a recipe\n epochs = 5  # few\n\nlr=1e-4\n");
    EXPECT_EQ(settings.values().at("epochs"), "5");
    EXPECT_EQ(settings.values().at("lr"), "1e-4");
    EXPECT_EQ(Settings::parse(settings.text()), settings);
}

TEST(Settings, refuses_a_line_without_a_value) { EXPECT_THROW(Settings::parse("epochs 5"), Error); }

TEST(Fields, fill_a_struct_and_read_it_back)
{
    Knobs knobs;
    knobs.fields().assign(Settings::parse("teeth=no\nepochs=7\nstrength=1.25\ndevice=cuda"));
    EXPECT_FALSE(knobs.teeth);
    EXPECT_EQ(knobs.epochs, 7);
    EXPECT_EQ(knobs.strength, 1.25);
    EXPECT_EQ(knobs.device, "cuda");
    Knobs copy;
    copy.fields().assign(knobs.fields().current());
    EXPECT_EQ(copy.fields().current(), knobs.fields().current());
}

class WrongSetting : public testing::TestWithParam<const char*> {};

TEST_P(WrongSetting, is_refused)
{
    Knobs knobs;
    EXPECT_THROW(knobs.fields().assign(Settings::parse(GetParam())), Error);
}

INSTANTIATE_TEST_SUITE_P(Fields, WrongSetting,
                         testing::Values("epocs=5", "epochs=0", "epochs=11", "epochs=three", "epochs=2.5",
                                         "strength=nan", "strength=2", "teeth=perhaps", "device=abacus"));

TEST(Random, repeats_for_a_seed_and_stays_in_range)
{
    Random a(7), b(7), c(8);
    double sum = 0.0;
    bool differs = false;
    for (int i = 0; i < 10'000; ++i) {
        const double x = a.uniform();
        EXPECT_EQ(x, b.uniform());
        differs = differs || x != c.uniform();
        ASSERT_TRUE(x >= 0.0 && x < 1.0);
        sum += x;
    }
    EXPECT_TRUE(differs);
    EXPECT_NEAR(sum / 10'000, 0.5, 0.02);
}

TEST(Job, part_reports_within_the_whole)
{
    std::vector<double> seen;
    Job job({}, [&](const Progress& now) { seen.push_back(now.done); });
    Job part = job.part(0.2, 0.6);
    part.step(0.0);
    part.step(0.5);
    part.part(0.5, 1.0).step(1.0);
    ASSERT_EQ(seen.size(), 3u);
    EXPECT_DOUBLE_EQ(seen[0], 0.2);
    EXPECT_DOUBLE_EQ(seen[1], 0.4);
    EXPECT_DOUBLE_EQ(seen[2], 0.6);
}

/// A queue whose home thread is whoever waits for the promise.
struct Queue : testing::Test {
    template <class T>
    Outcome<T> outcome_of(std::function<T(Job&)> work)
    {
        std::promise<Outcome<T>> promise;
        auto future = promise.get_future();
        const Ticket ticket =
            queue.run<T>(std::move(work), [&](Outcome<T> outcome) { promise.set_value(std::move(outcome)); });
        return future.get();
    }
    JobQueue queue{[](JobQueue::Closure closure) { closure(); }};
};

TEST_F(Queue, brings_home_what_a_job_made)
{
    EXPECT_EQ(std::get<int>(outcome_of<int>([](Job&) { return 42; })), 42);
}

TEST_F(Queue, brings_home_an_error)
{
    const auto outcome = outcome_of<int>([](Job&) -> int { throw Error(Error::Kind::invalid, "no such face"); });
    EXPECT_STREQ(std::get<Error>(outcome).what(), "no such face");
}

TEST_F(Queue, turns_a_librarys_exception_into_an_error)
{
    const auto outcome = outcome_of<int>([](Job&) -> int { throw std::out_of_range("library"); });
    EXPECT_STREQ(std::get<Error>(outcome).what(), "library");
}

TEST_F(Queue, a_dropped_ticket_stops_the_job_and_silences_it)
{
    std::promise<void> started, stopped;
    bool called = false;
    {
        const Ticket ticket = queue.run<int>(
            [&](Job& job) {
                started.set_value();
                try {
                    for (;;) job.step(0.5);
                } catch (const Cancelled&) {
                    stopped.set_value();
                    throw;
                }
                return 1;
            },
            [&](const Outcome<int>&) { called = true; });
        started.get_future().wait();
    }
    EXPECT_EQ(stopped.get_future().wait_for(std::chrono::seconds(5)), std::future_status::ready);
    EXPECT_EQ(std::get<int>(outcome_of<int>([](Job&) { return 1; })), 1);  // the queue goes on
    EXPECT_FALSE(called);
}

}  // namespace
}  // namespace mien
