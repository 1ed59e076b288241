#include "ui/engine_panel.h"

#include "ui/controls.h"
#include "ui/convert.h"
#include "ui/core_words.h"
#include "ui/engine_card.h"
#include "ui/knob_form.h"
#include "ui/theme.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace mien::ui {
namespace {

QString licence_of(const Card& card)
{
    const QString weights = said(card.weights_licence.empty() ? card.code_licence : card.weights_licence);
    return card.tier == "R" ? EnginePanel::tr("Research use only  ·  %1").arg(weights)
                            : EnginePanel::tr("Free for any use  ·  %1").arg(weights);
}

}  // namespace

EnginePanel::EnginePanel(const Registry& registry, QWidget* parent)
    : QWidget(parent),
      registry_(registry),
      engines_(new QComboBox),
      commercial_(new QCheckBox(tr("Commercial work"))),
      more_(quiet_button("chevron-right", {"engine_more", tr("Settings of the engine"),
                                           tr("What can be adjusted on this engine alone")})),
      knobs_(new KnobForm),
      licence_(dim_label({})),
      lack_(dim_label({}))
{
    setObjectName("engine_panel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(make_head());
    name_control(*engines_, {"engine", tr("Engine"), tr("What makes the edit")});
    name_control(*commercial_, {"commercial", tr("Commercial work"),
                                tr("Hides engines and judges whose licences allow research only")});
    column->addWidget(engines_);
    column->addWidget(licence_);
    more_->setText(tr("Settings"));
    more_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more_->setCheckable(true);
    auto* row = new QHBoxLayout;
    row->addWidget(more_);
    row->addStretch();
    row->addWidget(commercial_);
    column->addLayout(row);
    column->addWidget(knobs_);
    column->addWidget(lack_);
    licence_->setObjectName("engine_licence");
    licence_->setWordWrap(true);
    lack_->setObjectName("engine_lack");
    lack_->setWordWrap(true);
    lack_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    knobs_->hide();
    fill_engines();
    connect(engines_, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0) describe_engine();
    });
    connect(engines_, &QComboBox::activated, this,
            [this] { Q_EMIT engine_chosen(engines_->currentData().toString()); });
    connect(more_, &QToolButton::toggled, this, [this](bool open) {
        more_->setIcon(icon(open ? "chevron-down" : "chevron-right"));
        knobs_->setVisible(open);
        if (open) Q_EMIT knobs_opened();
    });
    connect(commercial_, &QCheckBox::toggled, this, [this](bool on) {
        fill_engines();
        Q_EMIT commercial_switched(on);
    });
    for (QWidget* each : {static_cast<QWidget*>(engines_), static_cast<QWidget*>(licence_),
                          static_cast<QWidget*>(commercial_), static_cast<QWidget*>(more_)})
        each->setVisible(has_engine());
    lack_->setVisible(!has_engine());
    has_engine() ? describe_engine() : describe_lack();
}

QWidget* EnginePanel::make_head()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    auto* compare = quiet_button("beside", {"compare_engines", tr("Compare the engines"),
                                            tr("Try this edit with every engine at several strengths, and take one")});
    auto* about =
        quiet_button("info", {"engine_card", tr("About the engine"), tr("Paper, licences, and what was measured")});
    row->addWidget(heading(tr("Engine")), 1);
    row->addWidget(compare);
    row->addWidget(about);
    connect(compare, &QToolButton::clicked, this, &EnginePanel::compare_clicked);
    connect(about, &QToolButton::clicked, this, &EnginePanel::show_card);
    return head;
}

void EnginePanel::fill_engines()
{
    const QSignalBlocker quiet(engines_);
    const QVariant chosen = engines_->currentData();
    engines_->clear();
    for (const std::string& id : registry_.trained_editors())
        if (!commercial_->isChecked() || registry_.is_free_for_any_use(id))
            engines_->addItem(said(registry_.card(id).title), text(id));
    engines_->setCurrentIndex(std::max(engines_->findData(chosen), 0));
}

void EnginePanel::set_commercial(bool on)
{
    const QSignalBlocker quiet(commercial_);
    commercial_->setChecked(on);
    fill_engines();
}

void EnginePanel::show_card()
{
    if (has_engine()) show_engine_card(registry_.card(engines_->currentData().toString().toStdString()), *this);
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
    engines_->setToolTip("<p>" + said(card.summary).toHtmlEscaped() + "</p>");
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
