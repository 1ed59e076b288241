#include "tests/words/core_words.h"

#include "core/base/paths.h"
#include "core/base/whole_file.h"
#include "core/data/names.h"
#include "core/data/target.h"
#include "tests/words/tokens.h"
#include "ui/core_words.h"
#include "ui/language.h"

#include <gtest/gtest.h>

#include <QCoreApplication>

#include <array>
#include <set>

namespace mien::ui {
namespace {

namespace fs = std::filesystem;

fs::path root() { return resources_folder().parent_path(); }

std::set<std::string> known_words()
{
    const auto sentences = core_sentences();
    return {sentences.begin(), sentences.end()};
}

std::set<std::string> words_of_the_core()
{
    std::set<std::string> words;
    for (const CoreWord& each : core_words(root())) words.insert(each.words);
    for (int i = 0; i < emotion_count; ++i) words.insert(std::string(name(Emotion(i))));
    words.insert({"AU%1", "; ", ", ", " + "});  // how an aim is put together
    for (const std::string side : {"left side", "right side"})
        words.insert({side, side + " %1", "AU%1 " + side + " %2"});
    return words;
}

TEST(CoreWords, are_all_known_to_the_window)
{
    const auto known = known_words();
    for (const CoreWord& each : core_words(root()))
        EXPECT_TRUE(known.contains(each.words))
            << each.place << " says what ui/core_sentences.cpp does not have:\n  " << each.words;
}

TEST(CoreWords, are_known_once_and_still_said)
{
    const auto core = words_of_the_core();
    EXPECT_EQ(known_words().size(), core_sentences().size());
    for (const char* each : core_sentences()) EXPECT_TRUE(core.contains(each)) << "nobody says: " << each;
}

TEST(CoreWords, are_read_wherever_the_window_may_say_them)
{
    for (const auto& entry : fs::directory_iterator(root() / "ui"))
        for (const Token& token : tokens_of(read_whole(entry.path())))
            EXPECT_FALSE(token.kind == Token::Kind::text && is_of_the_command_line(token.text))
                << entry.path() << " runs " << token.text
                << ": its words are to be read, see tests/words/core_words.cpp";
}

constexpr std::array fillings{"fear", "anger", "disgust", "surprise"};  // in the gaps of a sentence, in their order

QString filled(QString sentence, QString (*speak)(const char*))
{
    for (std::size_t i = 0; i < fillings.size(); ++i) sentence.replace(QString("%%1").arg(i + 1), speak(fillings[i]));
    return sentence;
}

QString english(const char* words) { return words; }
QString translated(const char* words) { return QCoreApplication::translate("core", words); }

struct SpokenCore : testing::TestWithParam<const char*> {
    Translation translation{GetParam()};
};

TEST_P(SpokenCore, says_each_sentence_and_what_fills_its_gaps)
{
    for (const char* sentence : core_sentences()) {
        const QString expected = filled(translated(sentence), translated);
        EXPECT_EQ(said(filled(sentence, english).toStdString()).toStdString(), expected.toStdString());
    }
}

TEST_P(SpokenCore, has_each_gap_once)
{
    for (const char* sentence : core_sentences())
        for (int gap = 1; gap <= 4; ++gap) {
            const QString mark = QString("%%1").arg(gap);
            EXPECT_EQ(translated(sentence).count(mark), QString(sentence).count(mark)) << sentence;
        }
}

INSTANTIATE_TEST_SUITE_P(Languages, SpokenCore, testing::Values("en", "de", "es", "zh_CN"),
                         [](const auto& now) { return std::string(now.param); });

TEST(CoreWords, are_translated_within_one_another)
{
    const Translation german("de");
    EXPECT_EQ(said("'a.gif' is not a photo Mien can read: give a JPEG, PNG, TIFF, WebP or OpenEXR file."),
              "„a.gif“ ist kein Foto, das Mien lesen kann: JPEG, PNG, TIFF, WebP oder OpenEXR verwenden.");
    EXPECT_EQ(said("p.mien: this is no Mien project"), "p.mien: dies ist von Mien kein Projekt");
    EXPECT_EQ(said("there is no Vulkan driver; install the package mesa-vulkan-drivers; the processor put the face "
                   "back instead"),
              "es gibt keinen Vulkan-Treiber; das Paket mesa-vulkan-drivers installieren; stattdessen hat der "
              "Prozessor das Gesicht eingesetzt");
}

TEST(CoreWords, say_what_an_edit_aims_at)
{
    const Translation german("de");
    const EmotionTarget blend{{{Emotion::happiness, 0.8}, {Emotion::fear, 0.25}}, {}};
    EXPECT_EQ(said(describe(Target(blend))), "Freude 0,8 + Angst 0,25");
    EXPECT_EQ(said(describe(Target(EmotionTarget{blend.parts, {1.0, 0.0}}))), "Freude 0,8 + Angst 0,25, links");
    EXPECT_EQ(said(describe(Target(EmotionTarget{blend.parts, {0.5, 1.0}}))),
              "Freude 0,8 + Angst 0,25, links 0,5, rechts");
    EXPECT_EQ(said(describe(Target(ActionUnitTarget{{{12, 0.5, {0.0, 1.0}}, {4, 1.0, {}}}}))),
              "AU12 rechts 0,5 + AU4 1");
    EXPECT_EQ(said("Ekel 1, AU12 0.5"), "Ekel 1, AU12 0.5") << "not the core's words";
    EXPECT_EQ(said("AU12 0.5, disgust 1; landmarks moved by hand"), "AU12 0,5, Ekel 1; von Hand bewegte Landmarken");
    EXPECT_EQ(said("Landmark warp cannot aim at anger 1"),
              "Landmarkenverzerrung kann dieses Ziel nicht verfolgen: Wut 1");
}

TEST(CoreWords, leave_the_words_of_others_alone)
{
    const Translation german("de");
    for (const char* words : {"portrait, happiness.jpg", "OpenCV: it failed", "", "IMG_0001.jpg"})
        EXPECT_EQ(said(words), words);
}

}  // namespace
}  // namespace mien::ui
