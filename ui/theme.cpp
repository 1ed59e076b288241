#include "ui/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QStyleFactory>
#include <QToolTip>

#include <utility>

/// A static library's resources wait to be asked for, by a function outside every namespace.
static void load_resources() { Q_INIT_RESOURCE(mien); }

namespace mien::ui {
namespace {

const Colours dark_colours{true,      "#1e1f22", "#26272a", "#2b2c2f", "#37383c", "#424348", "#3a3b3f",
                           "#d9dadc", "#94969b", "#6d9fd6", "#101418", "#d9a44a", "#e0716c", "#67696e"};
const Colours light_colours{false,     "#b9babc", "#e4e4e6", "#efeff0", "#fafafa", "#ffffff", "#cbccd0",
                            "#222326", "#63656b", "#2d6cb0", "#ffffff", "#9a6400", "#b3322c", "#9d9fa4"};

/// For weak eyes: text and edges stand out at 15 to 1 and more.
const Colours contrast_colours{true,      "#000000", "#000000", "#000000", "#101010", "#303030", "#ffffff",
                               "#ffffff", "#e8e8e8", "#ffd400", "#000000", "#ffb000", "#ff8a80", "#8f8f8f"};

QPalette palette_of(const Colours& c)
{
    QPalette palette;
    using Pair = std::pair<QPalette::ColorRole, QColor>;
    for (const auto& [role, colour] : {Pair{QPalette::Window, c.window},
                                       Pair{QPalette::WindowText, c.text},
                                       Pair{QPalette::Base, c.raised},
                                       Pair{QPalette::AlternateBase, c.panel},
                                       Pair{QPalette::Text, c.text},
                                       Pair{QPalette::Button, c.raised},
                                       Pair{QPalette::ButtonText, c.text},
                                       Pair{QPalette::BrightText, c.error},
                                       Pair{QPalette::Highlight, c.accent},
                                       Pair{QPalette::HighlightedText, c.on_accent},
                                       Pair{QPalette::Link, c.accent},
                                       Pair{QPalette::LinkVisited, c.accent},
                                       Pair{QPalette::ToolTipBase, c.raised},
                                       Pair{QPalette::ToolTipText, c.text},
                                       Pair{QPalette::PlaceholderText, c.dim},
                                       Pair{QPalette::Light, c.hover},
                                       Pair{QPalette::Midlight, c.hover},
                                       Pair{QPalette::Mid, c.line},
                                       Pair{QPalette::Dark, c.line.darker(130)},
                                       Pair{QPalette::Shadow, QColor("#000000")}})
        palette.setColor(role, colour);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.line);
    return palette;
}

QString rules(const QString& name)
{
    QFile file(":/themes/" + name + ".qss");
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString style_sheet(const Colours& c)
{
    QString sheet = rules("studio");
    if (&c == &contrast_colours) sheet += rules("contrast");
    using Pair = std::pair<const char*, QColor>;
    for (const auto& [name, colour] :
         {Pair{"@surround", c.surround}, Pair{"@window", c.window}, Pair{"@panel", c.panel}, Pair{"@raised", c.raised},
          Pair{"@hover", c.hover}, Pair{"@line", c.line}, Pair{"@text", c.text}, Pair{"@dim", c.dim},
          Pair{"@on_accent", c.on_accent}, Pair{"@accent", c.accent}, Pair{"@warning", c.warning},
          Pair{"@error", c.error}, Pair{"@faint", c.faint}})
        sheet.replace(QLatin1String(name), colour.name());
    return sheet;
}

bool system_is_dark()
{
    qApp->setPalette(QPalette());  // ours set aside, the platform's shows through
    return qApp->palette().color(QPalette::Window).lightnessF() < 0.5F;
}

void choose_font()
{
    QFont font = qApp->font();
    if (QFontDatabase::families().contains("Inter")) font.setFamily("Inter");
    font.setPointSizeF(9.75);
    qApp->setFont(font);
}

}  // namespace

QString word(Theme theme)
{
    static const std::array<QString, themes.size()> words{"system", "light", "dark", "contrast"};
    return words[std::size_t(theme)];
}

Theme theme_named(const QString& name)
{
    for (const Theme theme : themes)
        if (word(theme) == name) return theme;
    return Theme::system;
}

const Colours& colours()
{
    const QColor window = qApp->palette().color(QPalette::Window);
    if (window == contrast_colours.window) return contrast_colours;
    return window.lightnessF() < 0.5F ? dark_colours : light_colours;
}

void apply(Theme theme)
{
    load_resources();
    qApp->setStyle(QStyleFactory::create("Fusion"));
    const bool dark = theme == Theme::dark || (theme == Theme::system && system_is_dark());
    const Colours& chosen = theme == Theme::contrast ? contrast_colours : dark ? dark_colours : light_colours;
    choose_font();
    qApp->setPalette(palette_of(chosen));
    qApp->setStyleSheet(style_sheet(chosen));
    QToolTip::setPalette(qApp->palette());
}

}  // namespace mien::ui
