#include "core/base/paths.h"
#include "tests/cli/process.h"
#include "tests/support/photo_files.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

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
    const auto said = object(
        run_mien({"eval", in("set"), "--engines", "glamornet,geometry", "--json", "--report", in("report.html")}));
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
    const auto mistakes = first.at("worst").size() + said.at("engines").at(1).at("worst").size();
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

}  // namespace
}  // namespace mien
