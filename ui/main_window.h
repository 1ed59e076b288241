#pragma once

#include "core/engine/studio.h"
#include "ui/actions.h"
#include "ui/canvas.h"

#include <QMainWindow>

#include <filesystem>
#include <functional>
#include <map>

class QBoxLayout;
class QLabel;
class QStackedWidget;

namespace mien::ui {

class Banner;
class BatchWindow;
class Autosave;
class EditColumn;
class EditSession;
enum class CopyAs;
class EnginePanel;
class FacePanel;
class JobBar;
class SaveDialog;
class ScorePanel;
class StartPage;
class TargetPanel;

/// The studio's window: joins the canvas and the panels to one EditSession. `studio` must outlive it and must post to
/// the thread of this window.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Studio& studio, QWidget* parent = nullptr);

    /// Opens a photo; asks first where the present one has changes that no file holds.
    void open(const std::filesystem::path& file);
    /// Offers what a window left behind when it died; false where there is nothing.
    bool offer_recovery();
    void greet();  // with the tour, the first time

    Canvas& canvas() { return *canvas_; }
    EditSession& session() { return *session_; }
    Banner& banner() { return *banner_; }

Q_SIGNALS:
    void opened();
    void edited();  // the canvas shows what the faces were told to show
    void saved(const QString& file);
    void failed(const QString& why);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* make_stage();
    QWidget* make_panels(const Registry& registry);
    QWidget* make_scores(const Registry& registry);
    void arrange();
    void make_status();
    void connect_file_actions();
    void connect_edit_actions();
    void connect_view_actions();
    void connect_help_actions();
    void connect_session();
    void connect_panels();

    void show_photo();
    void show_state();
    void show_landmarks();
    void show_faces();
    QImage chosen_face_now() const;
    void show_edit();
    void show_score();
    void show_actions();
    void show_title();
    void offer_box();
    void tell_failure(const QString& why);
    void tell_failed_edit(const QString& why);
    void give_up(const QString& why);

    void choose_face(int face);
    void choose_file();
    void choose_reference(CopyAs as);
    void choose_moved_photo(const QString& name);
    BatchWindow& batch();
    void compare_engines();
    void show_dataset();
    void fetch_knobs();
    void fetch_obstacles();
    void save_project();
    void ask_where_to_save_project();
    void save_project_as(const QString& file);
    void ask_where_to_export();
    void compare_by(QAction* chosen, Canvas::Comparison comparison);
    void keep_changes_then(std::function<void()> go_on);
    void hold_before(bool held);
    void restore();
    void set_theme(Theme theme);
    void set_language(const QString& code);
    void add_recent(const QString& file);
    void open_recent(const QString& file);
    void fill_recent();

    Studio& studio_;
    EditSession* session_;
    Autosave* autosave_;
    Actions actions_;
    StartPage* start_page_;
    Canvas* canvas_;
    Banner* banner_;
    QStackedWidget* stack_;
    EditColumn* edit_column_;
    QWidget* panels_;
    QWidget* scores_;
    QBoxLayout* columns_;   // of the window
    QBoxLayout* pinned_;    // the right one: what scrolls, and what is always seen
    QBoxLayout* scrolled_;  // what scrolls
    FacePanel* face_panel_;
    TargetPanel* target_panel_;
    EnginePanel* engine_panel_;
    ScorePanel* score_panel_;
    JobBar* job_bar_;
    QLabel* info_;
    QLabel* latency_;
    QLabel* zoom_;
    Theme theme_ = Theme::system;
    bool closing_ = false;  // the person has said what to do with the changes
    std::function<void()> after_save_;
    QString caution_;                             // of the edit that is coming
    BatchWindow* batch_ = nullptr;                // made when first asked for
    std::string knobs_of_;                        // the engine whose knobs are shown
    std::map<std::string, Obstacles> obstacles_;  // by engine, of those that have told
    Ticket device_ticket_;                        // last: cancelled first
    Ticket knobs_ticket_;
    Ticket obstacles_ticket_;
};

}  // namespace mien::ui
