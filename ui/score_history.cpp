#include "ui/score_history.h"

#include "ui/convert.h"
#include "ui/core_words.h"
#include "ui/plot.h"
#include "ui/theme.h"

#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace mien::ui {
namespace {

/// One line of the plot: a value at some of the steps.
struct Course {
    QString name;
    QVector<double> steps, values;
};

std::map<std::string, Course> courses_of(const EditSession& session, const QVector<std::size_t>& branch)
{
    std::map<std::string, Course> courses;
    const auto add = [&](const std::string& key, const QString& name, double step, double value) {
        Course& course = courses[key];
        course.name = name;
        course.steps << step;
        course.values << value;
    };
    for (int i = 0; i < branch.size(); ++i) {
        const FaceResult* result = session.result_at(branch[i]);
        if (!result) continue;
        const Scorecard& card = result->card;
        for (const Opinion& opinion : card.opinions)
            add(opinion.engine, said(session.card_of(opinion.engine).title), i,
                opinion.after[std::size_t(card.target)]);
        if (!card.identity_engine.empty()) add("~identity", ScoreHistory::tr("Same person"), i, card.identity);
    }
    return courses;
}

}  // namespace

ScoreHistory::ScoreHistory(const EditSession& session, QWidget* parent)
    : QDialog(parent), session_(session), plot_(new QCustomPlot)
{
    setObjectName("score_history");
    setWindowTitle(tr("Scores over the history"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(680, 420);
    auto* column = new QVBoxLayout(this);
    plot_->setObjectName("score_courses");
    plot_->setAccessibleName(tr("Scores from step to step"));
    column->addWidget(plot_);
    connect(&session, &EditSession::edited, this, &ScoreHistory::show_scores);
    connect(&session, &EditSession::changed, this, &ScoreHistory::show_scores);
    show_scores();
}

void ScoreHistory::show_scores()
{
    const auto& history = session_.history();
    QVector<std::size_t> branch;
    for (std::size_t i = history.at();; i = history.steps()[i].before) {
        branch.prepend(i);
        if (history.steps()[i].before == i) break;
    }
    const Colours& c = colours();
    plot_->clearPlottables();
    dress(*plot_);
    auto names = QSharedPointer<QCPAxisTickerText>::create();
    for (int i = 0; i < branch.size(); ++i)
        names->addTick(i, i == 0 ? tr("Opened") : said(history.steps()[branch[i]].label));
    plot_->xAxis->setTicker(names);
    plot_->xAxis->setTickLabelRotation(-25);
    plot_->xAxis->setRange(-0.3, std::max(1.0, double(branch.size()) - 0.7));
    plot_->yAxis->setRange(0.0, 1.05);
    const std::array<QColor, 3> pens{c.accent, c.warning, c.dim};
    std::size_t next = 0;
    for (const auto& [key, course] : courses_of(session_, branch))
        add_course(*plot_, course.name, pens[next++ % pens.size()], course.steps, course.values);
    plot_->legend->setVisible(plot_->graphCount() > 0);
    plot_->replot();
}

}  // namespace mien::ui
