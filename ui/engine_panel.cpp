#include "ui/engine_panel.h"

#include "ui/controls.h"
#include "ui/convert.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace mien::ui {
namespace {

QString tip_of(const Card& card)
{
    const auto line = [](const QString& label, const std::string& words) {
        return words.empty() ? QString() : QString("<br><b>%1</b> %2").arg(label, text(words).toHtmlEscaped());
    };
    return "<p>" + text(card.summary).toHtmlEscaped() + line(EnginePanel::tr("Paper"), card.paper) +
           line(EnginePanel::tr("Code"), card.code_licence) + line(EnginePanel::tr("Data"), card.data_licence) +
           line(EnginePanel::tr("Weights"), card.weights_licence) + "</p>";
}

QString licence_of(const Card& card)
{
    const QString weights = card.weights_licence.empty() ? text(card.code_licence) : text(card.weights_licence);
    return card.tier == "R" ? EnginePanel::tr("Research use only  ·  %1").arg(weights)
                            : EnginePanel::tr("Free for any use  ·  %1").arg(weights);
}

}  // namespace

EnginePanel::EnginePanel(const Registry& registry, QWidget* parent)
    : QWidget(parent), registry_(registry), engines_(new QComboBox), licence_(dim_label({})), lack_(dim_label({}))
{
    setObjectName("engine_panel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(heading(tr("Engine")));
    name_control(*engines_, {"engine", tr("Engine"), tr("What makes the edit")});
    column->addWidget(engines_);
    column->addWidget(licence_);
    column->addWidget(lack_);
    licence_->setObjectName("engine_licence");
    lack_->setObjectName("engine_lack");
    lack_->setWordWrap(true);
    lack_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (const std::string& id : registry.trained_editors()) engines_->addItem(text(registry.card(id).title), text(id));
    connect(engines_, &QComboBox::currentIndexChanged, this, &EnginePanel::describe_engine);
    connect(engines_, &QComboBox::activated, this,
            [this] { Q_EMIT engine_chosen(engines_->currentData().toString()); });
    for (QWidget* each : {static_cast<QWidget*>(engines_), static_cast<QWidget*>(licence_)})
        each->setVisible(has_engine());
    lack_->setVisible(!has_engine());
    has_engine() ? describe_engine() : describe_lack();
}

void EnginePanel::show_engine(const std::string& id)
{
    const QSignalBlocker quiet(engines_);
    engines_->setCurrentIndex(engines_->findData(text(id)));
    if (engines_->currentIndex() >= 0) describe_engine();
}

void EnginePanel::describe_engine()
{
    const Card& card = registry_.card(engines_->currentData().toString().toStdString());
    licence_->setText(licence_of(card));
    licence_->setToolTip(tip_of(card));
    engines_->setToolTip(tip_of(card));
}

void EnginePanel::describe_lack()
{
    QString commands;
    for (const Registry::Entry& entry : registry_.entries())
        if (entry.make.editor && !entry.card.train_command.empty())
            commands += "<p><code>" + text(entry.card.train_command).toHtmlEscaped() + "</code></p>";
    if (commands.isEmpty())
        lack_->setText(tr("This build has no engine that edits faces."));
    else
        lack_->setText(tr("No engine is trained yet, so faces can be looked at but not changed. Train one with") +
                       commands);
}

}  // namespace mien::ui
