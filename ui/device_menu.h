#pragma once

#include <QMenu>

class QActionGroup;

namespace mien::ui {

/// Where edits are put back: the processor, or a graphics device of this machine. The devices are looked for when the
/// menu opens.
class DeviceMenu : public QMenu {
    Q_OBJECT
public:
    explicit DeviceMenu(QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const QString& device);  // as Studio::use_device takes it; it is remembered

private:
    void fill();

    QActionGroup* group_;  // one of them is chosen
};

/// What the person chose for this and later days; "cpu" for the processor.
QString chosen_device();

}  // namespace mien::ui
