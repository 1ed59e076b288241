#pragma once

#include "core/engine/export.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace mien::ui {

class PercentRow;

/// Asks where to write a photo and how. Never lets a file be replaced unless a person ticks that they mean it.
class SaveDialog : public QDialog {
    Q_OBJECT
public:
    /// `opened` is the file the photo came from; `suggested` is the name offered first.
    SaveDialog(const Photo& photo, const QString& suggested, QWidget* parent = nullptr);

    std::filesystem::path file() const;  // a bare name lies beside the photo, "~/" in the person's folder
    Export files() const;

private:
    void make_rows();
    void browse();
    void look_again();
    QString problem() const;  // empty: it can be written
    bool is_original() const;
    QString in_the_way() const;  // the first file that exists already, without its folder; empty where there is none

    QString opened_;
    bool eight_bit_;
    QLineEdit* name_;
    QPushButton* browse_;
    QLabel* format_;
    PercentRow* quality_;
    QCheckBox* strip_;
    QCheckBox* srgb_;
    QCheckBox* mask_;
    QCheckBox* layers_;
    QCheckBox* report_;
    QCheckBox* replace_;
    QLabel* problem_;
    QPushButton* save_;
};

}  // namespace mien::ui
