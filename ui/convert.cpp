#include "ui/convert.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMetaObject>
#include <QObject>

#include <array>
#include <memory>

namespace mien::ui {
namespace {

using Bytes = Raster<std::uint8_t>;

void let_go(void* raster) { std::unique_ptr<Bytes>(static_cast<Bytes*>(raster)).reset(); }

}  // namespace

JobQueue::PostHome post_to(QObject* home)
{
    return [home](JobQueue::Closure closure) {
        QMetaObject::invokeMethod(home, std::move(closure), Qt::QueuedConnection);
    };
}

QImage wrap(const Bytes& raster)
{
    if (raster.empty()) return {};
    expect(raster.channels() == 3 || raster.channels() == 1, "a screen raster is RGB or grey");
    const auto format = raster.channels() == 3 ? QImage::Format_RGB888 : QImage::Format_Grayscale8;
    auto kept = std::make_unique<Bytes>(raster);
    const std::uint8_t* pixels = raster.data();
    return {pixels, raster.width(), raster.height(), qsizetype(raster.width()) * raster.channels(),
            format, let_go,         kept.release()};  // the image gives the raster back through let_go
}

QString title(Emotion emotion)
{
    static constexpr std::array<const char*, emotion_count> titles{
        QT_TRANSLATE_NOOP("Emotion", "Neutral"), QT_TRANSLATE_NOOP("Emotion", "Happiness"),
        QT_TRANSLATE_NOOP("Emotion", "Sadness"), QT_TRANSLATE_NOOP("Emotion", "Surprise"),
        QT_TRANSLATE_NOOP("Emotion", "Fear"),    QT_TRANSLATE_NOOP("Emotion", "Disgust"),
        QT_TRANSLATE_NOOP("Emotion", "Anger"),   QT_TRANSLATE_NOOP("Emotion", "Contempt")};
    return QCoreApplication::translate("Emotion", titles[std::size_t(emotion)]);
}

QString class_title(const std::string& name)
{
    const auto emotion = emotion_named(name);
    return emotion ? title(*emotion) : text(name);
}

QString number(double value, int digits) { return QLocale().toString(value, 'f', digits); }

QString text(const std::string& words) { return QString::fromStdString(words); }

QString text(std::string_view words) { return QString::fromUtf8(words.data(), qsizetype(words.size())); }

QString text(const std::filesystem::path& file) { return QString::fromStdString(file.string()); }

std::filesystem::path path(const QString& file) { return file.toStdString(); }

}  // namespace mien::ui
