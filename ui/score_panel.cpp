#include "ui/score_panel.h"

#include "ui/controls.h"
#include "ui/convert.h"
#include "ui/core_words.h"
#include "ui/plot.h"
#include "ui/theme.h"

#include <QEvent>
#include <QGraphicsOpacityEffect>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace mien::ui {
namespace {

constexpr double bar_width = 0.34;   // in rows
constexpr double value_room = 1.22;  // the axis ends here: room for a number beside a full bar
/// Of the way; below, the points were missed. The finder knows common faces, and follows good sculptures 0.7 to 0.95 of
/// the way, a mouth torn apart 0.35.
constexpr double least_reached = 0.5;
constexpr double old_opacity = 0.45;

/// Emotions are drawn top to bottom, the axis counts from below.
double row_of(int emotion) { return emotion_count - 1 - emotion; }

QString percent(double share)
{
    const double value = 100.0 * share;
    return ScorePanel::tr("%1 %").arg(number(value, value < 10.0 ? 1 : 0));
}

void set_warning(QLabel& label, bool warning) { set_role(label, warning ? "warning" : "strong"); }

bool missed_points(const Scorecard& card) { return card.landmarks_reached < least_reached; }

/// What was measured of an edit that asked for no emotion, and that nothing speaks against.
QString findings(const Scorecard& card)
{
    QStringList found;
    if (!card.identity_engine.empty()) found << ScorePanel::tr("same person");
    found << (missed_points(card) ? ScorePanel::tr("points missed") : ScorePanel::tr("points reached"));
    return found.join(", ");
}

}  // namespace

ScorePanel::ScorePanel(const Registry& registry, QWidget* parent)
    : QWidget(parent),
      registry_(registry),
      recognizers_(new QComboBox),
      sentence_(new QLabel),
      plot_(new QCustomPlot),
      facts_box_(new QWidget),
      verdict_box_(make_verdict())
{
    setObjectName("score_panel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    name_control(*recognizers_,
                 {"recognizer", tr("Recognizer"), tr("Who judges the face. A second opinion keeps the first honest")});
    auto* top = new QHBoxLayout;
    top->addWidget(heading(tr("Scorecard")), 1);
    top->addWidget(recognizers_);
    column->addLayout(top);
    sentence_->setObjectName("score_sentence");
    sentence_->setWordWrap(true);
    sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(sentence_);
    make_plot();
    column->addWidget(plot_, 1);
    make_facts(column);
    column->addWidget(verdict_box_);
    column->addStretch();
    connect(recognizers_, &QComboBox::currentIndexChanged, this, [this] {
        draw_bars();
        show_facts();
    });
    show_nothing(tr("Open a photo: how its faces read, and what an edit did to them, is shown here."));
}

void ScorePanel::make_plot()
{
    plot_->setObjectName("score_bars");
    plot_->setAccessibleName(tr("Probabilities before and after"));
    plot_->setToolTip(tr("Grey: before. Coloured: after."));
    plot_->setFixedHeight(emotion_count * 20 + 4);
    plot_->setFocusPolicy(Qt::NoFocus);
    plot_->axisRect()->setAutoMargins(QCP::msLeft);
    plot_->axisRect()->setMargins({0, 2, 0, 2});
    auto names = QSharedPointer<QCPAxisTickerText>::create();
    for (int i = 0; i < emotion_count; ++i) names->addTick(row_of(i), title(Emotion(i)));
    plot_->yAxis->setTicker(names);
    plot_->yAxis->setRange(-0.5, emotion_count - 0.5);
    plot_->xAxis->setRange(0.0, value_room);
    plot_->xAxis->setVisible(false);
    plot_->yAxis->setTickLength(0);
    plot_->yAxis->setSubTicks(false);
    plot_->yAxis->grid()->setVisible(false);
    before_ = new QCPBars(plot_->yAxis, plot_->xAxis);
    after_ = new QCPBars(plot_->yAxis, plot_->xAxis);
    for (QCPBars* bars : {before_, after_}) bars->setWidth(bar_width);
    for (auto& value : values_) {
        value = new QCPItemText(plot_);
        value->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        value->setPadding({5, 0, 0, 0});
    }
    colour_plot();
}

void ScorePanel::colour_plot()
{
    const Colours& c = colours();
    QFont font = this->font();
    font.setPointSizeF(8.5);
    plot_->setBackground(QBrush(c.panel));
    plot_->yAxis->setBasePen(QPen(c.line));
    plot_->yAxis->setTickPen(Qt::NoPen);
    plot_->yAxis->setTickLabelColor(c.text);
    plot_->yAxis->setTickLabelFont(font);
    before_->setPen(Qt::NoPen);
    before_->setBrush(QColor(c.dark ? "#77797f" : "#9a9ca2"));
    after_->setPen(Qt::NoPen);
    after_->setBrush(c.accent);
    for (auto* value : values_) {
        value->setFont(font);
        value->setColor(c.dim);
    }
    plot_->replot();
}

void ScorePanel::make_facts(QVBoxLayout* column)
{
    auto* grid = new QGridLayout(facts_box_);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    const std::array<std::array<QString, 2>, fact_count> words{
        {{tr("Same person"), tr("Cosine of the identity embedding before and after: 1 is the same picture")},
         {tr("Pixels changed"), tr("Share of the photo's pixels that differ; all others keep their bits")},
         {tr("Points reached"),
          tr("How far the landmarks got to where the target wanted them, found anew in the edit")},
         {tr("Time"), tr("How long the full edit took")},
         {tr("Strongest other"), tr("What else the recognizer sees most of: the category it might be confused with")}}};
    for (int i = 0; i < fact_count; ++i) {
        Fact& fact = facts_[std::size_t(i)];
        fact = {dim_label(words[std::size_t(i)][0]), new QLabel};
        fact.value->setObjectName(QString("fact_%1").arg(i));
        fact.value->setAlignment(Qt::AlignRight);
        set_role(*fact.value, "strong");
        for (QLabel* label : {fact.name, fact.value}) label->setToolTip(words[std::size_t(i)][1]);
        grid->addWidget(fact.name, i, 0);
        grid->addWidget(fact.value, i, 1);
    }
    column->addWidget(facts_box_);
}

void ScorePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && before_) colour_plot();
    QWidget::changeEvent(event);
}

void ScorePanel::set_parts_visible(bool visible)
{
    recognizers_->setVisible(visible);
    plot_->setVisible(visible);
    facts_box_->setVisible(visible && edited_);
    verdict_box_->setVisible(visible && edited_ && !card_.opinions.empty());
}

void ScorePanel::show_nothing(const QString& why)
{
    edited_ = false;
    card_ = {};
    set_role(*sentence_, "dim");
    sentence_->setText(why);
    set_parts_visible(false);
    mark_old(false);
}

void ScorePanel::show_edit(const Scorecard& card, double seconds)
{
    card_ = card;
    seconds_ = seconds;
    edited_ = true;
    fill_opinions();
    set_parts_visible(true);
    recognizers_->setVisible(recognizers_->count() > 0);
    plot_->setVisible(recognizers_->count() > 0);
    mark_old(false);
}

void ScorePanel::show_untouched(const Scorecard& card)
{
    card_ = card;
    edited_ = false;
    fill_opinions();
    if (recognizers_->count() == 0)
        return show_nothing(tr("No recognizer is trained yet, so nobody can say how this face reads."));
    set_parts_visible(true);
    mark_old(false);
}

void ScorePanel::fill_opinions()
{
    const QString kept = recognizers_->currentData().toString();
    {
        const QSignalBlocker quiet(recognizers_);
        recognizers_->clear();
        for (const Opinion& opinion : card_.opinions)
            recognizers_->addItem(said(registry_.card(opinion.engine).title), text(opinion.engine));
        recognizers_->setCurrentIndex(std::max(0, recognizers_->findData(kept)));
    }
    draw_bars();
    show_facts();
}

void ScorePanel::draw_bars()
{
    const int judge = recognizers_->currentIndex();
    if (judge < 0 || judge >= int(card_.opinions.size())) return;
    const Opinion& opinion = card_.opinions[std::size_t(judge)];
    QVector<double> rows_before;
    QVector<double> rows_after;
    const double apart = edited_ ? bar_width / 2 + 0.02 : 0.0;
    for (int i = 0; i < emotion_count; ++i) {
        rows_before << row_of(i) + apart;
        rows_after << row_of(i) - apart;
        const double before = opinion.before[std::size_t(i)];
        const double after = edited_ ? opinion.after[std::size_t(i)] : before;
        auto* value = values_[std::size_t(i)];
        value->position->setCoords(after, rows_after.back());
        value->setText(number(after));
    }
    before_->setData(rows_before, QVector<double>(opinion.before.begin(), opinion.before.end()), true);
    after_->setData(rows_after, QVector<double>(opinion.after.begin(), opinion.after.end()), true);
    after_->setVisible(edited_);
    plot_->replot();
}

void ScorePanel::show_facts()
{
    const int judge = recognizers_->currentIndex();
    const bool judged = judge >= 0 && judge < int(card_.opinions.size());
    const std::size_t wanted = std::size_t(card_.target);
    const bool known = !card_.identity_engine.empty();
    QStringList sentence;
    if (judged && edited_) {
        const Opinion& opinion = card_.opinions[std::size_t(judge)];
        const Emotion second_name = second_best(opinion.after, card_.target);
        sentence << QString("<b>%1 %2 → %3</b>")
                        .arg(title(card_.target), number(opinion.before[wanted]), number(opinion.after[wanted]));
        facts_[second].value->setText(title(second_name) + " " + number(opinion.after[std::size_t(second_name)]));
    }
    if (judged && !edited_) {
        const auto& now = card_.opinions[std::size_t(judge)].before;
        const auto most = std::ranges::max_element(now);
        sentence << tr("As it is, this face reads as <b>%1 %2</b>. Choose an expression to change it.")
                        .arg(said(name(Emotion(most - now.begin()))), number(*most));
    }
    if (edited_ && known) sentence << tr("same person %1").arg(number(card_.identity));
    if (edited_ && sentence.isEmpty()) sentence << tr("%1 of the pixels untouched").arg(percent(1.0 - card_.changed));
    set_role(*sentence_, "plain");
    sentence_->setText(sentence.join("  ·  "));
    facts_[identity].value->setText(known ? number(card_.identity) : tr("not measured"));
    facts_[landmarks].value->setText(percent(std::max(0.0, card_.landmarks_reached)));
    set_warning(*facts_[landmarks].value, missed_points(card_));
    facts_[pixels].value->setText(percent(card_.changed));
    facts_[time].value->setText(tr("%1 s").arg(number(seconds_)));
    for (QLabel* label : {facts_[second].name, facts_[second].value}) label->setVisible(judged);
    show_verdict();
}

QWidget* ScorePanel::make_verdict()
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    verdict_ = new QLabel;
    verdict_->setObjectName("verdict");
    verdict_->setWordWrap(true);
    verdict_->setToolTip(tr("Whether the edit meets what you demand, to the right"));
    row->addWidget(verdict_, 1);
    const std::array<Naming, 2> names{
        {{"demand_target", tr("Least probability of the target"), tr("The first judge must give the target this much")},
         {"demand_identity", tr("Least likeness"), tr("It must still be the same person by this cosine")}}};
    for (std::size_t i = 0; i < demands_.size(); ++i) {
        demands_[i] = new QDoubleSpinBox;
        name_control(*demands_[i], names[i]);
        demands_[i]->setRange(0.0, 1.0);
        demands_[i]->setSingleStep(0.05);
        demands_[i]->setPrefix("≥ ");
        row->addWidget(demands_[i]);
    }
    set_acceptance({});
    for (QDoubleSpinBox* each : demands_)
        connect(each, &QDoubleSpinBox::valueChanged, this, [this] {
            demanded_ = {demands_[0]->value(), demands_[1]->value()};
            show_verdict();
            Q_EMIT acceptance_changed(demanded_);
        });
    return box;
}

void ScorePanel::set_acceptance(const Acceptance& demanded)
{
    demanded_ = demanded;
    for (std::size_t i = 0; i < demands_.size(); ++i) {
        const QSignalBlocker quiet(demands_[i]);
        demands_[i]->setValue(i == 0 ? demanded.target : demanded.identity);
    }
}

void ScorePanel::show_verdict()
{
    QStringList against;
    const auto found = objections(card_, demanded_);
    set_warning(*facts_[identity].value, std::ranges::find(found, Objection::another_person) != found.end());
    for (const Objection each : found)
        against << (each == Objection::target_missed ? tr("target missed") : tr("another person"));
    if (!against.isEmpty())
        verdict_->setText(tr("Rejected: %1").arg(against.join(", ")));
    else
        verdict_->setText(card_.asked ? tr("Accepted") : findings(card_));
    set_warning(*verdict_, !against.isEmpty() || (!card_.asked && missed_points(card_)));
}

void ScorePanel::mark_old(bool old)
{
    if (!old) return setGraphicsEffect(nullptr);
    auto* faded = new QGraphicsOpacityEffect(this);
    faded->setOpacity(old_opacity);
    setGraphicsEffect(faded);
}

}  // namespace mien::ui
