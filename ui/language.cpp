#include "ui/language.h"

#include "ui/settings.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace mien::ui {

QString chosen_language() { return settings().value("language").toString(); }

void choose_language(const QString& code) { settings().setValue("language", code); }

QString spoken_of(const QStringList& wanted)
{
    for (const QString& each : wanted)
        for (const Language& language : languages)
            if (each.section('-', 0, 0) == QString(language.code).section('_', 0, 0)) return language.code;
    return languages.front().code;
}

QString spoken_language()
{
    //: the code of the language that you translate into: de, es, zh_CN
    return tr("en");
}

Translation::Translation(const QString& code)
{
    // QTranslator's own search would pass English by for a person's second language, since English has no file
    const QString spoken = code.isEmpty() ? spoken_of(QLocale::system().uiLanguages()) : code;
    if (qt_.load("qtbase_" + spoken, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt_);
    if (ours_.load("mien_" + spoken, ":/translations")) QCoreApplication::installTranslator(&ours_);
    QLocale numbers(spoken);
    numbers.setNumberOptions(QLocale::OmitGroupSeparator);
    QLocale::setDefault(numbers);
}

Translation::~Translation() { QLocale::setDefault(before_); }

QString tr(const char* words) { return QCoreApplication::translate("mien::ui", words); }

}  // namespace mien::ui
