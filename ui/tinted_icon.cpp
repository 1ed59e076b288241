#include "ui/tinted_icon.h"

#include "ui/theme.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QImageReader>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>

#include <memory>

namespace mien::ui {
namespace {

QColor tint(QIcon::Mode mode, QIcon::State state)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled) return palette.color(QPalette::Disabled, QPalette::ButtonText);
    if (state == QIcon::On) return colours().accent;
    return palette.color(QPalette::ButtonText);
}

QPixmap drawn(const QString& name, const QSize& size, const QColor& colour)
{
    QFile file(":/icons/" + name + ".svg");
    if (!file.open(QFile::ReadOnly)) return {};
    QByteArray svg = file.readAll().replace("#000", colour.name().toLatin1());
    QBuffer buffer(&svg);
    QImageReader reader(&buffer, "svg");
    reader.setScaledSize(size);
    return QPixmap::fromImage(reader.read());
}

}  // namespace

void TintedIcon::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal ratio = painter->device()->devicePixelRatio();
    painter->drawPixmap(rect, pixmap(rect.size() * ratio, mode, state));
}

QPixmap TintedIcon::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    const QColor colour = tint(mode, state);
    const QString key = QString("%1 %2x%3 %4").arg(name_).arg(size.width()).arg(size.height()).arg(colour.name());
    QPixmap result;
    if (QPixmapCache::find(key, &result)) return result;
    result = drawn(name_, size, colour);
    QPixmapCache::insert(key, result);
    return result;
}

QIconEngine* TintedIcon::clone() const { return std::make_unique<TintedIcon>(*this).release(); }

QIcon icon(const QString& name) { return QIcon(std::make_unique<TintedIcon>(name).release()); }  // QIcon owns it

}  // namespace mien::ui
