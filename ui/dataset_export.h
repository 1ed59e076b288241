#pragma once

#include "core/engine/mean_maps.h"

#include <QToolButton>

#include <functional>
#include <memory>

namespace mien::ui {

/// A button whose menu writes what is known of a data set: tables, numbers, the report, the page that is shown.
class DatasetExport : public QToolButton {
    Q_OBJECT
public:
    /// What there is to write, asked for when it is written.
    struct Source {
        std::function<std::vector<MeanMap>()> maps;  // of the recognizer shown; may be empty
        std::function<QWidget&()> page;
    };
    DatasetExport(const Registry& registry, Source source, QWidget* parent = nullptr);

    void show_results(std::shared_ptr<const Evaluation> evaluation, std::size_t engine);

Q_SIGNALS:
    void told(const QString& words);  // what was written, or why it was not

private:
    using Write = std::function<void(const QString& file)>;
    void offer(const char* object, const QString& words, const QString& name, const Write& write);
    void choose_file(const QString& title, const QString& name, const Write& write);
    std::string report() const;

    const Registry& registry_;
    Source source_;
    std::shared_ptr<const Evaluation> evaluation_;
    std::size_t engine_ = 0;
};

}  // namespace mien::ui
