#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

#include <array>

namespace mien::ui {

struct Language {
    const char* code;  // how its file is named
    const char* name;  // in its own words
};

inline constexpr std::array<Language, 4> languages{
    {{"en", "English"}, {"de", "Deutsch"}, {"es", "Español"}, {"zh_CN", "简体中文"}}};

/// The code of the language that a person chose for the window; empty: as the system.
QString chosen_language();
void choose_language(const QString& code);  // from the next start on

/// The code of the language that the window speaks now.
QString spoken_language();

/// The code of the first of a person's languages ("de-AT", "en-US") that the window speaks; English if none.
QString spoken_of(const QStringList& wanted);

/// While it lives, windows that are made speak its language and write its numbers, and Qt's own dialogs speak it where
/// Qt's translations are installed. Belongs to the thread of the window.
class Translation {
public:
    /// An empty code asks the system.
    explicit Translation(const QString& code);
    ~Translation();

private:
    QLocale before_;  // whose numbers are written once this is gone
    QTranslator qt_;
    QTranslator ours_;
};

/// Translates words outside of any class; lupdate files them under the namespace.
QString tr(const char* words);

}  // namespace mien::ui
