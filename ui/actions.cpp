#include "ui/actions.h"

#include "ui/controls.h"
#include "ui/convert.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>

namespace mien::ui {
namespace {

QString tr(const char* words) { return QCoreApplication::translate("Actions", words); }

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
    const QString keys = plan.keys.toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? plan.tip : QString("%1 (%2)").arg(plan.tip, keys));
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
    actions.open = add(menu, {"open", tr("&Open…"), "open", QKeySequence::Open, tr("Open a photo")});
    actions.recent = menu.addMenu(tr("Open &recent"));
    actions.recent->setObjectName("recent_menu");
    menu.addSeparator();
    actions.save = add(menu, {"save", tr("&Save as…"), "save", QKeySequence::Save, tr("Save the edited photo")});
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
    menu.addSeparator();
    actions.cancel =
        add(menu, {"cancel_work", tr("&Cancel"), nullptr, QKeySequence("Esc"), tr("Stop what is under way")});
}

void fill_theme(QMenu& menu, Actions& actions)
{
    auto* group = new QActionGroup(&menu);
    const std::array<QString, 3> words{tr("Follow the &system"), tr("&Light"), tr("&Dark")};
    for (const Theme theme : {Theme::system, Theme::light, Theme::dark}) {
        const std::string action_name = "theme_" + word(theme).toStdString();
        QAction* action = add_switch(
            menu, {action_name.c_str(), words[std::size_t(theme)], nullptr, {}, tr("Colours of the window")}, false);
        group->addAction(action);
        actions.themes[std::size_t(theme)] = action;
    }
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
    menu.addSeparator();
    actions.wipe = add_switch(
        menu, {"wipe", tr("Before/after &wipe"), "wipe", QKeySequence("W"), tr("Compare before and after with a wipe")},
        false);
    actions.compare = add(menu, {"compare", tr("&Before (while held)"), "compare", QKeySequence("B"),
                                 tr("Hold to see the photo before the edit")});
    actions.compare->setAutoRepeat(false);
    actions.overlay = add_switch(
        menu, {"overlay", tr("Faces and &landmarks"), "overlay", QKeySequence("L"), tr("Show faces and landmarks")},
        true);
    menu.addSeparator();
    QMenu* themes = menu.addMenu(tr("&Theme"));
    themes->setObjectName("theme_menu");
    fill_theme(*themes, actions);
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
    for (QAction* action : {actions.open, actions.save}) add_tool(tools, *action);
    tools.addSeparator();
    for (QAction* action : {actions.undo, actions.redo}) add_tool(tools, *action);
    tools.addSeparator();
    for (QAction* action : {actions.fit, actions.actual, actions.zoom_in, actions.zoom_out}) add_tool(tools, *action);
    tools.addSeparator();
    add_tool(tools, *actions.wipe);
    actions.compare_button = new QToolButton;
    actions.compare_button->setIcon(actions.compare->icon());
    actions.compare_button->setFocusPolicy(Qt::TabFocus);
    name_control(*actions.compare_button, {"tool_compare", tr("Before, while held"), actions.compare->toolTip()});
    tools.addWidget(actions.compare_button);
    for (QAction* action : {actions.overlay, actions.draw}) add_tool(tools, *action);
}

}  // namespace

Actions make_actions(QMainWindow& window)
{
    Actions actions;
    QMenuBar& bar = *window.menuBar();
    fill_file(*bar.addMenu(tr("&File")), actions);
    fill_edit(*bar.addMenu(tr("&Edit")), actions);
    fill_view(*bar.addMenu(tr("&View")), actions);
    QMenu& help = *bar.addMenu(tr("&Help"));
    actions.shortcuts =
        add(help, {"shortcuts", tr("&Keyboard shortcuts"), nullptr, QKeySequence("F1"), tr("All keys")});
    actions.about = add(help, {"about", tr("&About Mien"), nullptr, {}, tr("Version and licence")});
    auto* tools = new QToolBar(tr("Tools"), &window);
    tools->setObjectName("tools");
    tools->setMovable(false);
    tools->setIconSize({20, 20});
    tools->setContextMenuPolicy(Qt::PreventContextMenu);
    window.addToolBar(Qt::LeftToolBarArea, tools);
    fill_tools(*tools, actions);
    return actions;
}

}  // namespace mien::ui
