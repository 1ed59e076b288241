#include "ui/dataset_window.h"

#include "ui/controls.h"
#include "ui/convert.h"
#include "ui/core_words.h"
#include "ui/dataset_export.h"
#include "ui/dataset_results.h"
#include "ui/face_detail.h"
#include "ui/face_gallery.h"
#include "ui/mean_map_page.h"
#include "ui/recognizer_choice.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QMimeData>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace mien::ui {
namespace {

constexpr const char* usual_labels = "labels.csv";
constexpr int most_left_out = 88;  // pixels: the height from which the list of photos left out scrolls

/// A field with a button that browses for what is in it.
QPushButton* add_file_row(QGridLayout& grid, int row, const QString& words, QLineEdit& field, const Naming& browsing)
{
    auto* label = dim_label(words);
    label->setBuddy(&field);
    auto* browse = new QPushButton(DatasetWindow::tr("Browse…"));
    name_control(*browse, browsing);
    browse->setAutoDefault(false);
    grid.addWidget(label, row, 0);
    grid.addWidget(&field, row, 1);
    grid.addWidget(browse, row, 2);
    return browse;
}

}  // namespace

DatasetWindow::DatasetWindow(Studio& studio, QWidget* parent)
    : QDialog(parent),
      studio_(studio),
      explainer_(std::make_shared<Explainer>(studio.registry())),
      folder_(new QLineEdit),
      labels_(new QLineEdit),
      first_(new QComboBox),
      second_(new QComboBox),
      shown_(new QComboBox),
      measure_(new QPushButton(tr("Measure"))),
      stop_(new QPushButton(tr("Stop"))),
      progress_(new QProgressBar),
      told_(dim_label({})),
      left_out_(new QListWidget),
      hint_(dim_label(tr("Drop a folder of labelled photos here: with a table that has the columns file and "
                         "expression, or with folders named neutral, happiness, sadness, surprise, fear, disgust, "
                         "anger, contempt.\nNothing in it is changed."))),
      body_(make_results())
{
    setObjectName("dataset_window");
    setWindowTitle(tr("Data set"));
    setAcceptDrops(true);
    resize(1240, 760);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(make_source());
    column->addWidget(make_run());
    progress_->setRange(0, 1000);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Progress"));
    column->addWidget(progress_);
    told_->setObjectName("dataset_told");
    told_->setWordWrap(true);
    column->addWidget(told_);
    name_control(*left_out_, {"dataset_left_out", tr("Photos left out"), tr("Which photos were left out, and why")});
    left_out_->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    left_out_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    left_out_->setMaximumHeight(most_left_out);
    left_out_->hide();
    column->addWidget(left_out_);
    hint_->setAlignment(Qt::AlignCenter);
    hint_->setWordWrap(true);
    column->addWidget(hint_, 1);
    column->addWidget(body_, 1);
    fill_recognizers();
    body_->hide();
    show_running(false);
}

QWidget* DatasetWindow::make_source()
{
    auto* widget = new QWidget;
    auto* grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    name_control(*folder_, {"dataset_folder", tr("Folder"), tr("Where the photos are")});
    name_control(*labels_, {"dataset_labels", tr("Labels"),
                            tr("A table with the columns file and expression; empty: the folders are the labels")});
    folder_->setPlaceholderText(tr("Folder of photos"));
    labels_->setPlaceholderText(tr("The names of the folders"));
    auto* browse = add_file_row(*grid, 0, tr("Photos"), *folder_,
                                {"dataset_browse", tr("Browse for the folder"), tr("Choose the folder of photos")});
    auto* browse_labels =
        add_file_row(*grid, 1, tr("Labels"), *labels_,
                     {"dataset_browse_labels", tr("Browse for the labels"), tr("Choose the table of labels")});
    connect(browse, &QPushButton::clicked, this, &DatasetWindow::choose_folder);
    connect(browse_labels, &QPushButton::clicked, this, &DatasetWindow::choose_labels);
    connect(folder_, &QLineEdit::editingFinished, this, [this] {
        if (labels_->text().isEmpty()) set_folder(folder_->text());
    });
    return widget;
}

QWidget* DatasetWindow::make_run()
{
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    name_control(*first_, {"dataset_first", tr("Recognizer"), tr("Who is measured")});
    name_control(*second_, {"dataset_second", tr("Compared with"), tr("A second one, measured on the same photos")});
    name_control(*shown_, {"dataset_shown", tr("Results of"), tr("Whose results are shown")});
    name_control(*measure_, {"dataset_measure", tr("Measure"), tr("Ask the recognizers about every photo")});
    name_control(*stop_, {"dataset_stop", tr("Stop"), tr("Stop after this photo and show what was measured")});
    measure_->setDefault(true);
    stop_->setAutoDefault(false);
    const auto add = [&](const QString& words, QComboBox& box) {
        box.setSizeAdjustPolicy(QComboBox::AdjustToContents);
        auto* label = dim_label(words);
        label->setBuddy(&box);
        row->addWidget(label);
        row->addWidget(&box);
    };
    add(tr("Recognizer"), *first_);
    add(tr("against"), *second_);
    row->addWidget(measure_);
    row->addWidget(stop_);
    row->addStretch();
    add(tr("Results of"), *shown_);
    row->addWidget(export_);
    connect(measure_, &QPushButton::clicked, this, &DatasetWindow::measure);
    connect(stop_, &QPushButton::clicked, this, &DatasetWindow::stop);
    connect(shown_, &QComboBox::currentIndexChanged, this, &DatasetWindow::show_engine);
    return widget;
}

QWidget* DatasetWindow::make_results()
{
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    detail_ = new FaceDetail(studio_, explainer_);
    maps_ = new MeanMapPage(studio_, explainer_, [this] { return detail_->request(); });
    results_ = new DatasetResults(studio_.registry(), maps_);
    gallery_ = new FaceGallery;
    export_ = new DatasetExport(studio_.registry(),
                                {[this] { return maps_->maps(); }, [this]() -> QWidget& { return results_->shown(); }});
    for (QWidget* part :
         {static_cast<QWidget*>(results_), static_cast<QWidget*>(gallery_), static_cast<QWidget*>(detail_)})
        splitter->addWidget(part);
    splitter->setHandleWidth(12);
    splitter->setSizes({470, 450, 264});
    for (int i = 0; i < splitter->count(); ++i) splitter->setStretchFactor(i, i == 1 ? 2 : 1);
    connect(results_, &DatasetResults::cell_chosen, gallery_, &FaceGallery::choose_cell);
    connect(results_, &DatasetResults::differing_wanted, gallery_, [this] {
        gallery_->choose_cell(std::nullopt);
        gallery_->choose(FaceGallery::Which::differing);
    });
    connect(gallery_, &FaceGallery::filtered, results_, &DatasetResults::choose_cell);
    connect(gallery_, &FaceGallery::chosen, detail_, &FaceDetail::show_face);
    connect(gallery_, &FaceGallery::opened, this,
            [this](const Verdict& verdict) { Q_EMIT opened(text(verdict.photo.file)); });
    connect(export_, &DatasetExport::told, this, &DatasetWindow::tell);
    connect(detail_, &FaceDetail::able, maps_, &MeanMapPage::set_able);
    return splitter;
}

void DatasetWindow::fill_recognizers()
{
    second_->addItem(tr("nobody"), QString());
    for (QComboBox* box : {first_, second_}) add_recognizers(*box, studio_.registry());
    choose_usual_recognizer(*first_);
}

void DatasetWindow::set_folder(const QString& folder)
{
    folder_->setText(folder);
    const QString labels = QDir(folder).filePath(usual_labels);
    labels_->setText(QFileInfo::exists(labels) ? labels : QString());
}

void DatasetWindow::choose_folder()
{
    auto* chooser = new QFileDialog(this, tr("Folder of labelled photos"), folder_->text());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::Directory);
    connect(chooser, &QFileDialog::fileSelected, this, &DatasetWindow::set_folder);
    chooser->open();
}

void DatasetWindow::choose_labels()
{
    auto* chooser = new QFileDialog(this, tr("Table of labels"), folder_->text(), tr("Tables (*.csv)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QFileDialog::fileSelected, labels_, &QLineEdit::setText);
    chooser->open();
}

void DatasetWindow::measure()
{
    std::vector<std::string> engines{first_->currentData().toString().toStdString()};
    const std::string second = second_->currentData().toString().toStdString();
    if (!second.empty() && second != engines[0]) engines.push_back(second);
    show_running(true);
    enough_ = {};
    tell(tr("Reading the labels…"));
    ticket_ = studio_.worker().run<Evaluation>(
        [&studio = studio_, engines, folder = path(folder_->text()), labels = path(labels_->text()),
         enough = enough_.get_token()](Job& job) {
            return evaluate(studio, engines, labelled_set(folder, labels), job, enough);
        },
        [this](const Outcome<Evaluation>& outcome) { take(outcome); },
        [this](const Progress& now) {
            progress_->setValue(int(1000 * now.done));
            if (!now.stage.empty()) tell(text(now.stage));
        });
}

void DatasetWindow::stop()
{
    enough_.request_stop();
    stop_->setEnabled(false);
}

void DatasetWindow::take(const Outcome<Evaluation>& outcome)
{
    show_running(false);
    if (const auto* error = std::get_if<Error>(&outcome)) {
        tell(said(error->what()));
        return Q_EMIT failed(told_->text());
    }
    const auto* evaluation = std::get_if<Evaluation>(&outcome);
    if (!evaluation) return tell(tr("Stopped."));
    evaluation_ = std::make_shared<const Evaluation>(*evaluation);
    {
        const QSignalBlocker quiet(shown_);
        shown_->clear();
        for (const std::string& id : evaluation_->engines) shown_->addItem(said(studio_.registry().card(id).title));
    }
    shown_->setEnabled(shown_->count() > 1);
    hint_->hide();
    body_->show();
    const auto count = evaluation_->verdicts.size(), left_out = evaluation_->unread.size(), seen = count + left_out;
    tell(seen < evaluation_->set.photos.size()
             ? tr("Stopped after %1 of %2 photos; these are measured.").arg(seen).arg(evaluation_->set.photos.size())
         : left_out == 0 ? tr("%1 photos were measured.").arg(count)
                         : tr("%1 photos were measured, %2 left out.").arg(count).arg(left_out));
    show_left_out();
    show_engine(0);
    Q_EMIT measured();
}

void DatasetWindow::show_left_out()
{
    left_out_->clear();
    for (const Unread& each : evaluation_->unread)
        left_out_->addItem(text(evaluation_->set.short_name(each.photo.file)) + ": " + said(each.reason));
    left_out_->setVisible(left_out_->count() > 0);
}

void DatasetWindow::show_engine(int which)
{
    const auto engine = std::size_t(which);
    results_->show_results(evaluation_, engine);
    maps_->show_results(evaluation_, engine);
    detail_->show_results(evaluation_, engine);
    gallery_->show_results(evaluation_, engine);
    export_->show_results(evaluation_, engine);
}

void DatasetWindow::show_running(bool running)
{
    measure_->setEnabled(!running && first_->count() > 0);
    stop_->setVisible(running);
    stop_->setEnabled(running);
    progress_->setValue(0);
    for (QWidget* each : {static_cast<QWidget*>(folder_), static_cast<QWidget*>(labels_), static_cast<QWidget*>(first_),
                          static_cast<QWidget*>(second_)})
        each->setEnabled(!running);
}

void DatasetWindow::tell(const QString& words) { told_->setText(words); }

void DatasetWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void DatasetWindow::dropEvent(QDropEvent* event)
{
    for (const QUrl& url : event->mimeData()->urls()) {
        const QFileInfo dropped(url.toLocalFile());
        if (dropped.isDir()) set_folder(dropped.filePath());
        if (dropped.suffix().toLower() == "csv") labels_->setText(dropped.filePath());
    }
    event->acceptProposedAction();
}

}  // namespace mien::ui
