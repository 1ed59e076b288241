#pragma once

#include "core/engine/studio.h"

#include <QLabel>
#include <QListWidget>

namespace mien::ui {

/// The faces of the photo, each with its size, pose, confidence and what it should show.
class FacePanel : public QWidget {
    Q_OBJECT
public:
    explicit FacePanel(QWidget* parent = nullptr);

    /// `photo` is where the thumbnails are cut from.
    void show_faces(const std::vector<FaceTask>& tasks, int chosen, const QImage& photo);

    /// How many faces are seen at once; more are scrolled to.
    void set_most_rows(int rows);

Q_SIGNALS:
    void face_chosen(int face);
    void draw_clicked();

private:
    void fit_list();

    int most_rows_ = 3;
    QListWidget* list_;
    QLabel* none_;
};

}  // namespace mien::ui
