#include "ui/save_view.h"

#include "core/base/error.h"
#include "ui/plot.h"

#include <QImage>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace mien::ui {
namespace {

constexpr double picture_scale = 2.0;  // pixels of a picture per pixel of the window

void paint(QWidget& view, QPaintDevice& device)
{
    auto* plot = qobject_cast<QCustomPlot*>(&view);
    if (!plot) return view.render(&device, {}, {}, QWidget::DrawWindowBackground | QWidget::DrawChildren);
    QCPPainter painter;  // else only the plot's buffered pixels would be seen
    painter.begin(&device);
    painter.setMode(QCPPainter::pmVectorized);
    painter.fillRect(plot->rect(), plot->palette().window());
    plot->toPainter(&painter, plot->width(), plot->height());
}

void save_svg(QWidget& view, const QString& file)
{
    QSvgGenerator svg;
    svg.setFileName(file);
    svg.setSize(view.size());
    svg.setViewBox(view.rect());
    svg.setResolution(view.logicalDpiX());
    svg.setTitle(view.accessibleName());
    paint(view, svg);
}

void save_pdf(QWidget& view, const QString& file)
{
    QPdfWriter pdf(file);
    pdf.setResolution(view.logicalDpiX());
    const QSizeF inches = QSizeF(view.size()) / view.logicalDpiX();
    pdf.setPageSize(QPageSize(inches, QPageSize::Inch));
    pdf.setPageMargins({});
    paint(view, pdf);
}

void save_picture(QWidget& view, const QString& file)
{
    QImage picture(view.size() * picture_scale, QImage::Format_RGB32);
    picture.setDevicePixelRatio(picture_scale);
    picture.fill(view.palette().window().color());
    paint(view, picture);
    picture.setDevicePixelRatio(1.0);
    picture.save(file);
}

}  // namespace

void save_view(QWidget& view, const QString& file)
{
    QFile::remove(file);  // so that what is there afterwards was written now
    if (file.endsWith(".svg", Qt::CaseInsensitive))
        save_svg(view, file);
    else if (file.endsWith(".pdf", Qt::CaseInsensitive))
        save_pdf(view, file);
    else
        save_picture(view, file);
    if (!QFile::exists(file))
        throw Error(Error::Kind::invalid,
                    file.toStdString() + " cannot be written; give it the ending svg, pdf or png");
}

}  // namespace mien::ui
