#pragma once

#include "core/base/paths.h"
#include "models/own/own_model.h"
#include "ui/canvas.h"
#include "ui/convert.h"
#include "ui/edit_session.h"
#include "ui/main_window.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <memory>

namespace mien::ui {

constexpr int limit = 120'000;  // ms: a first edit loads its engine, and the machine may be busy

/// Waits until `spy` has seen `count` signals.
inline bool waited(QSignalSpy& spy, int count = 1)
{
    while (spy.count() < count)
        if (!spy.wait(limit)) return false;
    return true;
}

inline void turn_wheel(QWidget& widget, QPointF at, int notches)
{
    QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&widget, &event);
}

/// The words of labels and buttons that have less room than they need, in a window that is shown.
inline QStringList cut_words(const QWidget& window)
{
    QStringList cut;
    for (const auto* label : window.findChildren<QLabel*>()) {
        const bool fits = label->wordWrap() ? label->height() >= label->heightForWidth(label->width())
                                            : label->width() >= label->sizeHint().width();
        if (label->isVisible() && !fits) cut << label->text();
    }
    for (const auto* button : window.findChildren<QAbstractButton*>())
        if (button->isVisible() && button->width() < button->sizeHint().width()) cut << button->text();
    return cut;
}

/// Clicks what agrees to a question.
inline void agree_to(QMessageBox& question)
{
    for (QAbstractButton* each : question.buttons())
        if (question.buttonRole(each) == QMessageBox::AcceptRole) each->click();
}

/// The real window on a real studio, with the first sample photo.
struct Window : testing::Test {
    Window()
    {
        Registry registry{ModelStore(models_folder()), own_model};
        add_all_engines(registry);
        studio = std::make_unique<Studio>(std::move(registry), post_to(qApp));
        window = std::make_unique<MainWindow>(*studio);
        window->resize(1280, 800);
        window->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(window.get()));
    }

    static QString sample()
    {
        const QDir folder(text(resources_folder() / "samples"));
        const QStringList photos = folder.entryList({"*.jpg", "*.jpeg"}, QDir::Files, QDir::Name);
        return photos.isEmpty() ? QString() : folder.absoluteFilePath(photos.front());
    }

    void open(const QString& file)
    {
        QSignalSpy opened(window.get(), &MainWindow::opened);
        window->open(path(file));
        ASSERT_TRUE(waited(opened));
    }
    void open_sample() { open(sample()); }

    /// Does something and waits for the picture.
    template <class Work>
    void until_edited(Work work)
    {
        QSignalSpy edited(window.get(), &MainWindow::edited);
        work();
        ASSERT_TRUE(waited(edited));
    }
    void choose(const char* emotion)
    {
        until_edited([&] { trigger(QString("choose_%1").arg(emotion)); });
    }
    void trigger(const QString& action)
    {
        auto* found = window->findChild<QAction*>(action);
        ASSERT_NE(found, nullptr) << action.toStdString();
        found->trigger();
    }
    template <class T>
    T& control(const QString& name)
    {
        T* found = window->findChild<T*>(name);
        EXPECT_NE(found, nullptr) << name.toStdString();
        return *found;
    }
    bool no_engine() const { return studio->registry().trained_editors().empty(); }
    Canvas& canvas() { return window->canvas(); }
    EditSession& session() { return window->session(); }
    QImage before() { return canvas().shown(Canvas::Side::before); }
    QImage after() { return canvas().shown(Canvas::Side::after); }
    void drag(QPoint from, QPoint by, Qt::KeyboardModifiers modifiers = {})  // on the canvas
    {
        QTest::mousePress(&canvas(), Qt::LeftButton, modifiers, from);
        QMouseEvent move(QEvent::MouseMove, QPointF(from + by), canvas().mapToGlobal(QPointF(from + by)), Qt::NoButton,
                         Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(&canvas(), &move);
        QTest::mouseRelease(&canvas(), Qt::LeftButton, modifiers, from + by);
    }
    QPoint on_canvas(QPointF in_photo) { return canvas().viewport().to_screen(in_photo).toPoint(); }

    QTemporaryDir folder;
    std::unique_ptr<Studio> studio;
    std::unique_ptr<MainWindow> window;
};

/// The same, for what only an engine can do.
struct EditingWindow : Window {
    void SetUp() override
    {
        if (no_engine()) GTEST_SKIP() << "no engine is trained in this checkout";
        open_sample();
    }
};

}  // namespace mien::ui
