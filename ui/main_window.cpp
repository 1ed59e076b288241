#include "ui/main_window.h"

#include "ui/autosave.h"
#include "ui/bakeoff_window.h"
#include "ui/banner.h"
#include "ui/batch_window.h"
#include "ui/cam_window.h"
#include "ui/canvas.h"
#include "ui/convert.h"
#include "ui/core_words.h"
#include "ui/dataset_window.h"
#include "ui/device_menu.h"
#include "ui/edit_column.h"
#include "ui/edit_session.h"
#include "ui/engine_panel.h"
#include "ui/face_panel.h"
#include "ui/help.h"
#include "ui/job_bar.h"
#include "ui/knob_form.h"
#include "ui/language.h"
#include "ui/score_history.h"
#include "ui/score_panel.h"
#include "ui/settings.h"
#include "ui/shortcuts_dialog.h"
#include "ui/start_page.h"
#include "ui/target_panel.h"
#include "ui/tour.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace mien::ui {
namespace {

constexpr int panel_width = 344;
constexpr int edits_width = 256;
constexpr int scroll_bar = 9;
constexpr int roomy_width = 1200;   // below, the photo takes the place of the edits
constexpr int pinned_height = 800;  // below, the expression takes the place of the scorecard
constexpr int longest_name = 280;   // widget pixels, of a file in the status line
constexpr int roomy_height = 900;   // below, the list of faces makes room for the sliders
constexpr int strength_step = 5;    // percent
constexpr double zoom_step = 1.25;

QString depth_of(const Photo& photo)
{
    if (std::holds_alternative<Raster<std::uint8_t>>(photo.pixels)) return MainWindow::tr("8 bits");
    if (std::holds_alternative<Raster<std::uint16_t>>(photo.pixels)) return MainWindow::tr("16 bits");
    return photo.half ? MainWindow::tr("half float") : MainWindow::tr("float");
}

/// Moves a widget to a place in a layout, unless it is in there.
void move_into(QBoxLayout& layout, int place, QWidget& widget)
{
    if (layout.indexOf(&widget) < 0) layout.insertWidget(place, &widget);
}

}  // namespace

MainWindow::MainWindow(Studio& studio, QWidget* parent)
    : QMainWindow(parent), studio_(studio), session_(new EditSession(studio, this)), autosave_(new Autosave(*session_))
{
    setObjectName("main_window");
    setAcceptDrops(true);
    theme_ = theme_named(settings().value("theme").toString());
    apply(theme_);
    setWindowIcon(QIcon(":/icons/mien.svg"));
    actions_ = make_actions(*this);
    auto* body = new QWidget;
    columns_ = new QHBoxLayout(body);
    columns_->setContentsMargins(0, 0, 0, 0);
    columns_->setSpacing(0);
    edit_column_ = new EditColumn(*session_, studio.registry());
    edit_column_->hide();
    columns_->addWidget(make_stage(), 1);
    columns_->addWidget(make_panels(studio.registry()));
    setCentralWidget(body);
    make_status();
    connect_file_actions();
    connect_edit_actions();
    connect_view_actions();
    connect_help_actions();
    connect_panels();
    connect_session();
    restore();
    arrange();
    show_actions();
    show_title();
}

QWidget* MainWindow::make_stage()
{
    auto* stage = new QWidget;
    auto* column = new QVBoxLayout(stage);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    banner_ = new Banner;
    auto* around = new QWidget;  // the banner floats in a margin of its own
    auto* margin = new QVBoxLayout(around);
    margin->setContentsMargins(0, 0, 0, 0);
    margin->addWidget(banner_);
    column->addWidget(around);
    stack_ = new QStackedWidget;
    start_page_ = new StartPage;
    canvas_ = new Canvas;
    stack_->addWidget(start_page_);
    stack_->addWidget(canvas_);
    column->addWidget(stack_, 1);
    return stage;
}

QWidget* MainWindow::make_panels(const Registry& registry)
{
    face_panel_ = new FacePanel;
    target_panel_ = new TargetPanel;
    engine_panel_ = new EnginePanel(registry);
    auto* upper = new QWidget;
    upper->setObjectName("panels_body");
    scrolled_ = new QVBoxLayout(upper);
    scrolled_->setContentsMargins(0, 0, 0, 0);
    scrolled_->setSpacing(0);
    auto* sections = new QVBoxLayout;
    scrolled_->addLayout(sections);
    scrolled_->addStretch();
    sections->setContentsMargins(16, 8, 16, 8);
    sections->setSpacing(8);
    for (QWidget* each : {static_cast<QWidget*>(face_panel_), static_cast<QWidget*>(section_line()),
                          static_cast<QWidget*>(target_panel_), static_cast<QWidget*>(section_line()),
                          static_cast<QWidget*>(engine_panel_)})
        sections->addWidget(each);
    for (QWidget* each : {static_cast<QWidget*>(face_panel_), static_cast<QWidget*>(target_panel_),
                          static_cast<QWidget*>(engine_panel_)})
        each->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* scroll = new QScrollArea;
    scroll->setObjectName("panels_scroll");
    scroll->setWidget(upper);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    panels_ = new QWidget;
    panels_->setObjectName("panels");
    panels_->setAttribute(Qt::WA_StyledBackground);
    panels_->setFixedWidth(panel_width);
    pinned_ = new QVBoxLayout(panels_);
    pinned_->setContentsMargins(0, 0, 0, 8);
    pinned_->setSpacing(8);
    pinned_->addWidget(scroll, 1);
    scores_ = make_scores(registry);
    panels_->hide();
    return panels_;
}

QWidget* MainWindow::make_scores(const Registry& registry)
{
    score_panel_ = new ScorePanel(registry);
    auto* scores = new QWidget;
    auto* column = new QVBoxLayout(scores);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(section_line());
    auto* lower = new QVBoxLayout;
    lower->setContentsMargins(16, 0, 16, 8);
    lower->addWidget(score_panel_);
    column->addLayout(lower);
    return scores;
}

/// What a small window has no room for beside the photo and the expression lies below the engine, where one scrolls.
void MainWindow::arrange()
{
    const bool narrow = width() < roomy_width, low = height() < pinned_height;
    move_into(low ? *scrolled_ : *pinned_, 1, *scores_);
    move_into(narrow ? *scrolled_ : *columns_, narrow ? scrolled_->count() - 1 : 0, *edit_column_);
    edit_column_->setFixedWidth(narrow ? panel_width - scroll_bar : edits_width);
}

void MainWindow::make_status()
{
    info_ = new QLabel;
    info_->setObjectName("photo_info");
    info_->setContentsMargins(8, 0, 0, 0);
    latency_ = new QLabel;
    latency_->setObjectName("preview_latency");
    latency_->setContentsMargins(0, 0, 16, 0);
    latency_->setToolTip(tr("How long the newest preview took"));
    zoom_ = new QLabel;
    zoom_->setObjectName("zoom_level");
    zoom_->setContentsMargins(0, 0, 8, 0);
    job_bar_ = new JobBar;
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(info_);
    statusBar()->addWidget(job_bar_, 1);
    statusBar()->addPermanentWidget(latency_);
    statusBar()->addPermanentWidget(zoom_);
}

void MainWindow::connect_file_actions()
{
    connect(actions_.open, &QAction::triggered, this, &MainWindow::choose_file);
    connect(actions_.save_project, &QAction::triggered, this, &MainWindow::save_project);
    connect(actions_.save_project_as, &QAction::triggered, this, &MainWindow::ask_where_to_save_project);
    connect(actions_.export_photo, &QAction::triggered, this, &MainWindow::ask_where_to_export);
    connect(actions_.batch, &QAction::triggered, this, [this] { batch().show(); });
    connect(actions_.quit, &QAction::triggered, this, &QWidget::close);
    connect(actions_.recent, &QMenu::aboutToShow, this, &MainWindow::fill_recent);
}

void MainWindow::connect_edit_actions()
{
    connect(actions_.undo, &QAction::triggered, session_, &EditSession::undo);
    connect(actions_.redo, &QAction::triggered, session_, &EditSession::redo);
    connect(actions_.reset, &QAction::triggered, session_, &EditSession::reset_face);
    connect(actions_.draw, &QAction::triggered, canvas_, &Canvas::start_box);
    connect(actions_.sculpt, &QAction::toggled, this, [this](bool on) {
        if (on) show_landmarks();
        canvas_->set_sculpting(on);
    });
    connect(actions_.neutralise, &QAction::triggered, session_, &EditSession::neutralise_first);
    connect(actions_.compare_engines, &QAction::triggered, this, &MainWindow::compare_engines);
    connect(actions_.new_edit, &QAction::triggered, session_, &EditSession::add_edit);
    connect(actions_.cancel, &QAction::triggered, this, [this] {
        canvas_->cancel_box();
        edit_column_->put_brush_away();
        session_->cancel();
    });
    for (int i = 0; i < emotion_count; ++i)
        connect(actions_.emotions[std::size_t(i)], &QAction::triggered, target_panel_,
                [this, i] { target_panel_->choose(Emotion(i)); });
    connect(actions_.stronger, &QAction::triggered, target_panel_,
            [this] { target_panel_->turn_strength(strength_step); });
    connect(actions_.weaker, &QAction::triggered, target_panel_,
            [this] { target_panel_->turn_strength(-strength_step); });
}

void MainWindow::connect_view_actions()
{
    connect(actions_.fit, &QAction::triggered, canvas_, &Canvas::fit);
    connect(actions_.actual, &QAction::triggered, canvas_, &Canvas::actual_size);
    connect(actions_.zoom_in, &QAction::triggered, canvas_, [this] { canvas_->zoom_by(zoom_step); });
    connect(actions_.zoom_out, &QAction::triggered, canvas_, [this] { canvas_->zoom_by(1.0 / zoom_step); });
    connect(actions_.scores, &QAction::triggered, this, [this] { (new ScoreHistory(*session_, this))->show(); });
    connect(actions_.cam, &QAction::triggered, this, [this] { (new CamWindow(studio_, *session_, this))->show(); });
    connect(actions_.dataset, &QAction::triggered, this, &MainWindow::show_dataset);
    connect(actions_.face, &QAction::triggered, canvas_, &Canvas::show_face);
    compare_by(actions_.wipe, Canvas::Comparison::wipe);
    compare_by(actions_.beside, Canvas::Comparison::beside);
    compare_by(actions_.difference, Canvas::Comparison::difference);
    connect(actions_.overlay, &QAction::toggled, canvas_, &Canvas::set_overlay);
    connect(actions_.compare, &QAction::triggered, this, [this] { hold_before(true); });
    connect(actions_.compare_button, &QToolButton::pressed, canvas_, [this] { canvas_->hold_before(true); });
    connect(actions_.compare_button, &QToolButton::released, canvas_, [this] { canvas_->hold_before(false); });
    for (const Theme theme : themes)
        connect(actions_.theme[std::size_t(theme)], &QAction::triggered, this, [this, theme] { set_theme(theme); });
    connect(actions_.languages, &QActionGroup::triggered, this,
            [this](const QAction* chosen) { set_language(chosen->data().toString()); });
    connect(actions_.devices, &DeviceMenu::chosen, this, [this](const QString& device) {
        device_ticket_ = studio_.worker().run<bool>(  // which waits for the edit that is under way
            [&studio = studio_, choice = device.toStdString()](Job&) {
                studio.use_device(choice);
                return true;
            },
            [](const Outcome<bool>&) {});
    });
    connect(canvas_, &Canvas::zoomed, zoom_,
            [this](double zoom) { zoom_->setText(tr("%1 %").arg(std::lround(100 * zoom))); });
}

void MainWindow::connect_help_actions()
{
    connect(actions_.guide, &QAction::triggered, this, [this] { show_guide(*this); });
    connect(actions_.shortcuts, &QAction::triggered, this, [this] { (new ShortcutsDialog(*this))->show(); });
    connect(actions_.about, &QAction::triggered, this, [this] { show_about(*this); });
}

void MainWindow::connect_panels()
{
    connect(start_page_, &StartPage::open_clicked, this, &MainWindow::choose_file);
    connect(start_page_, &StartPage::file_chosen, this, &MainWindow::open_recent);
    connect(face_panel_, &FacePanel::face_chosen, this, &MainWindow::choose_face);
    connect(face_panel_, &FacePanel::draw_clicked, canvas_, &Canvas::start_box);
    connect(target_panel_, &TargetPanel::sliding, session_, [this](const Target& target) {
        Edit edit = session_->edit();
        edit.target = target;
        session_->slide(edit);
    });
    connect(target_panel_, &TargetPanel::settled, session_, &EditSession::set_target);
    connect(target_panel_, &TargetPanel::copy_clicked, this, [this] { choose_reference(CopyAs::landmarks); });
    connect(target_panel_, &TargetPanel::copy_units_clicked, this, [this] { choose_reference(CopyAs::action_units); });
    connect(edit_column_, &EditColumn::brush_changed, canvas_, &Canvas::set_brush);
    connect(edit_column_, &EditColumn::failed, this, &MainWindow::tell_failure);
    connect(canvas_, &Canvas::face_sculpted, session_, &EditSession::sculpt);
    connect(canvas_, &Canvas::stroke_painted, session_, &EditSession::paint_mask);
    connect(target_panel_, &TargetPanel::reset_clicked, session_, &EditSession::reset_face);
    connect(engine_panel_, &EnginePanel::engine_chosen, session_,
            [this](const QString& id) { session_->choose_engine(id.toStdString()); });
    connect(engine_panel_, &EnginePanel::knobs_opened, this, &MainWindow::fetch_knobs);
    connect(engine_panel_, &EnginePanel::compare_clicked, this, &MainWindow::compare_engines);
    connect(engine_panel_, &EnginePanel::commercial_switched, session_, [this](bool on) {
        settings().setValue("commercial", on);
        session_->set_commercial(on);
    });
    connect(&engine_panel_->knobs(), &KnobForm::settled, session_, [this](const Settings& knobs) {
        Edit edit = session_->edit();
        edit.knobs = knobs;
        session_->set_edit(edit, tr("settings of the engine"));
    });
    connect(score_panel_, &ScorePanel::acceptance_changed, this, [](const Acceptance& demanded) {
        settings().setValue("demand_target", demanded.target);
        settings().setValue("demand_identity", demanded.identity);
    });
    connect(job_bar_, &JobBar::cancel_clicked, session_, &EditSession::cancel);
    connect(canvas_, &Canvas::face_clicked, this, &MainWindow::choose_face);
    connect(canvas_, &Canvas::landmarks_moved, session_, &EditSession::correct_landmarks);
    connect(canvas_, &Canvas::box_drawn, session_, [this](const QRectF& box) { session_->add_face(ui::rect(box)); });
    connect(canvas_, &Canvas::boxing_changed, banner_, [this](bool on) {
        if (on)
            banner_->tell(Banner::Kind::notice, tr("Drag a box from brow to chin around the face. Esc leaves it."));
        else
            banner_->hide();
    });
}

void MainWindow::connect_session()
{
    connect(session_, &EditSession::opened, this, &MainWindow::show_photo);
    connect(session_, &EditSession::changed, this, &MainWindow::show_state);
    connect(session_, &EditSession::edited, this, &MainWindow::show_edit);
    connect(session_, &EditSession::scored, this, &MainWindow::show_score);
    connect(session_, &EditSession::failed, this, &MainWindow::tell_failure);
    connect(session_, &EditSession::edit_failed, this, &MainWindow::tell_failed_edit);
    connect(session_, &EditSession::photo_missed, this, &MainWindow::choose_moved_photo);
    connect(session_, &EditSession::cautioned, banner_, [this](const QString& why) {
        banner_->tell_of_edit(Banner::Kind::notice, why);
        caution_ = why;
    });
    connect(session_, &EditSession::cancelled, this, [this] { after_save_ = nullptr; });
    connect(session_, &EditSession::rested, job_bar_, &JobBar::rest);
    connect(session_, &EditSession::previewed, canvas_, [this] {
        canvas_->show_preview(session_->preview());
        latency_->setText(tr("preview %1 ms").arg(std::lround(1000 * session_->preview_seconds())));
        canvas_->layer().hide_contours(true);
    });
    connect(session_, &EditSession::progressed, this, [this](const QString& stage, double done) {
        job_bar_->show_progress(stage, done);
        score_panel_->mark_old(session_->is_editing());
    });
    connect(session_, &EditSession::saved, this, [this](const QString& file) {
        banner_->tell(Banner::Kind::notice, tr("Saved as %1").arg(QDir::toNativeSeparators(file)));
        show_title();
        if (path(file) == session_->project_file()) add_recent(file);
        Q_EMIT saved(file);
        if (session_->is_unsaved()) return;  // a picture was saved, not the project that is waited for
        if (const auto go_on = std::exchange(after_save_, nullptr)) go_on();
    });
}

void MainWindow::greet()
{
    if (!Tour::was_taken()) (new Tour(this))->open();
}

void MainWindow::show_photo()
{
    const OpenedPhoto& photo = session_->photo();
    banner_->forget_edit();  // of the photo before
    canvas_->show_photo(photo.screen);
    start_page_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);  // it asks for no more room unseen
    stack_->setCurrentWidget(canvas_);
    panels_->show();
    edit_column_->show();
    canvas_->setFocus();
    const QString name = text(photo.photo.source.filename());
    info_->setToolTip(name);
    info_->setText(tr("%1   ·   %2 × %3   ·   %4   ·   %5")
                       .arg(info_->fontMetrics().elidedText(name, Qt::ElideMiddle, longest_name))
                       .arg(photo.photo.width())
                       .arg(photo.photo.height())
                       .arg(text(photo.photo.format).toUpper(), depth_of(photo.photo)));
    latency_->clear();
    add_recent(text(session_->project_file().empty() ? photo.photo.source : session_->project_file()));
    if (photo.faces.empty()) offer_box();
    edit_column_->set_picture(chosen_face_now());
    Q_EMIT opened();
}

void MainWindow::offer_box()
{
    banner_->offer(tr("No face was found in this photo. If there is one, draw a box around it."), tr("Draw a box"),
                   [this] { canvas_->start_box(); });
}

void MainWindow::show_state()
{
    show_faces();
    edit_column_->show_state();
    canvas_->show_strokes(session_->edit().region.strokes);
    target_panel_->show_target(session_->edit().target);
    target_panel_->setEnabled(session_->chosen() >= 0);
    target_panel_->setVisible(engine_panel_->has_engine());
    engine_panel_->show_engine(session_->edit().engine);
    fetch_knobs();
    fetch_obstacles();
    show_actions();
    show_title();
    show_score();
}

/// The chosen face as it now looks, for the history.
QImage MainWindow::chosen_face_now() const
{
    const QImage photo = canvas_->shown(Canvas::Side::after);
    if (session_->chosen() < 0) return photo;
    const QRectF box = qt(session_->state().tasks[std::size_t(session_->chosen())].face.box);
    return photo.copy(box.toAlignedRect().intersected(photo.rect()));
}

/// An action that shows before and after in its way; the others are then off.
void MainWindow::compare_by(QAction* chosen, Canvas::Comparison comparison)
{
    connect(chosen, &QAction::toggled, canvas_, [this, chosen, comparison](bool on) {
        if (!on) return canvas_->set_comparison(Canvas::Comparison::none);
        for (QAction* other : {actions_.wipe, actions_.beside, actions_.difference})
            if (other != chosen) other->setChecked(false);
        canvas_->set_comparison(comparison);
    });
}

/// Leaves whatever would keep a hand from the landmarks.
void MainWindow::show_landmarks()
{
    actions_.overlay->setChecked(true);
    for (QAction* each : {actions_.wipe, actions_.beside, actions_.difference}) each->setChecked(false);
    edit_column_->put_brush_away();
}

void MainWindow::show_faces()
{
    const std::vector<FaceTask>& tasks = session_->state().tasks;
    face_panel_->show_faces(tasks, session_->chosen(), canvas_->shown(Canvas::Side::before));
    std::vector<Face> faces;
    for (const FaceTask& task : tasks) faces.push_back(task.face);
    canvas_->layer().set_faces(std::move(faces));
    canvas_->layer().choose(session_->chosen());
    for (int i = 0; i < canvas_->layer().count(); ++i) canvas_->layer().show_points(i, session_->points_of(i));
    canvas_->update();
}

void MainWindow::show_edit()
{
    canvas_->show_edit(session_->screen());
    canvas_->layer().hide_contours(false);
    show_faces();
    edit_column_->set_picture(chosen_face_now());
    show_score();
    show_title();
    banner_->forget_edit();
    if (const auto caution = session_->caution(); !caution.empty())
        banner_->tell_of_edit(Banner::Kind::notice, said(caution));
    if (!caution_.isEmpty()) banner_->tell_of_edit(Banner::Kind::notice, std::exchange(caution_, {}));
    Q_EMIT edited();
}

void MainWindow::show_score()
{
    const FaceResult* result = session_->result();
    if (!result)
        score_panel_->show_nothing(session_->chosen() < 0
                                       ? tr("There is no face to judge.")
                                       : tr("Choose an expression: what it did to the face is shown here."));
    else if (session_->is_edit_shown())
        score_panel_->show_edit(result->card, session_->seconds());
    else
        score_panel_->show_untouched(result->card);
    score_panel_->mark_old(session_->is_editing());
}

void MainWindow::show_actions()
{
    const bool photo = session_->has_photo();
    const bool face = session_->chosen() >= 0;
    const bool able = face && engine_panel_->has_engine();
    for (QAction* each : {actions_.save_project, actions_.save_project_as, actions_.export_photo, actions_.fit,
                          actions_.beside, actions_.difference, actions_.scores, actions_.actual, actions_.zoom_in,
                          actions_.zoom_out, actions_.wipe, actions_.compare, actions_.overlay, actions_.draw})
        each->setEnabled(photo);
    actions_.compare_button->setEnabled(photo);
    const auto known = obstacles_.find(session_->edit().engine);
    const Obstacles obstacles = known == obstacles_.end() ? Obstacles{} : known->second;
    target_panel_->show_obstacles(obstacles);
    for (std::size_t i = 0; i < obstacles.size(); ++i) actions_.emotions[i]->setEnabled(able && obstacles[i].empty());
    for (QAction* each : {actions_.stronger, actions_.weaker}) each->setEnabled(able);
    for (QAction* each : {actions_.sculpt, actions_.new_edit, actions_.neutralise, actions_.compare_engines})
        each->setEnabled(able);
    for (QAction* each : {actions_.reset, actions_.face, actions_.cam}) each->setEnabled(face);
    const auto& history = session_->history();
    actions_.undo->setEnabled(history.can_undo());
    actions_.redo->setEnabled(history.can_redo());
    actions_.undo->setText(history.can_undo() ? tr("&Undo %1").arg(said(history.undo_label())) : tr("&Undo"));
    actions_.redo->setText(history.can_redo() ? tr("&Redo %1").arg(said(history.redo_label())) : tr("&Redo"));
}

void MainWindow::show_title()
{
    setWindowModified(session_->is_unsaved());
    if (!session_->has_photo()) return setWindowTitle(tr("Mien"));
    const auto& file = session_->project_file().empty() ? session_->photo().photo.source : session_->project_file();
    setWindowTitle(tr("%1[*] — Mien").arg(text(file.filename())));
}

void MainWindow::tell_failure(const QString& why)
{
    banner_->tell(Banner::Kind::error, why);
    give_up(why);
}

void MainWindow::tell_failed_edit(const QString& why)
{
    banner_->tell_of_edit(Banner::Kind::error, why);
    give_up(why);
}

void MainWindow::give_up(const QString& why)
{
    after_save_ = nullptr;
    Q_EMIT failed(why);
}

void MainWindow::choose_face(int face)
{
    if (face != session_->chosen()) banner_->forget_edit();
    session_->choose_face(face);
}

void MainWindow::show_dataset()
{
    auto* window = findChild<DatasetWindow*>();  // hidden when closed, with its results
    if (!window) {
        window = new DatasetWindow(studio_, this);
        connect(window, &DatasetWindow::opened, this, [this](const QString& photo) { open(path(photo)); });
    }
    window->show();
}

void MainWindow::compare_engines()
{
    if (session_->chosen() < 0 || is_no_op(session_->edit().target))
        return banner_->tell_of_edit(Banner::Kind::notice, tr("Choose an expression first: the engines then try it."));
    auto* window = new BakeoffWindow(studio_, this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &BakeoffWindow::taken, session_, [this](const Edit& taken) {
        Edit edit = session_->edit();
        edit.target = taken.target;
        edit.engine = taken.engine;
        session_->set_edit(edit);
    });
    window->show();
    const Face& face = session_->state().tasks[std::size_t(session_->chosen())].face;
    window->try_on(session_->photo().photo, face, session_->edit());
}

/// Asks the chosen edit's engine for its knobs once they are to be seen, unless they are there.
void MainWindow::fetch_knobs()
{
    const std::string engine = session_->edit().engine;
    KnobForm& form = engine_panel_->knobs();
    if (!engine_panel_->shows_knobs() || engine.empty()) return;  // an engine takes long to load
    if (engine == knobs_of_) return form.show_settings(session_->edit().knobs);
    knobs_ticket_ = studio_.knobs_later(engine, [this, engine](const Outcome<std::vector<Knob>>& outcome) {
        const auto* knobs = std::get_if<std::vector<Knob>>(&outcome);
        if (!knobs) return;
        knobs_of_ = engine;
        engine_panel_->knobs().set_knobs(*knobs);
        engine_panel_->knobs().show_settings(session_->edit().knobs);
    });
}

/// Asks the chosen edit's engine what it cannot aim at, unless it has told: until then it may be anything.
void MainWindow::fetch_obstacles()
{
    const std::string engine = session_->edit().engine;
    if (session_->chosen() < 0 || engine.empty() || obstacles_.contains(engine)) return;
    obstacles_ticket_ = studio_.obstacles_later(engine, [this, engine](const Outcome<Obstacles>& outcome) {
        const auto* obstacles = std::get_if<Obstacles>(&outcome);
        if (!obstacles) return;
        obstacles_[engine] = *obstacles;
        show_actions();
    });
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    face_panel_->set_most_rows(height() < roomy_height ? 2 : 3);
    arrange();
    QMainWindow::resizeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (session_->is_unsaved() && !closing_) {
        event->ignore();
        return keep_changes_then([this] {
            closing_ = true;
            close();
        });
    }
    auto kept = settings();
    kept.setValue("geometry", saveGeometry());
    autosave_->forget();
    event->accept();
}

void MainWindow::hold_before(bool held)
{
    canvas_->hold_before(held);
    if (held)
        qApp->installEventFilter(this);  // the key may come up over any widget
    else
        qApp->removeEventFilter(this);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    const bool released = event->type() == QEvent::KeyRelease && static_cast<QKeyEvent*>(event)->key() == Qt::Key_B &&
                          !static_cast<QKeyEvent*>(event)->isAutoRepeat();
    if (released || event->type() == QEvent::ApplicationDeactivate) hold_before(false);
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ThemeChange && theme_ == Theme::system) apply(theme_);
}

void MainWindow::restore()
{
    const QSize room = screen()->availableSize();
    resize(std::min(1440, room.width()), std::min(900, room.height()));
    restoreGeometry(settings().value("geometry").toByteArray());
    actions_.theme[std::size_t(theme_)]->setChecked(true);
    score_panel_->set_acceptance({settings().value("demand_target", Acceptance{}.target).toDouble(),
                                  settings().value("demand_identity", Acceptance{}.identity).toDouble()});
    restore_keys(*this);
    const bool commercial = settings().value("commercial").toBool();
    engine_panel_->set_commercial(commercial);
    session_->set_commercial(commercial);
    start_page_->show_recent(settings().value("recent").toStringList());
}

void MainWindow::set_theme(Theme theme)
{
    theme_ = theme;
    settings().setValue("theme", word(theme));
    apply(theme);
}

void MainWindow::set_language(const QString& code)
{
    choose_language(code);
    banner_->tell(Banner::Kind::notice, tr("The language changes when Mien is started again."));
}

}  // namespace mien::ui
