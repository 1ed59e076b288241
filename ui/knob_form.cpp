#include "ui/knob_form.h"

#include "ui/controls.h"
#include "ui/convert.h"
#include "ui/core_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>

namespace mien::ui {
namespace {

constexpr int pause = 350;  // ms without a change that end a gesture

Naming naming_of(const Knob& knob, const std::string& object)
{
    return {object.c_str(), said(knob.name), said(knob.help)};
}

}  // namespace

KnobForm::KnobForm(QWidget* parent) : QWidget(parent), form_(new QFormLayout(this))
{
    setObjectName("knob_form");
    form_->setContentsMargins(0, 0, 0, 0);
    pause_.setSingleShot(true);
    pause_.setInterval(pause);
    connect(&pause_, &QTimer::timeout, this, [this] { Q_EMIT settled(settings()); });
}

void KnobForm::set_knobs(const std::vector<Knob>& knobs)
{
    while (form_->rowCount() > 0) form_->removeRow(0);
    rows_.clear();
    for (const Knob& knob : knobs) rows_.push_back(make_row(knob));
}

KnobForm::Row KnobForm::make_row(const Knob& knob)
{
    const std::string object = "knob_" + knob.name;
    const auto changed = [this] { pause_.start(); };
    if (knob.kind == Knob::Kind::toggle) {
        auto* box = new QCheckBox(said(knob.name));
        name_control(*box, naming_of(knob, object));
        form_->addRow(box);
        connect(box, &QCheckBox::toggled, this, changed);
        return {knob, [box] { return box->isChecked() ? "yes" : "no"; },
                [box](const std::string& value) { box->setChecked(value == "yes"); }};
    }
    if (knob.kind == Knob::Kind::words) {
        auto* box = new QComboBox;
        name_control(*box, naming_of(knob, object));
        for (const std::string& choice : knob.choices) box->addItem(text(choice));
        box->setEditable(knob.choices.empty());
        form_->addRow(dim_label(said(knob.name)), box);
        connect(box, &QComboBox::currentTextChanged, this, changed);
        return {knob, [box] { return box->currentText().toStdString(); },
                [box](const std::string& value) { box->setCurrentText(text(value)); }};
    }
    auto* box = new QDoubleSpinBox;
    name_control(*box, naming_of(knob, object));
    const bool whole = knob.kind == Knob::Kind::whole;
    box->setDecimals(whole ? 0 : 2);
    box->setRange(knob.low, knob.high);
    box->setSingleStep(whole ? 1.0 : (knob.high - knob.low) / 20.0);
    form_->addRow(dim_label(said(knob.name)), box);
    connect(box, &QDoubleSpinBox::valueChanged, this, changed);
    return {knob,
            [box, whole] { return QString::number(box->value(), whole ? 'f' : 'g', whole ? 0 : 6).toStdString(); },
            [box](const std::string& value) { box->setValue(text(value).toDouble()); }};
}

void KnobForm::show_settings(const Settings& settings)
{
    for (const Row& row : rows_) {
        const auto own = settings.values().find(row.knob.name);
        row.show(own == settings.values().end() ? row.knob.value : own->second);
    }
    pause_.stop();
}

Settings KnobForm::settings() const
{
    Settings changed;
    for (const Row& row : rows_) {
        const std::string value = row.value();
        const bool number = row.knob.kind == Knob::Kind::whole || row.knob.kind == Knob::Kind::real;
        const bool same = number ? text(value).toDouble() == text(row.knob.value).toDouble() : value == row.knob.value;
        if (!same) changed.set(row.knob.name, value);
    }
    return changed;
}

}  // namespace mien::ui
