#include "core/base/paths.h"
#include "core/data/csv.h"
#include "core/vision/read.h"
#include "tests/cli/process.h"
#include "tests/support/photo_files.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstring>

namespace mien {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using test::object;
using test::run_mien;
using test::sample;

struct EvalCommand : testing::Test {
    EvalCommand()
    {
        fs::create_directories(in("set/neutral"));
        fs::create_directories(in("set/anger"));
        for (const int number : {1, 2, 3}) fs::copy(sample(number), in("set/neutral"));
        fs::copy(sample(4), in("set/anger"));
        test::put_bytes(folder / "set/anger/broken.jpg", "no photo");
    }
    std::string in(const std::string& name) const { return (folder / name).string(); }
    test::Folder folder;
};

TEST_F(EvalCommand, measures_a_folder_and_writes_a_page)
{
    const auto said = object(run_mien({"eval", in("set"), "--engines", "glamornet,geometry", "--json", "--report",
                                       in("report.html"), "--rows", in("rows.csv")}));
    EXPECT_EQ(said.at("photos"), 4);
    EXPECT_EQ(said.at("failed").size(), 1U);
    ASSERT_EQ(said.at("engines").size(), 2U);
    const auto& first = said.at("engines").at(0);
    EXPECT_EQ(first.at("classes").at("neutral").at("photos"), 3);
    int told = 0;
    for (const auto& [truth, row] : first.at("confusion").items())
        for (const auto& [named, count] : row.items()) told += count.get<int>();
    EXPECT_EQ(told, 4);
    EXPECT_TRUE(said.at("comparisons").at(0).at("mcnemar_p").is_number());
    const std::string page = test::bytes_of(in("report.html"));
    EXPECT_NE(page.find("<svg"), std::string::npos);
    EXPECT_EQ(page.find("src='http"), std::string::npos);
    EXPECT_NE(page.find("<li>anger/broken.jpg: "), std::string::npos) << "it was left out";
    const auto rows = read_csv(in("rows.csv"));
    ASSERT_EQ(rows.size(), 9U) << "two for each photo that was read";
    EXPECT_EQ(field(rows[0], "left_out"), "");
    EXPECT_EQ(field(rows[8], "file"), "anger/broken.jpg");
    EXPECT_EQ(field(rows[8], "label"), "anger");
    EXPECT_EQ(field(rows[8], "right"), "");
    EXPECT_NE(field(rows[8], "left_out").find("broken.jpg"), std::string::npos);
    std::size_t mistakes = 0;
    for (const auto& each : said.at("engines"))
        mistakes += each.at("worst").size() + each.at("suspicious").get<std::size_t>();
    std::size_t faces = 0;
    for (auto at = page.find("data:image/jpeg;base64,/9j/"); at != std::string::npos;
         at = page.find("data:image/jpeg;base64,/9j/", at + 1))
        ++faces;
    EXPECT_EQ(faces, mistakes);  // each is a JPEG: FF D8 FF in base64
}

TEST_F(EvalCommand, reads_labels_from_a_table)
{
    test::put_bytes(folder / "labels.csv",
                    "file,expression\nneutral/portrait-1.jpg,neutral\nneutral/portrait-2.jpg,happiness\n");
    const auto said =
        object(run_mien({"eval", in("set"), "--labels", in("labels.csv"), "--engine", "glamornet", "--json"}));
    EXPECT_EQ(said.at("photos"), 2);
    EXPECT_EQ(said.at("engines").at(0).at("classes").at("happiness").at("photos"), 1);
    test::put_bytes(folder / "labels.csv", "file,expression\nneutral/portrait-1.jpg,joy\n");
    EXPECT_EQ(run_mien({"eval", in("set"), "--labels", in("labels.csv"), "--engine", "glamornet"}).code, 1);
    EXPECT_EQ(run_mien({"eval", in("nowhere")}).code, 1);
}

TEST_F(EvalCommand, proposes_labels_where_it_is_sure_of_another_and_leaves_the_old_ones)
{
    const std::string labels =
        "file,expression\nneutral/portrait-1.jpg,neutral\nneutral/portrait-1.jpg,fear\nneutral/portrait-2.jpg,\n";
    test::put_bytes(folder / "set/labels.csv", labels);
    const std::vector<std::string> words{"eval",         in("set"),      "--labels",     in("set/labels.csv"),
                                         "--engine",     "glamornet",    "--json",       "--rows",
                                         in("rows.csv"), "--suspicious", in("doubt.csv")};
    const auto said = object(run_mien(words));
    EXPECT_EQ(said.at("photos"), 2) << "a row without an expression has no label";
    const auto rows = read_csv(in("rows.csv"));
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(field(rows[1], "file"), "neutral/portrait-1.jpg");
    const double of_named = std::stod(field(rows[1], "confidence")), of_label = std::stod(field(rows[1], "p_fear"));
    const bool doubted = of_named > 0.5 && of_named - of_label > 0.2;
    const auto doubts = read_csv(in("doubt.csv"));
    const auto of_fear = [](const CsvRow& row) { return field(row, "label") == "fear"; };
    ASSERT_EQ(std::ranges::count_if(doubts, of_fear), doubted ? 1 : 0);
    ASSERT_TRUE(doubted) << "the portrait shows no fear, and GLAMOR-Net used to be sure of that";
    EXPECT_EQ(field(*std::ranges::find_if(doubts, of_fear), "proposed"), field(rows[1], "named"));

    auto replacing = words;
    replacing.back() = in("set/labels.csv");
    replacing.emplace_back("--force");
    EXPECT_EQ(run_mien(replacing).code, 1);
    EXPECT_EQ(test::bytes_of(in("set/labels.csv")), labels);
    EXPECT_EQ(run_mien(words).code, 1) << "what is there is replaced with --force alone";
}

TEST_F(EvalCommand, averages_the_maps_of_each_class)
{
    const auto said = object(run_mien({"eval", in("set"), "--engine", "glamornet", "--mean-maps", in("maps"),
                                       "--method", "hirescam", "--report", in("report.html"), "--json"}));
    ASSERT_EQ(said.at("mean_maps").size(), 4U) << "two classes, a picture and an array each";
    const std::string array = test::bytes_of(in("maps/glamornet-neutral.npy"));
    ASSERT_NE(array.find("'shape': (128, 128)"), std::string::npos);
    std::vector<float> values(128 * 128);
    std::memcpy(values.data(), array.data() + array.size() - 4 * values.size(), 4 * values.size());
    const float most = *std::ranges::max_element(values);
    EXPECT_GT(most, 1.0F / 3.0F) << "each of the three maps reaches 1 somewhere";
    EXPECT_LE(most, 1.0F);
    EXPECT_EQ(read_photo(in("maps/glamornet-anger.png")).width(), 128);
    EXPECT_NE(test::bytes_of(in("report.html")).find("3 faces"), std::string::npos);
    EXPECT_EQ(run_mien({"eval", in("set"), "--engine", "geometry", "--mean-maps", in("none")}).code, 1);
}

}  // namespace
}  // namespace mien
