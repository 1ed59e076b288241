#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

#include <array>

namespace mien::ui {

enum class Theme { system, light, dark, contrast };
inline constexpr std::array<Theme, 4> themes{Theme::system, Theme::light, Theme::dark, Theme::contrast};

QString word(Theme theme);  // how the settings file spells it
Theme theme_named(const QString& word);

/// The few colours the window is made of. All greys are neutral, so that none tints the eye beside a photo.
struct Colours {
    bool dark = true;
    QColor surround;  // around the photo
    QColor window;
    QColor panel;
    QColor raised;  // buttons, fields
    QColor hover;
    QColor line;
    QColor text;
    QColor dim;
    QColor accent;
    QColor on_accent;
    QColor warning;
    QColor error;
    QColor faint;  // what cannot be used now
};

/// The colours that the application wears now: those apply() chose.
const Colours& colours();

/// Dresses the whole application. `system` follows the lightness of the platform's own palette.
void apply(Theme theme);

/// An icon of resources/icons drawn in the palette's colours at the moment it is painted, so it follows the theme.
QIcon icon(const QString& name);

}  // namespace mien::ui
