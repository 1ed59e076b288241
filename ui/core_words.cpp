#include "ui/core_words.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <vector>

namespace mien::ui {
namespace {

const QRegularExpression& gap()
{
    static const QRegularExpression pattern("%\\d");
    return pattern;
}

QString translated(const char* words) { return QCoreApplication::translate("core", words); }

/// A sentence with gaps, and what finds the words that fill them.
struct Sentence {
    const char* words = nullptr;
    QRegularExpression pattern;
    qsizetype fixed = 0;     // characters outside of the gaps
    bool has_words = false;  // else it is a mere frame: "%1: %2"
};

Sentence sentence_of(const char* words)
{
    const QStringList fixed = QString(words).split(gap());
    QStringList escaped;
    for (const QString& each : fixed) escaped << QRegularExpression::escape(each);
    return {words,
            QRegularExpression(QRegularExpression::anchoredPattern(escaped.join("(.*?)")),
                               QRegularExpression::DotMatchesEverythingOption),
            fixed.join("").size(), fixed.join("").contains(QRegularExpression("[A-Za-z]"))};
}

struct Known {
    QHash<QString, const char*> whole;
    std::vector<Sentence> with_gaps;  // the most telling first
};

Known all_known()
{
    Known known;
    for (const char* words : core_sentences()) {
        known.whole.insert(words, words);
        if (QString(words).contains(gap())) known.with_gaps.push_back(sentence_of(words));
    }
    std::ranges::stable_sort(known.with_gaps, std::ranges::greater{}, &Sentence::fixed);
    return known;
}

std::optional<QString> found(const QString& words);

/// A number as the language writes it; other words as they are.
QString as_written(QString words)
{
    static const QRegularExpression number("^-?\\d+\\.\\d+$");
    return number.match(words).hasMatch() ? words.replace('.', QLocale().decimalPoint()) : words;
}

/// "happiness 0.8"
std::optional<QString> found_with_strength(const QString& words)
{
    static const QRegularExpression pattern("^(\\S+) (-?[\\d.]+)$");
    const auto parts = pattern.match(words);
    if (!parts.hasMatch()) return {};
    const auto word = found(parts.captured(1));
    if (!word) return {};
    return *word + " " + as_written(parts.captured(2));
}

/// A list whose every part is known.
std::optional<QString> found_as_list(const QString& words)
{
    for (const char* between : {"; ", ", ", " + "}) {
        if (!words.contains(between)) continue;
        QStringList parts;
        for (const QString& each : words.split(between))
            if (const auto part = found(each)) parts << *part;
        if (parts.size() == words.count(between) + 1) return parts.join(translated(between));
    }
    return {};
}

/// The sentence with what filled its gaps; nothing where it does not fit.
std::optional<QString> filled(const Sentence& sentence, const QString& words)
{
    const auto parts = sentence.pattern.match(words);
    if (!parts.hasMatch()) return {};
    bool is_known = sentence.has_words;
    const QString pattern = translated(sentence.words);
    QString whole;
    qsizetype at = 0;
    for (auto each = gap().globalMatch(pattern); each.hasNext();) {
        const auto here = each.next();
        const QString part = parts.captured(here.capturedView().back().digitValue());
        const auto known_part = found(part);
        is_known |= known_part.has_value();
        whole += pattern.mid(at, here.capturedStart() - at) + known_part.value_or(as_written(part));
        at = here.capturedEnd();
    }
    if (!is_known) return {};
    return whole + pattern.mid(at);
}

std::optional<QString> found_by_sentence(const QString& words, const std::vector<Sentence>& sentences)
{
    for (const Sentence& sentence : sentences)
        if (const auto whole = filled(sentence, words)) return whole;
    return {};
}

std::optional<QString> found(const QString& words)
{
    static const Known known = all_known();
    if (const auto whole = known.whole.find(words); whole != known.whole.end()) return translated(*whole);
    if (const auto strong = found_with_strength(words)) return strong;
    if (const auto list = found_as_list(words)) return list;
    return found_by_sentence(words, known.with_gaps);
}

}  // namespace

QString said(const std::string& words)
{
    const QString english = QString::fromStdString(words);
    return found(english).value_or(english);
}

}  // namespace mien::ui
