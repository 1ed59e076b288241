#include "ui/dataset_results.h"

#include "core/engine/registry.h"
#include "ui/calibration_plot.h"
#include "ui/controls.h"
#include "ui/convert.h"
#include "ui/core_words.h"
#include "ui/mean_map_page.h"
#include "ui/plot.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace mien::ui {
namespace {

constexpr int most_table_width = 600;  // pixels; a wider table scrolls

QTableWidget* make_table(const QStringList& columns, const Naming& naming)
{
    auto* table = new QTableWidget(0, int(columns.size()));
    name_control(*table, naming);
    table->setHorizontalHeaderLabels(columns);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setShowGrid(false);
    return table;
}

void add_row(QTableWidget& table, const QString& name, const QStringList& values)
{
    const int row = table.rowCount();
    table.insertRow(row);
    table.setVerticalHeaderItem(row, new QTableWidgetItem(name));
    for (int i = 0; i < int(values.size()); ++i) {
        auto* item = new QTableWidgetItem(values[i]);
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        table.setItem(row, i, item);
    }
}

/// Makes every column as wide as the widest header, and room for all of them.
void fit_headers(QTableWidget& table)
{
    QHeaderView& header = *table.horizontalHeader();
    int widest = 0;
    for (int i = 0; i < table.columnCount(); ++i) widest = std::max(widest, header.sectionSizeHint(i));
    header.setMinimumSectionSize(widest);
    const int needed =
        table.verticalHeader()->sizeHint().width() + table.columnCount() * widest + 2 * table.frameWidth();
    table.setMinimumWidth(std::min(needed, most_table_width));
}

QString measured(double value) { return number(value, 3); }

}  // namespace

DatasetResults::DatasetResults(const Registry& registry, MeanMapPage* maps, QWidget* parent)
    : QWidget(parent),
      registry_(registry),
      tabs_(new QButtonGroup(this)),
      pages_(new QStackedWidget),
      summary_(new QLabel),
      confusion_(new ConfusionView),
      classes_(make_table({tr("Photos"), tr("Precision"), tr("Recall"), tr("F1")},
                          {"classes", tr("By expression"), tr("How well each expression is recognized")})),
      calibration_(new QCustomPlot)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(make_tabs());
    summary_->setObjectName("dataset_summary");
    summary_->setWordWrap(true);
    column->addWidget(summary_);
    calibration_->setObjectName("calibration");
    put_legend_below(*calibration_);
    calibration_->setAccessibleName(tr("Calibration"));
    calibration_->setToolTip(
        tr("How often it is right, by how sure it is. Calibrated bars end on the dashed line; the "
           "faint ones tell how many photos they stand for."));
    for (QWidget* page : {static_cast<QWidget*>(confusion_), static_cast<QWidget*>(classes_),
                          static_cast<QWidget*>(calibration_), static_cast<QWidget*>(maps), make_comparison()})
        pages_->addWidget(page);
    column->addWidget(pages_, 1);
    connect(confusion_, &ConfusionView::chosen, this, &DatasetResults::cell_chosen);
    connect(tabs_, &QButtonGroup::idClicked, pages_, &QStackedWidget::setCurrentIndex);
}

QWidget* DatasetResults::make_tabs()
{
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    const std::array<QToolButton*, comparison_page + 1> buttons{
        tab_button(tr("Confusion"), {"tab_confusion", tr("Confusion"), tr("Which expressions are taken for which")}),
        tab_button(tr("Classes"), {"tab_classes", tr("Classes"), tr("Precision, recall and F1 of each expression")}),
        tab_button(tr("Calibration"),
                   {"tab_calibration", tr("Calibration"), tr("Is it as often right as it is sure?")}),
        tab_button(tr("Mean maps"), {"tab_means", tr("Mean maps"), tr("What it looks at in each class, on the whole")}),
        tab_button(tr("Comparison"), {"tab_comparison", tr("Comparison"), tr("Do two recognizers differ?")})};
    for (int page = 0; page <= comparison_page; ++page) {
        tabs_->addButton(buttons[std::size_t(page)], page);
        row->addWidget(buttons[std::size_t(page)]);
    }
    buttons[confusion_page]->setChecked(true);
    return widget;
}

QWidget* DatasetResults::make_comparison()
{
    auto* widget = new QWidget;
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    comparison_ = make_table({{}, {}}, {"comparison", tr("Comparison"), tr("The numbers of both recognizers")});
    chance_ = new QLabel;
    chance_->setObjectName("comparison_words");
    chance_->setWordWrap(true);
    differing_ = new QPushButton(tr("Show where they differ"));
    name_control(*differing_, {"comparison_differing", tr("Show where they differ"),
                               tr("Show the photos that the two read differently")});
    differing_->setAutoDefault(false);
    column->addWidget(comparison_, 1);
    column->addWidget(chance_);
    column->addWidget(differing_, 0, Qt::AlignLeft);
    connect(differing_, &QPushButton::clicked, this, &DatasetResults::differing_wanted);
    return widget;
}

void DatasetResults::show_results(std::shared_ptr<const Evaluation> evaluation, std::size_t engine)
{
    evaluation_ = std::move(evaluation);
    const Confusion confusion = evaluation_->confusion(engine);
    const auto claims = evaluation_->claims(engine);
    summary_->setText(tr("Accuracy <b>%1</b>   UAR <b>%2</b>   macro-F1 <b>%3</b>   ECE <b>%4</b>")
                          .arg(measured(confusion.accuracy()), measured(confusion.uar()),
                               measured(confusion.macro_f1()), measured(calibration_error(claims)))
                          .replace("   ", "&nbsp;&nbsp; "));
    summary_->setToolTip(
        tr("UAR: the mean of the recalls, every expression alike. ECE: how far sureness and accuracy "
           "lie apart, on average."));
    confusion_->show_confusion(confusion);
    confusion_->choose(std::nullopt);
    show_classes(confusion);
    draw_calibration(*calibration_, claims);
    show_comparison();
}

void DatasetResults::show_classes(const Confusion& confusion)
{
    classes_->setRowCount(0);
    for (int i = 0; i < emotion_count; ++i)
        if (confusion.truths(i) > 0)
            add_row(*classes_, title(Emotion(i)),
                    {QString::number(confusion.truths(i)), measured(confusion.precision(i)),
                     measured(confusion.recall(i)), measured(confusion.f1(i))});
    fit_headers(*classes_);
}

void DatasetResults::show_comparison()
{
    comparison_->setRowCount(0);
    const bool two = evaluation_->engines.size() > 1;
    comparison_->setVisible(two);
    differing_->setVisible(two);
    if (!two) return chance_->setText(tr("Choose a second recognizer above to compare the two on the same photos."));
    QStringList names;
    for (const std::string& id : evaluation_->engines) names << said(registry_.card(id).title);
    comparison_->setHorizontalHeaderLabels(names);
    const Confusion a = evaluation_->confusion(0), b = evaluation_->confusion(1);
    const Comparison found = compared(*evaluation_, 0, 1);
    add_row(*comparison_, tr("Accuracy"), {measured(a.accuracy()), measured(b.accuracy())});
    add_row(*comparison_, tr("UAR"), {measured(a.uar()), measured(b.uar())});
    add_row(*comparison_, tr("Macro-F1"), {measured(a.macro_f1()), measured(b.macro_f1())});
    add_row(*comparison_, tr("ECE"),
            {measured(calibration_error(evaluation_->claims(0))), measured(calibration_error(evaluation_->claims(1)))});
    add_row(*comparison_, tr("It alone is right about"),
            {QString::number(found.first_only), QString::number(found.second_only)});
    fit_headers(*comparison_);
    chance_->setText(tr("McNemar's exact test: p = %1. That is the chance of a difference at least as large if both "
                        "were equally good.")
                         .arg(number(found.chance, 4)));
}

}  // namespace mien::ui
