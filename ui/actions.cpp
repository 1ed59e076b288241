#include "ui/actions.h"

#include "ui/controls.h"
#include "ui/convert.h"
#include "ui/device_menu.h"
#include "ui/language.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>

namespace mien::ui {
namespace {

struct Plan {
    const char* name;  // objectName
    QString words;
    const char* picture;  // an icon's name, or null
    QKeySequence keys;
    QString tip;
};

QAction* add(QMenu& menu, const Plan& plan)
{
    auto* action = menu.addAction(plan.words);
    action->setObjectName(plan.name);
    if (plan.picture) action->setIcon(icon(plan.picture));
    action->setShortcut(plan.keys);
    action->setProperty("tip", plan.tip);
    tell_keys(*action);
    action->setStatusTip(QString());
    action->setIconVisibleInMenu(false);
    return action;
}

QAction* add_switch(QMenu& menu, const Plan& plan, bool on)
{
    QAction* action = add(menu, plan);
    action->setCheckable(true);
    action->setChecked(on);
    return action;
}

void fill_file(QMenu& menu, Actions& actions)
{
    actions.open = add(menu, {"open", tr("&Open…"), "open", QKeySequence::Open, tr("Open a photo or a project")});
    actions.recent = menu.addMenu(tr("Open &recent"));
    actions.recent->setObjectName("recent_menu");
    menu.addSeparator();
    actions.save_project = add(menu, {"save_project", tr("&Save project"), "save", QKeySequence::Save,
                                      tr("Save all edits as a project; the photo stays as it is")});
    actions.save_project_as = add(menu, {"save_project_as", tr("Save project &as…"), nullptr,
                                         QKeySequence(tr("Ctrl+Shift+S")), tr("Save the project under another name")});
    actions.export_photo = add(menu, {"export", tr("&Export photo…"), "export", QKeySequence(tr("Ctrl+E")),
                                      tr("Write the edited photo at its own size and depth")});
    actions.batch = add(
        menu, {"batch", tr("&Batch…"), nullptr, QKeySequence(tr("Ctrl+B")), tr("Give many photos what this face got")});
    menu.addSeparator();
    actions.quit = add(menu, {"quit", tr("&Quit"), nullptr, QKeySequence::Quit, tr("Leave Mien")});
}

void fill_edit(QMenu& menu, Actions& actions)
{
    actions.undo = add(menu, {"undo", tr("&Undo"), "undo", QKeySequence::Undo, tr("Take the last change back")});
    actions.redo =
        add(menu, {"redo", tr("&Redo"), "redo", QKeySequence(tr("Ctrl+Shift+Z")), tr("Make the change again")});
    menu.addSeparator();
    QMenu* expressions = menu.addMenu(tr("&Expression"));
    expressions->setObjectName("expression_menu");
    for (int i = 0; i < emotion_count; ++i) {
        const std::string action_name = "choose_" + name(Emotion(i));
        actions.emotions[std::size_t(i)] = add(*expressions, {action_name.c_str(), title(Emotion(i)), nullptr,
                                                              QKeySequence(QString::number(i + 1)), title(Emotion(i))});
    }
    expressions->addSeparator();
    actions.stronger = add(*expressions, {"stronger", tr("&Stronger"), nullptr, QKeySequence("]"), tr("5 % stronger")});
    actions.weaker = add(*expressions, {"weaker", tr("&Weaker"), nullptr, QKeySequence("["), tr("5 % weaker")});
    actions.reset = add(
        menu, {"reset", tr("Reset &face"), "reset", QKeySequence("Ctrl+R"), tr("Take every change of this face back")});
    actions.draw = add(menu, {"draw", tr("&Draw a face"), "box", QKeySequence("D"),
                              tr("Draw a box around a face that was not found")});
    actions.sculpt = add_switch(menu,
                                {"sculpt", tr("&Sculpt"), "sculpt", QKeySequence("G"),
                                 tr("Drag landmarks to move the face itself, instead of correcting them")},
                                false);
    actions.new_edit = add(menu, {"new_edit", tr("&New edit"), nullptr, QKeySequence("N"),
                                  tr("A further edit of this face, on top of the others")});
    actions.neutralise =
        add(menu,
            {"neutralise", tr("Ne&utralise first"), nullptr, {}, tr("Bring the face to rest before all other edits")});
    actions.compare_engines = add(menu, {"compare_variants", tr("C&ompare the engines…"), nullptr, QKeySequence("C"),
                                         tr("Try this edit with every engine at several strengths")});
    menu.addSeparator();
    actions.cancel =
        add(menu, {"cancel_work", tr("&Cancel"), nullptr, QKeySequence("Esc"), tr("Stop what is under way")});
}

void fill_theme(QMenu& menu, Actions& actions)
{
    auto* group = new QActionGroup(&menu);
    const std::array<QString, themes.size()> words{tr("Follow the &system"), tr("&Light"), tr("&Dark"),
                                                   tr("High &contrast")};
    for (const Theme theme : themes) {
        const std::string action_name = "theme_" + word(theme).toStdString();
        QAction* action = add_switch(
            menu, {action_name.c_str(), words[std::size_t(theme)], nullptr, {}, tr("Colours of the window")}, false);
        group->addAction(action);
        actions.theme[std::size_t(theme)] = action;
    }
}

void fill_language(QMenu& menu, Actions& actions)
{
    actions.languages = new QActionGroup(&menu);
    const auto offer = [&](const QString& name, const QString& words, const QString& code) {
        const std::string action_name = "language_" + name.toStdString();
        const QString tip = tr("The window's words, from the next start on");
        QAction* action = add_switch(menu, {action_name.c_str(), words, nullptr, {}, tip}, code == chosen_language());
        action->setData(code);
        actions.languages->addAction(action);
    };
    offer("system", tr("&As the system"), {});
    for (const Language& language : languages) offer(language.code, language.name, language.code);
}

void fill_view(QMenu& menu, Actions& actions)
{
    actions.fit = add(menu, {"fit", tr("&Fit"), "fit", QKeySequence("F"), tr("Show the whole photo")});
    actions.actual =
        add(menu, {"actual", tr("&100 %"), "actual", QKeySequence("Ctrl+1"), tr("One pixel on one pixel")});
    actions.zoom_in = add(menu, {"zoom_in", tr("Zoom &in"), "zoom-in", QKeySequence::ZoomIn, tr("Zoom in")});
    actions.zoom_out = add(menu, {"zoom_out", tr("Zoom &out"), "zoom-out", QKeySequence::ZoomOut, tr("Zoom out")});
    actions.zoom_in->setShortcuts({QKeySequence(QKeySequence::ZoomIn), QKeySequence("+"), QKeySequence("=")});
    actions.zoom_out->setShortcuts({QKeySequence(QKeySequence::ZoomOut), QKeySequence("-")});
    actions.face =
        add(menu, {"show_face", tr("Zoom to &face"), "face", QKeySequence("Z"), tr("Show the chosen face large")});
    menu.addSeparator();
    actions.wipe = add_switch(
        menu, {"wipe", tr("Before/after &wipe"), "wipe", QKeySequence("W"), tr("Compare before and after with a wipe")},
        false);
    actions.beside = add_switch(
        menu, {"beside", tr("Side &by side"), "beside", QKeySequence("S"), tr("Show before and after side by side")},
        false);
    actions.difference = add_switch(menu,
                                    {"difference", tr("&Difference"), "difference", QKeySequence("X"),
                                     tr("Show where the edit differs from the photo, and how much")},
                                    false);
    actions.compare = add(menu, {"compare", tr("&Before (while held)"), "compare", QKeySequence("B"),
                                 tr("Hold to see the photo before the edit")});
    actions.compare->setAutoRepeat(false);
    actions.overlay = add_switch(
        menu, {"overlay", tr("Faces and &landmarks"), "overlay", QKeySequence("L"), tr("Show faces and landmarks")},
        true);
    menu.addSeparator();
    actions.scores = add(menu, {"scores", tr("&Scores over the history"), nullptr, QKeySequence(tr("Ctrl+H")),
                                tr("How the scores went from step to step")});
    actions.cam = add(menu, {"cam", tr("&What the recognizer saw…"), nullptr, QKeySequence(tr("Ctrl+G")),
                             tr("Maps of what a recognizer looked at, before and after")});
    actions.dataset = add(menu, {"dataset", tr("&Data set…"), nullptr, QKeySequence(tr("Ctrl+D")),
                                 tr("Measure recognizers on your own labelled photos")});
    QMenu* theme_menu = menu.addMenu(tr("&Theme"));
    theme_menu->setObjectName("theme_menu");
    fill_theme(*theme_menu, actions);
    QMenu* language_menu = menu.addMenu(tr("&Language"));
    language_menu->setObjectName("language_menu");
    fill_language(*language_menu, actions);
    actions.devices = new DeviceMenu(&menu);
    actions.devices->setTitle(tr("&Graphics device"));
    menu.addMenu(actions.devices);
}

void add_tool(QToolBar& tools, QAction& action)
{
    tools.addAction(&action);
    QWidget* button = tools.widgetForAction(&action);
    button->setObjectName("tool_" + action.objectName());
    button->setAccessibleName(action.text().remove('&'));
    button->setFocusPolicy(Qt::TabFocus);
}

void fill_tools(QToolBar& tools, Actions& actions)
{
    for (QAction* action : {actions.open, actions.save_project, actions.export_photo}) add_tool(tools, *action);
    tools.addSeparator();
    for (QAction* action : {actions.undo, actions.redo}) add_tool(tools, *action);
    tools.addSeparator();
    for (QAction* action : {actions.fit, actions.face, actions.actual, actions.zoom_in, actions.zoom_out})
        add_tool(tools, *action);
    tools.addSeparator();
    for (QAction* action : {actions.wipe, actions.beside, actions.difference}) add_tool(tools, *action);
    actions.compare_button = new QToolButton;
    actions.compare_button->setIcon(actions.compare->icon());
    actions.compare_button->setFocusPolicy(Qt::TabFocus);
    name_control(*actions.compare_button, {"tool_compare", tr("Before, while held"), actions.compare->toolTip()});
    tools.addWidget(actions.compare_button);
    for (QAction* action : {actions.overlay, actions.draw, actions.sculpt}) add_tool(tools, *action);
}

}  // namespace

void tell_keys(QAction& action)
{
    const QString tip = action.property("tip").toString();
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    action.setToolTip(keys.isEmpty() ? tip : QString("%1 (%2)").arg(tip, keys));
}

Actions make_actions(QMainWindow& window)
{
    Actions actions;
    QMenuBar& bar = *window.menuBar();
    fill_file(*bar.addMenu(tr("&File")), actions);
    fill_edit(*bar.addMenu(tr("&Edit")), actions);
    fill_view(*bar.addMenu(tr("&View")), actions);
    QMenu& help = *bar.addMenu(tr("&Help"));
    actions.guide = add(help, {"guide", tr("&Guide"), nullptr, QKeySequence("F1"), tr("How Mien is used")});
    actions.shortcuts = add(help, {"shortcuts", tr("&Keyboard shortcuts"), nullptr, QKeySequence(tr("Ctrl+K")),
                                   tr("All keys, and how to change them")});
    actions.about = add(help, {"about", tr("&About Mien"), nullptr, {}, tr("Version and licence")});
    auto* tools = new QToolBar(tr("Tools"), &window);
    tools->setObjectName("tools");
    tools->setMovable(false);
    tools->setIconSize({20, 20});
    tools->setContextMenuPolicy(Qt::PreventContextMenu);
    window.addToolBar(Qt::LeftToolBarArea, tools);
    fill_tools(*tools, actions);
    // what a small window has no room for; the style's own arrow is too dark to see
    if (auto* more = tools->findChild<QToolButton*>("qt_toolbar_ext_button")) more->setIcon(icon("chevron-down"));
    return actions;
}

}  // namespace mien::ui
