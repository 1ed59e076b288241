#include "core/engine/evaluation_report.h"

#include "core/data/palette.h"
#include "core/jpeg/jpeg.h"
#include "core/vision/view.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ranges>
#include <sstream>

namespace mien {
namespace {

constexpr std::size_t mistakes_shown = 24;

std::string text_of(double value, int digits = 3)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

std::string escaped(const std::string& text)
{
    std::string safe;
    for (const char c : text) {
        if (c == '<')
            safe += "&lt;";
        else if (c == '&')
            safe += "&amp;";
        else if (c == '"')
            safe += "&quot;";
        else
            safe += c;
    }
    return safe;
}

std::string base64(const std::vector<std::uint8_t>& bytes)
{
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        unsigned group = 0;
        for (std::size_t k = 0; k < 3; ++k) group = group << 8 | (i + k < bytes.size() ? bytes[i + k] : 0U);
        for (std::size_t k = 0; k < 4; ++k) text += i + k > bytes.size() ? '=' : digits[group >> (18 - 6 * k) & 63U];
    }
    return text;
}

std::string picture_of(const std::vector<std::uint8_t>& jpeg)
{
    return "<img alt='' src='data:image/jpeg;base64," + base64(jpeg) + "'>";
}

/// Rows true, columns named; the colour is the share of the row.
void add_confusion(std::ostream& out, const Confusion& confusion)
{
    const Palette& palette = palette_named("cividis");
    out << "<table><tr><th>true \\ named</th>";
    for (const auto word : emotion_names) out << "<th>" << word << "</th>";
    out << "</tr>\n";
    for (int truth = 0; truth < emotion_count; ++truth) {
        out << "<tr><th>" << emotion_names[std::size_t(truth)] << "</th>";
        for (int named = 0; named < emotion_count; ++named) {
            const int count = confusion.count(truth, named);
            const double share = double(count) / std::max(1, confusion.truths(truth));
            const Colour colour = palette(share);
            out << "<td style='background:rgb(" << int(colour.red) << ',' << int(colour.green) << ','
                << int(colour.blue) << ");color:" << (share > 0.6 ? "#000" : "#fff") << "'>" << count << "</td>";
        }
        out << "</tr>\n";
    }
    out << "</table>\n";
}

void add_classes(std::ostream& out, const Confusion& confusion)
{
    out << "<table><tr><th>expression</th><th>photos</th><th>precision</th><th>recall</th><th>F1</th></tr>\n";
    for (int i = 0; i < emotion_count; ++i) {
        if (confusion.truths(i) == 0) continue;
        out << "<tr><th>" << emotion_names[std::size_t(i)] << "</th><td>" << confusion.truths(i) << "</td><td>"
            << text_of(confusion.precision(i)) << "</td><td>" << text_of(confusion.recall(i)) << "</td><td>"
            << text_of(confusion.f1(i)) << "</td></tr>\n";
    }
    out << "</table>\n";
}

/// Bars of accuracy by confidence; a calibrated recognizer's end on the diagonal.
void add_calibration(std::ostream& out, const std::vector<Claim>& claims)
{
    constexpr int side = 260, bins = 10;
    const auto found = calibration_bins(claims, bins);
    out << "<svg width='330' height='320' viewBox='-45 -10 330 320' font-size='11'>"
        << "<rect width='260' height='260' fill='none' stroke='#888'/>\n";
    for (int i = 0; i < bins; ++i) {
        const auto& bin = found[std::size_t(i)];
        if (bin.claims == 0) continue;
        const double height = side * bin.accuracy, width = double(side) / bins;
        out << "<rect x='" << text_of(i * width + 1, 1) << "' y='" << text_of(side - height, 1) << "' width='"
            << text_of(width - 2, 1) << "' height='" << text_of(height, 1) << "' fill='#2c728e'><title>" << bin.claims
            << " photos: confidence " << text_of(bin.confidence, 2) << ", right " << text_of(bin.accuracy, 2)
            << "</title></rect><text x='" << text_of((i + 0.5) * width, 1) << "' y='" << text_of(side - height - 3, 1)
            << "' text-anchor='middle' fill='#555'>" << bin.claims << "</text>\n";
    }
    out << "<line x1='0' y1='260' x2='260' y2='0' stroke='#d60' stroke-dasharray='4'/>";
    for (const double share : {0.0, 0.5, 1.0})
        out << "<text x='" << side * share << "' y='275' text-anchor='middle'>" << share << "</text><text x='-6' y='"
            << side * (1.0 - share) + 4 << "' text-anchor='end'>" << share << "</text>";
    out << "<text x='130' y='295' text-anchor='middle'>confidence</text><text x='-30' y='130' text-anchor='middle' "
           "transform='rotate(-90 -30 130)'>share that is right</text></svg>\n";
}

/// Faces, how each was read and what its label says; at most `mistakes_shown`.
void add_faces(std::ostream& out, const std::vector<const Verdict*>& verdicts, std::size_t engine)
{
    out << "<div class='faces'>\n";
    for (const Verdict* each : verdicts | std::views::take(mistakes_shown))
        out << "<figure>" << picture_of(each->crop) << "<figcaption>" << name(each->named(engine)) << " "
            << text_of(each->confidence(engine), 2) << "<br>is " << name(each->photo.truth) << "<br><small>"
            << escaped(each->photo.file.filename().string()) << "</small></figcaption></figure>\n";
    out << "</div>\n";
}

void add_mean_maps(std::ostream& out, const std::vector<MeanMap>& maps)
{
    out << "<h3>What it looks at, on the whole</h3>\n<div class='faces'>\n";
    for (const MeanMap& each : maps)
        out << "<figure>" << picture_of(jpeg_bytes(drawn(each), 90)) << "<figcaption>" << name(each.of) << "<br>"
            << each.faces << " faces</figcaption></figure>\n";
    out << "</div>\n";
}

void add_engine(std::ostream& out, const Evaluation& evaluation, std::size_t engine, const Registry& registry,
                const std::vector<MeanMap>& maps)
{
    const Confusion confusion = evaluation.confusion(engine);
    const auto claims = evaluation.claims(engine);
    const Card& card = registry.card(evaluation.engines[engine]);
    out << "<h2>" << escaped(card.title) << " (" << escaped(card.id) << ")</h2>\n<p>accuracy "
        << text_of(confusion.accuracy()) << " &middot; UAR " << text_of(confusion.uar()) << " &middot; macro-F1 "
        << text_of(confusion.macro_f1()) << " &middot; calibration error (ECE) " << text_of(calibration_error(claims))
        << "</p>\n<h3>Confusion</h3>\n";
    add_confusion(out, confusion);
    out << "<h3>By expression</h3>\n";
    add_classes(out, confusion);
    out << "<h3>Calibration</h3>\n";
    add_calibration(out, claims);
    out << "<h3>The surest mistakes</h3>\n";
    add_faces(out, evaluation.worst(engine, mistakes_shown), engine);
    const auto suspicious = evaluation.suspicious(engine);
    out << "<h3>Labels that may be wrong: " << suspicious.size() << "</h3>\n";
    add_faces(out, suspicious, engine);
    if (!maps.empty()) add_mean_maps(out, maps);
}

void add_left_out(std::ostream& out, const Evaluation& evaluation)
{
    out << "<h2>Left out: " << evaluation.unread.size() << "</h2>\n<ul>\n";
    for (const Unread& each : evaluation.unread)
        out << "<li>" << escaped(evaluation.set.short_name(each.photo.file)) << ": " << escaped(each.reason)
            << "</li>\n";
    out << "</ul>\n";
}

}  // namespace

std::string html_report(const Evaluation& evaluation, const Registry& registry, const MeanMaps& maps)
{
    static const std::vector<MeanMap> none;
    std::ostringstream out;
    out << "<!doctype html>\n<html lang='en'><head><meta charset='utf-8'><title>Mien: recognizers on "
        << evaluation.verdicts.size()
        << " photos</title>\n<style>body{font:15px sans-serif;margin:2em;max-width:70em}"
           "table{border-collapse:collapse}th,td{padding:.3em .6em;text-align:right;border:1px solid #ccc}"
           "th{font-weight:600}.faces{display:flex;flex-wrap:wrap;gap:.6em}figure{margin:0;width:120px}"
           "figcaption{font-size:12px;overflow-wrap:anywhere}</style></head><body>\n<h1>"
        << evaluation.verdicts.size() << " photos</h1>\n";
    for (std::size_t i = 0; i < evaluation.engines.size(); ++i) {
        const auto found = maps.find(evaluation.engines[i]);
        add_engine(out, evaluation, i, registry, found == maps.end() ? none : found->second);
    }
    for (std::size_t i = 1; i < evaluation.engines.size(); ++i) {
        const auto found = compared(evaluation, 0, i);
        out << "<h2>" << escaped(evaluation.engines[0]) << " and " << escaped(evaluation.engines[i])
            << "</h2>\n<p>Only the first is right about " << found.first_only << " photos, only the second about "
            << found.second_only << ". McNemar's exact test: p = " << text_of(found.chance, 4) << ".</p>\n";
    }
    if (!evaluation.unread.empty()) add_left_out(out, evaluation);
    out << "</body></html>\n";
    return out.str();
}

}  // namespace mien
