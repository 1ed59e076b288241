#include "ui/face_detail.h"

#include "ui/controls.h"
#include "ui/convert.h"
#include "ui/core_words.h"
#include "ui/map_view.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace mien::ui {
namespace {

constexpr int told_classes = 3;  // of the eight, the most probable

/// "Happiness 0.91 · Neutral 0.06 · Surprise 0.02"
QString most_probable_of(const std::array<double, emotion_count>& said)
{
    std::array<int, emotion_count> order{};
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, std::ranges::greater{}, [&](int i) { return said[std::size_t(i)]; });
    QStringList words;
    for (int i = 0; i < told_classes; ++i) {
        const int which = order[std::size_t(i)];
        words << QString("%1 %2").arg(title(Emotion(which)), number(said[std::size_t(which)]));
    }
    return words.join(" · ");
}

}  // namespace

FaceDetail::FaceDetail(Studio& studio, std::shared_ptr<Explainer> explainer, QWidget* parent)
    : QWidget(parent),
      studio_(studio),
      explainer_(std::move(explainer)),
      view_(new MapView(tr("What it looked at"))),
      method_(new QComboBox),
      asked_(new QComboBox),
      words_(new QLabel),
      told_(dim_label({}))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    name_control(*method_, {"detail_method", tr("Method"), tr("How the map comes about")});
    name_control(*asked_, {"detail_asked", tr("The map is for"), tr("Which class the map explains")});
    asked_->addItem(tr("For what it says"));
    asked_->addItem(tr("For the label"));
    method_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    method_->setMinimumContentsLength(9);
    auto* row = new QHBoxLayout;
    row->addWidget(method_, 1);
    row->addWidget(asked_, 1);
    column->addLayout(row);
    view_->setObjectName("detail_view");
    words_->setObjectName("detail_words");
    told_->setObjectName("detail_told");
    for (QLabel* label : {words_, told_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    column->addWidget(words_);
    column->addWidget(view_, 1);
    column->addWidget(told_);
    for (QComboBox* box : {method_, asked_}) connect(box, &QComboBox::currentIndexChanged, this, &FaceDetail::look);
}

void FaceDetail::show_results(std::shared_ptr<const Evaluation> evaluation, std::size_t engine)
{
    show_face(nullptr);
    evaluation_ = std::move(evaluation);
    engine_ = engine;
    insight_ticket_ = studio_.worker().run<Insight>(
        [explainer = explainer_, id = evaluation_->engines[engine]](Job&) { return explainer->insight(id); },
        [this](const Outcome<Insight>& outcome) { take_insight(outcome); });
}

void FaceDetail::take_insight(const Outcome<Insight>& outcome)
{
    const QSignalBlocker quiet(method_);
    const QVariant before = method_->currentData();
    method_->clear();
    if (const auto* error = std::get_if<Error>(&outcome)) told_->setText(said(error->what()));
    if (const auto* insight = std::get_if<Insight>(&outcome)) {
        told_->clear();
        for (const std::string& name : insight->methods) method_->addItem(text(cam_method(name).title), text(name));
        method_->setCurrentIndex(std::max(0, method_->findData(before)));
    }
    Q_EMIT able(method_->count() > 0);
    look();
}

MapRequest FaceDetail::request() const
{
    MapRequest request;
    if (method_->currentIndex() >= 0) request.method = method_->currentData().toString().toStdString();
    return request;
}

QString FaceDetail::words() const
{
    QStringList lines{text(evaluation_->set.short_name(verdict_->photo.file)).toHtmlEscaped(),
                      tr("Label: <b>%1</b>").arg(title(verdict_->photo.truth))};
    for (std::size_t i = 0; i < evaluation_->engines.size(); ++i)
        lines << QString("%1: %2").arg(said(studio_.registry().card(evaluation_->engines[i]).title).toHtmlEscaped(),
                                       most_probable_of(verdict_->said[i]));
    if (verdict_->is_suspicious(engine_))
        lines << tr("The label may be wrong: it is %1 less probable than %2.")
                     .arg(number(verdict_->margin(engine_)), title(verdict_->named(engine_)));
    return lines.join("<br>");
}

void FaceDetail::show_face(const Verdict* verdict)
{
    verdict_ = verdict;
    look_ticket_.cancel();
    if (!verdict_) {
        view_->clear();
        return words_->clear();
    }
    view_->show_picture(QImage::fromData(verdict_->crop.data(), int(verdict_->crop.size())));
    words_->setText(words());
    look();
}

void FaceDetail::look()
{
    if (!verdict_ || method_->count() == 0) return;
    MapRequest asked = request();
    const bool for_label = asked_->currentIndex() == 1;
    asked.question.shown = int(for_label ? verdict_->photo.truth : verdict_->named(engine_));
    told_->setText(tr("Looking…"));
    look_ticket_ = studio_.worker().run<Look>(
        [explainer = explainer_, id = evaluation_->engines[engine_], file = verdict_->photo.file, face = verdict_->face,
         asked](Job& job) { return explainer->look(id, file, face, asked, job); },
        [this](const Outcome<Look>& outcome) { take(outcome); });
}

void FaceDetail::take(const Outcome<Look>& outcome)
{
    if (const auto* error = std::get_if<Error>(&outcome)) told_->setText(said(error->what()));
    if (const auto* look = std::get_if<Look>(&outcome)) {
        view_->show_map(look->face.image, look->map);
        told_->setText(tr("The map is for %1.").arg(title(Emotion(look->question.shown))));
    }
    Q_EMIT looked();
}

}  // namespace mien::ui
