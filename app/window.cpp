#include "app/window.h"

#include "core/base/paths.h"
#include "models/own/own_model.h"
#include "ui/convert.h"
#include "ui/device_menu.h"
#include "ui/language.h"
#include "ui/main_window.h"

#include <QApplication>

namespace mien::app {
namespace {

/// A face to begin with, so that the first thing a person sees can be edited at once.
std::filesystem::path sample_photo()
{
    const auto file = resources_folder() / "samples" / "portrait-1.jpg";
    return std::filesystem::exists(file) ? file : std::filesystem::path();
}

}  // namespace

int run_window(int argc, char** argv, const std::filesystem::path& photo, const std::string& device)
{
    QApplication qt(argc, argv);
    const ui::Translation translation(ui::chosen_language());
    Registry registry{ModelStore(models_folder()), own_model};
    add_all_engines(registry);
    Studio studio(std::move(registry), ui::post_to(&qt));
    studio.use_device(device.empty() ? ui::chosen_device().toStdString() : device);
    ui::MainWindow window(studio);
    window.show();
    const bool recovers = photo.empty() && window.offer_recovery();
    if (const auto first = photo.empty() ? sample_photo() : photo; !first.empty() && !recovers) window.open(first);
    window.greet();
    return qt.exec();
}

}  // namespace mien::app
