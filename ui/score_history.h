#pragma once

#include "ui/edit_session.h"

#include <QDialog>

class QCustomPlot;

namespace mien::ui {

/// How the scores of the chosen face went along the present branch of the history: the target by every judge, and
/// whether it is the same person.
class ScoreHistory : public QDialog {
    Q_OBJECT
public:
    explicit ScoreHistory(const EditSession& session, QWidget* parent = nullptr);

    void show_scores();

private:
    const EditSession& session_;
    QCustomPlot* plot_;
};

}  // namespace mien::ui
