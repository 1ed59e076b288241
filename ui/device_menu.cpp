#include "ui/device_menu.h"

#include "core/engine/compositor.h"
#include "ui/convert.h"
#include "ui/settings.h"

#include <QActionGroup>

namespace mien::ui {
namespace {

constexpr const char* processor = "cpu";

}  // namespace

DeviceMenu::DeviceMenu(QWidget* parent) : QMenu(parent), group_(new QActionGroup(this))
{
    setObjectName("device_menu");
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &DeviceMenu::fill);
    connect(group_, &QActionGroup::triggered, this, [this](const QAction* action) {
        settings().setValue("device", action->data());
        Q_EMIT chosen(action->data().toString());
    });
}

void DeviceMenu::fill()
{
    clear();
    const auto offer = [&](const QString& words, const QString& device) {
        QAction* action = addAction(words);
        action->setCheckable(true);
        action->setChecked(device == chosen_device());
        action->setData(device);
        action->setToolTip(tr("Puts edits back from the next one on; the picture is the same"));
        group_->addAction(action);
    };
    offer(tr("Processor"), processor);
    for (const std::string& name : graphics_devices()) offer(text(name), text(name));
}

QString chosen_device() { return settings().value("device", processor).toString(); }

}  // namespace mien::ui
