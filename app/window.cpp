#include "app/window.h"

#include "core/base/paths.h"
#include "ui/convert.h"
#include "ui/main_window.h"

#include <QApplication>

namespace mien::app {

int run_window(int argc, char** argv, const std::filesystem::path& photo)
{
    QApplication qt(argc, argv);
    Registry registry{ModelStore(models_folder())};
    add_all_engines(registry);
    Studio studio(std::move(registry), ui::post_to(&qt));
    ui::MainWindow window(studio);
    window.show();
    if (!photo.empty()) window.open(photo);
    return qt.exec();
}

}  // namespace mien::app
