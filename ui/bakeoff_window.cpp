#include "ui/bakeoff_window.h"

#include "ui/controls.h"
#include "ui/convert.h"
#include "ui/core_words.h"

#include <QVBoxLayout>

#include <algorithm>

namespace mien::ui {
namespace {

constexpr int picture_side = 176;
constexpr std::array<double, 3> strengths{0.5, 0.75, 1.0};  // of the full expression

/// The edit with its strengths scaled so that the strongest is `most`.
Edit at_strength(Edit edit, double most)
{
    const auto scale = [most](auto& parts) {
        double strongest = 0.0;
        for (const auto& part : parts) strongest = std::max(strongest, part.strength);
        for (auto& part : parts) part.strength *= strongest > 0.0 ? most / strongest : 0.0;
    };
    if (auto* emotions = std::get_if<EmotionTarget>(&edit.target)) scale(emotions->parts);
    if (auto* units = std::get_if<ActionUnitTarget>(&edit.target)) scale(units->units);
    return edit;
}

}  // namespace

BakeoffWindow::BakeoffWindow(Studio& studio, QWidget* parent)
    : QDialog(parent), studio_(studio), told_(dim_label({})), sheet_(new QListWidget)
{
    setObjectName("bakeoff_window");
    setWindowTitle(tr("Compare the engines"));
    resize(860, 620);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    told_->setObjectName("bakeoff_told");
    told_->setWordWrap(true);
    column->addWidget(told_);
    name_control(*sheet_, {"bakeoff_sheet", tr("Variants"), tr("Click one to take it")});
    sheet_->setViewMode(QListView::IconMode);
    sheet_->setIconSize({picture_side, picture_side});
    sheet_->setGridSize({picture_side + 20, picture_side + 60});
    sheet_->setResizeMode(QListView::Adjust);
    sheet_->setMovement(QListView::Static);
    sheet_->setWordWrap(true);
    column->addWidget(sheet_, 1);
    connect(sheet_, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        const auto row = std::size_t(sheet_->row(item));
        if (row >= variants_.size()) return;
        Q_EMIT taken(variants_[row].edit);
        accept();
    });
}

void BakeoffWindow::try_on(const Photo& photo, const Face& face, const Edit& edit)
{
    std::vector<Edit> tries;
    for (const std::string& engine : studio_.registry().trained_editors())
        for (const double strength : strengths) {
            tries.push_back(at_strength(edit, strength));
            tries.back().engine = engine;
            tries.back().opacity = 1.0;
            tries.back().region = {};
        }
    sheet_->clear();
    variants_.clear();
    told_->setText(tr("Trying %1 variants…").arg(tries.size()));
    ticket_ = studio_.worker().run<std::vector<Variant>>(
        [&studio = studio_, photo, face, tries](Job& job) { return bake_off(studio, photo, face, tries, job); },
        [this](const Outcome<std::vector<Variant>>& outcome) {
            if (const auto* error = std::get_if<Error>(&outcome)) told_->setText(said(error->what()));
            if (const auto* variants = std::get_if<std::vector<Variant>>(&outcome)) show_variants(*variants);
        },
        [this, count = tries.size()](const Progress& now) {
            told_->setText(tr("Trying %1 variants: %2 %").arg(count).arg(int(100 * now.done)));
        });
}

void BakeoffWindow::show_variants(std::vector<Variant> variants)
{
    variants_ = std::move(variants);
    told_->setText(
        tr("The number is what the judges make of the target, times how far it is still the same person. "
           "Trust your eyes more. Click a picture to take it."));
    for (const Variant& variant : variants_) {
        const QString engine = said(studio_.registry().card(variant.edit.engine).title);
        auto* item = new QListWidgetItem(
            QIcon(QPixmap::fromImage(wrap(variant.face))),
            tr("%1  ·  %2\n%3").arg(number(variant.mark), engine, said(describe(variant.edit.target))));
        sheet_->addItem(item);
    }
    Q_EMIT finished_bakeoff();
}

}  // namespace mien::ui
