#pragma once

#include "core/base/job_queue.h"
#include "core/data/face.h"
#include "core/data/image.h"
#include "core/data/names.h"

#include <QImage>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <filesystem>
#include <string_view>

class QObject;

namespace mien::ui {

/// Hands closures to the thread that `home` lives in. `home` must outlive every queue that holds the result.
JobQueue::PostHome post_to(QObject* home);

/// The raster as a QImage that shares its pixels and keeps them alive. Null where the raster is empty.
QImage wrap(const Raster<std::uint8_t>& raster);

/// The person's word for an emotion, translated and capitalised.
QString title(Emotion emotion);
QString class_title(const std::string& name);  // a recognizer's class: mostly one of the eight

/// As the window's language writes it: for a person, never for a file.
QString number(double value, int digits = 2);  // behind the point

QString text(const std::string& words);
QString text(std::string_view words);
QString text(const std::filesystem::path& file);
std::filesystem::path path(const QString& file);

inline QPointF qt(Point p) { return {p.x, p.y}; }
inline QRectF qt(const Rect& r) { return {r.left, r.top, r.width, r.height}; }
inline Point point(QPointF p) { return {p.x(), p.y()}; }
inline Rect rect(const QRectF& r) { return {r.x(), r.y(), r.width(), r.height()}; }

}  // namespace mien::ui
