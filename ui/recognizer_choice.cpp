#include "ui/recognizer_choice.h"

#include "ui/convert.h"
#include "ui/core_words.h"

#include <algorithm>

namespace mien::ui {

void add_recognizers(QComboBox& box, const Registry& registry)
{
    for (const std::string& id : registry.trained_analyzers()) box.addItem(said(registry.card(id).title), text(id));
}

void choose_usual_recognizer(QComboBox& box) { box.setCurrentIndex(std::max(0, box.findData("glamornet"))); }

}  // namespace mien::ui
