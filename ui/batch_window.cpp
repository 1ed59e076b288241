#include "ui/batch_window.h"

#include "core/engine/project.h"
#include "ui/controls.h"
#include "ui/convert.h"
#include "ui/core_words.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMimeData>
#include <QVBoxLayout>

namespace mien::ui {
namespace {

enum Column { photo_column, state_column, words_column, column_count };

constexpr int least_folder = 200;  // pixels, of a path

constexpr std::array<const char*, 5> formats{"jpg", "png", "tif", "webp", "exr"};

/// "happiness 0.02 → 0.91, same person 0.94"
QString scores_of(const EditResult& result)
{
    QStringList faces;
    for (const FaceResult& face : result.faces) {
        const Scorecard& card = face.card;
        if (card.opinions.empty()) continue;
        const auto target = std::size_t(card.target);
        faces << BatchWindow::tr("%1 %2 → %3, same person %4")
                     .arg(title(card.target), number(card.opinions[0].before[target]),
                          number(card.opinions[0].after[target]), number(card.identity));
    }
    return faces.join("; ");
}

/// The whole batch, on the worker: this window may be gone before it ends.
BatchReport run(Studio& studio, const std::vector<BatchItem>& items, const std::filesystem::path& folder, bool anew,
                const BatchRecipe& recipe, const BatchWindow::Show& show, Job& job)
{
    BatchTable table(folder, mien::words_of(recipe), anew);
    for (const BatchItem& item : items)
        if (table.has_done(item)) show(item.in, BatchWindow::tr("done before"), {});
    BatchWork work{
        [&](const Photo& photo, Job& finding) {
            finding.step(0.0);  // a paused photo waits
            show(photo.source, BatchWindow::tr("editing"), {});
            return request_of(studio, recipe, photo, finding);
        },
        {},
        [&](const BatchItem& item, const EditResult& result) {
            show(item.in, BatchWindow::tr("done"), scores_of(result));
        },
        [&](const BatchFailure& failure) { show(failure.file, BatchWindow::tr("failed"), said(failure.reason)); }};
    work.writing.overwrite = anew;
    return run_batch(studio, items, table, work, job);
}

}  // namespace

BatchWindow::BatchWindow(Studio& studio, QWidget* parent)
    : QDialog(parent),
      studio_(studio),
      recipe_(new QLabel),
      table_(new QTableWidget(0, column_count)),
      folder_(new QLineEdit),
      browse_(new QPushButton(tr("Browse…"))),
      format_(new QComboBox),
      all_faces_(new QCheckBox(tr("All faces of a photo"))),
      anew_(new QCheckBox(tr("Begin anew"))),
      progress_(new QProgressBar),
      told_(dim_label({})),
      add_(new QPushButton(tr("Add photos…"))),
      clear_(new QPushButton(tr("Clear"))),
      start_(new QPushButton(tr("Start"))),
      pause_(new QPushButton(tr("Pause")))
{
    setObjectName("batch_window");
    setWindowTitle(tr("Batch"));
    resize(820, 560);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(8);
    recipe_->setObjectName("batch_recipe");
    recipe_->setWordWrap(true);
    column->addWidget(recipe_);
    name_control(*table_, {"batch_table", tr("Photos"), tr("Drop photos and folders here")});
    table_->setHorizontalHeaderLabels({tr("Photo"), tr("State"), tr("What came of it")});
    table_->horizontalHeader()->setSectionResizeMode(words_column, QHeaderView::Stretch);
    table_->setColumnWidth(photo_column, 240);
    table_->verticalHeader()->hide();
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    column->addWidget(table_, 1);
    column->addWidget(make_where());
    progress_->setRange(0, 1000);
    progress_->setValue(0);
    progress_->setTextVisible(false);
    column->addWidget(progress_);
    told_->setObjectName("batch_told");
    told_->setWordWrap(true);
    column->addWidget(told_);
    column->addWidget(make_buttons());
    set_edits({});
}

QWidget* BatchWindow::make_where()
{
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    name_control(*folder_, {"batch_folder", tr("Folder"), tr("Where the edits and their table are written")});
    name_control(*browse_, {"batch_browse", tr("Browse"), tr("Choose the folder")});
    name_control(*format_, {"batch_format", tr("Format"), tr("The format to write")});
    name_control(*all_faces_, {"batch_all_faces", tr("All faces"), tr("Else only the largest face of each photo")});
    name_control(*anew_, {"batch_anew", tr("Begin anew"), tr("Replace what an earlier batch wrote in this folder")});
    folder_->setPlaceholderText(tr("Folder for the edits"));
    folder_->setMinimumWidth(least_folder);
    format_->addItem(tr("Each photo's own format"));
    for (const char* each : formats) format_->addItem(QString(each).toUpper(), each);
    row->addWidget(folder_, 1);
    for (QWidget* each : {static_cast<QWidget*>(browse_), static_cast<QWidget*>(format_),
                          static_cast<QWidget*>(all_faces_), static_cast<QWidget*>(anew_)})
        row->addWidget(each);
    browse_->setAutoDefault(false);  // Enter means Start
    connect(browse_, &QPushButton::clicked, this, &BatchWindow::choose_folder);
    return widget;
}

QWidget* BatchWindow::make_buttons()
{
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    name_control(*add_, {"batch_add", tr("Add photos"), tr("Choose photos; or drop them on the list")});
    name_control(*clear_, {"batch_clear", tr("Clear"), tr("Empty the list")});
    name_control(*start_, {"batch_start", tr("Start"), tr("Begin, or go on where the batch was")});
    name_control(*pause_, {"batch_pause", tr("Pause"), tr("Stop after what is under way; Start goes on from there")});
    for (QPushButton* each : {add_, clear_, pause_}) each->setAutoDefault(false);
    start_->setDefault(true);
    for (QPushButton* each : {add_, clear_}) row->addWidget(each);
    row->addStretch();
    for (QPushButton* each : {pause_, start_}) row->addWidget(each);
    connect(add_, &QPushButton::clicked, this, &BatchWindow::choose_photos);
    connect(clear_, &QPushButton::clicked, this, &BatchWindow::clear);
    connect(start_, &QPushButton::clicked, this, &BatchWindow::start);
    connect(pause_, &QPushButton::clicked, this, &BatchWindow::pause);
    return widget;
}

void BatchWindow::set_edits(const std::vector<Edit>& edits)
{
    if (running_) return;  // with the edits it began with
    edits_ = portable(edits);
    if (edits_.empty())
        recipe_->setText(
            tr("Nothing would be done. First give the face in the window an expression: its edits become "
               "the recipe for all photos here."));
    else
        recipe_->setText(tr("Every photo gets: <b>%1</b>").arg(said(describe(FaceTask{{}, edits_})).toHtmlEscaped()));
    show_able();
}

void BatchWindow::add(const QStringList& files)
{
    if (running_) return tell(tr("Pause the batch before adding photos."));
    try {
        std::vector<std::filesystem::path> named;
        for (const QString& each : files) named.push_back(path(each));
        for (const BatchItem& item : batch_items(named, "/")) {
            const int row = table_->rowCount();
            table_->insertRow(row);
            auto* name = new QTableWidgetItem(text(item.in.filename()));
            name->setData(Qt::UserRole, text(item.in));
            name->setToolTip(text(item.in));
            table_->setItem(row, photo_column, name);
            for (const int column : {state_column, words_column}) table_->setItem(row, column, new QTableWidgetItem);
        }
        if (folder_->text().isEmpty()) folder_->setText(QFileInfo(files.front()).absoluteDir().filePath(tr("edited")));
    } catch (const Error& error) {
        tell(said(error.what()));
    }
    show_able();
}

void BatchWindow::clear()
{
    table_->setRowCount(0);
    show_able();
}

void BatchWindow::choose_photos()
{
    auto* chooser = new QFileDialog(this, tr("Photos for the batch"), {},
                                    tr("Photos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFiles);
    connect(chooser, &QFileDialog::filesSelected, this, &BatchWindow::add);
    chooser->open();
}

void BatchWindow::choose_folder()
{
    auto* chooser = new QFileDialog(this, tr("Folder for the edits"), folder_->text());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::Directory);
    connect(chooser, &QFileDialog::fileSelected, folder_, &QLineEdit::setText);
    chooser->open();
}

void BatchWindow::start()
try {
    tell({});
    progress_->setValue(0);
    std::vector<std::filesystem::path> photos;
    for (int row = 0; row < table_->rowCount(); ++row)
        photos.push_back(path(table_->item(row, photo_column)->data(Qt::UserRole).toString()));
    const auto folder = path(folder_->text());
    const QString format = format_->currentData().toString();
    const QString ending = format.isEmpty() ? format : "." + format;
    const auto items = batch_items(photos, folder, ending.toStdString());
    for (const BatchItem& item : items) mark(item.in, tr("waiting"), {});
    const bool anew = anew_->isChecked();
    anew_->setChecked(false);  // so that Start after Pause goes on
    ticket_ =
        studio_.worker().run<BatchReport>([&studio = studio_, show = shower(), items, folder, anew,
                                           recipe = BatchRecipe{edits_, all_faces_->isChecked()}](
                                              Job& job) { return run(studio, items, folder, anew, recipe, show, job); },
                                          [this](const Outcome<BatchReport>& outcome) { take(outcome); },
                                          [this](const Progress& now) { progress_->setValue(int(1000 * now.done)); });
    set_running(true);
} catch (const Error& error) {
    tell(said(error.what()));
}

BatchWindow::Show BatchWindow::shower()
{
    return [this, alive = std::weak_ptr(alive_), home = post_to(qApp)](const std::filesystem::path& photo,
                                                                       const QString& state, const QString& words) {
        home([this, alive, photo, state, words] {
            if (!alive.expired()) mark(photo, state, words);
        });
    };
}

void BatchWindow::pause()
{
    ticket_.cancel();
    set_running(false);
    tell(tr("Paused. Start goes on from here, even after Mien was closed."));
}

void BatchWindow::take(const Outcome<BatchReport>& outcome)
{
    set_running(false);
    if (const auto* error = std::get_if<Error>(&outcome)) {
        progress_->setValue(0);
        return tell(said(error->what()));
    }
    const auto* report = std::get_if<BatchReport>(&outcome);
    if (!report) return;
    const int failed = int(report->failures.size());
    tell(tr("%1 edited, %2 done before, %3 failed. The scores are in mien-batch.csv beside the edits.")
             .arg(report->edited)
             .arg(report->done_before)
             .arg(failed));
    Q_EMIT finished_batch(report->edited, failed);
}

void BatchWindow::mark(const std::filesystem::path& photo, const QString& state, const QString& words)
{
    for (int row = 0; row < table_->rowCount(); ++row) {
        if (table_->item(row, photo_column)->data(Qt::UserRole).toString() != text(photo)) continue;
        table_->item(row, state_column)->setText(state);
        table_->item(row, words_column)->setText(words);
        table_->item(row, words_column)->setToolTip(words);
    }
}

void BatchWindow::set_running(bool running)
{
    running_ = running;
    for (int row = 0; row < table_->rowCount(); ++row)  // what was under way waits again
        if (auto* state = table_->item(row, state_column); state->text() == tr("editing"))
            state->setText(tr("waiting"));
    show_able();
}

void BatchWindow::show_able()
{
    const bool filled = table_->rowCount() > 0;
    start_->setEnabled(!running_ && filled && !edits_.empty());
    pause_->setEnabled(running_);
    clear_->setEnabled(!running_ && filled);
    for (QWidget* each : std::initializer_list<QWidget*>{add_, folder_, browse_, format_, all_faces_, anew_})
        each->setEnabled(!running_);
    setAcceptDrops(!running_);
}

void BatchWindow::tell(const QString& words) { told_->setText(words); }

void BatchWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void BatchWindow::dropEvent(QDropEvent* event)
{
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) files << url.toLocalFile();
    if (!files.isEmpty()) add(files);
    event->acceptProposedAction();
}

void BatchWindow::closeEvent(QCloseEvent* event)
{
    if (running_) pause();
    QDialog::closeEvent(event);
}

}  // namespace mien::ui
