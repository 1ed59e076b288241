#include "ui/sha256.h"

#include "core/base/error.h"

#include <QCryptographicHash>
#include <QFile>

namespace mien::ui {

std::string sha256_of(const std::filesystem::path& file)
{
    QFile in(QString::fromStdString(file.string()));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!in.open(QIODevice::ReadOnly) || !hash.addData(&in))
        throw Error(Error::Kind::not_found, "cannot read " + file.string());
    return hash.result().toHex().toStdString();
}

}  // namespace mien::ui
