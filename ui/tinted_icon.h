#pragma once

#include <QIconEngine>
#include <QString>

namespace mien::ui {

/// Draws a black SVG of the resources in the application's text colour, dimmed where disabled, in the accent where on.
class TintedIcon : public QIconEngine {
public:
    explicit TintedIcon(QString name) : name_(std::move(name)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine* clone() const override;

private:
    QString name_;
};

}  // namespace mien::ui
