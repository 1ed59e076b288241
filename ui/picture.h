#pragma once

#include <QImage>
#include <QPainter>

#include <vector>

namespace mien::ui {

/// A picture and copies of it halved again and again, so that it draws smoothly and fast at any size.
struct Picture {
    QImage full;
    std::vector<QImage> halves;  // may come later: until then `full` serves

    bool empty() const { return full.isNull(); }
    QSizeF size() const { return full.size(); }
};

/// The halved copies of an RGB picture, averaged 2 x 2, down to about 256 pixels. Takes a while: not for the home
/// thread.
std::vector<QImage> halved(const QImage& full);

/// How much two RGB pictures of one size differ at each pixel, in the colours of magma: black where they are equal.
/// Small differences are brought out; full bright is a quarter of the range. Takes a while: not for the home thread.
QImage difference(const QImage& before, const QImage& after);

/// Draws the picture into `target`, only where `visible` is; both in the painter's coordinates.
void draw(QPainter& painter, const Picture& picture, const QRectF& target, const QRectF& visible);

}  // namespace mien::ui
