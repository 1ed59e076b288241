#include "ui/dataset_export.h"

#include "core/base/whole_file.h"
#include "core/engine/evaluation_files.h"
#include "core/engine/evaluation_report.h"
#include "ui/controls.h"
#include "ui/convert.h"
#include "ui/core_words.h"
#include "ui/save_view.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

namespace mien::ui {

DatasetExport::DatasetExport(const Registry& registry, Source source, QWidget* parent)
    : QToolButton(parent), registry_(registry), source_(std::move(source))
{
    name_control(*this, {"dataset_export", tr("Export"), tr("Write tables, the report, or the page shown")});
    setText(tr("Export"));
    setPopupMode(QToolButton::InstantPopup);
    setProperty("role", "button");
    setFocusPolicy(Qt::StrongFocus);
    setMenu(new QMenu(this));
    setEnabled(false);
    offer("export_rows", tr("All rows (CSV)…"), "rows.csv",
          [this](const QString& file) { write_whole(path(file), rows_csv(*evaluation_)); });
    offer("export_suspicious", tr("Labels that may be wrong (CSV)…"), "suspicious.csv",
          [this](const QString& file) { write_whole(path(file), suspicious_csv(*evaluation_)); });
    offer("export_numbers", tr("All numbers (JSON)…"), "numbers.json",
          [this](const QString& file) { write_whole(path(file), json_text(*evaluation_)); });
    offer("export_report", tr("Report (HTML)…"), "report.html",
          [this](const QString& file) { write_whole(path(file), report()); });
    menu()->addSeparator();
    for (const char* ending : {"png", "svg", "pdf"}) {
        const std::string object = std::string("export_") + ending;
        offer(object.c_str(), tr("The page shown (%1)…").arg(QString(ending).toUpper()), QString("page.") + ending,
              [this](const QString& file) { save_view(source_.page(), file); });
    }
}

void DatasetExport::show_results(std::shared_ptr<const Evaluation> evaluation, std::size_t engine)
{
    evaluation_ = std::move(evaluation);
    engine_ = engine;
    setEnabled(true);
}

void DatasetExport::offer(const char* object, const QString& words, const QString& name, const Write& write)
{
    auto* action = menu()->addAction(words, this, [=, this] { choose_file(words, name, write); });
    action->setObjectName(object);
}

void DatasetExport::choose_file(const QString& title, const QString& name, const Write& write)
{
    auto* chooser = new QFileDialog(this, QString(title).remove("…"), QDir::home().filePath(name));
    chooser->setObjectName("dataset_save_dialog");
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(QFileInfo(name).suffix());
    connect(chooser, &QFileDialog::fileSelected, this, [this, write](const QString& file) {
        try {
            check_result(evaluation_->set, path(file), true);  // the chooser asked whether to replace
            write(file);
            Q_EMIT told(tr("%1 is written.").arg(file));
        } catch (const Error& error) {
            Q_EMIT told(said(error.what()));
        }
    });
    chooser->open();
}

std::string DatasetExport::report() const
{
    MeanMaps maps;
    if (auto made = source_.maps(); !made.empty()) maps[evaluation_->engines[engine_]] = std::move(made);
    return html_report(*evaluation_, registry_, maps);
}

}  // namespace mien::ui
