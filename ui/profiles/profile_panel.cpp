// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/profile_panel.h"

#include "ui/profiles/profile_files.h"
#include "ui/profiles/profile_sheet.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace s4k::ui {

namespace {

constexpr int kRoom = ProfilePanel::kWidth - 2 * space::kLarge - 1; // without the border

} // namespace

struct ProfilePanel::Parts {
    QPushButton* open = nullptr;
    QPushButton* save = nullptr;
    QLabel* about = nullptr;
    ProfileSheet* sheet = nullptr;
};

ProfilePanel::ProfilePanel(const MeterStore& store, ProfileModel& model, QWidget* parent)
    : SidePanel(tr("Profiles"), kWidth, parent), m_store(store), m_model(model),
      m_parts(std::make_unique<Parts>()) {
    addTitle(tr("Profiles"), tr("Close the Profiles panel"),
             tr("Close; the profile stays open (Esc)"));
    column().addWidget(buildFileButtons());
    m_parts->about =
        captionLabel(tr("A profile is a file with the settings of a meter: system, transducers, "
                        "thresholds, pulses and demand. Save those of the meter that is shown, or "
                        "open a profile to see where meters differ from it and to apply it to one "
                        "or many."),
                     this);
    m_parts->about->setWordWrap(true);
    column().addWidget(m_parts->about);
    m_parts->sheet = new ProfileSheet(store, model, kRoom, this);
    column().addWidget(m_parts->sheet);
    column().addStretch(1);
    connect(&model, &ProfileModel::stateChanged, this, &ProfilePanel::showState);
    connect(&store, &MeterStore::shownChanged, this, &ProfilePanel::showSaveable);
    showState();
    showSaveable();
}

ProfilePanel::~ProfilePanel() = default;

QWidget* ProfilePanel::buildFileButtons() {
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_parts->open = new QPushButton(tr("Op&en\u2026"), box);
    m_parts->open->setAccessibleName(tr("Open a profile"));
    m_parts->save = new QPushButton(tr("Sa&ve\u2026"), box);
    m_parts->save->setAccessibleName(tr("Save the settings as a profile"));
    m_parts->save->setToolTip(tr("The settings of the meter that is shown"));
    row->addWidget(m_parts->open, 1);
    row->addWidget(m_parts->save, 1);
    connect(m_parts->open, &QPushButton::clicked, this, [this] { askForProfile(m_model, this); });
    connect(m_parts->save, &QPushButton::clicked, this,
            [this] { askForProfileToSave(m_store, m_model, this); });
    return box;
}

void ProfilePanel::showState() {
    const bool open = m_model.state().profile.has_value();
    m_parts->about->setVisible(!open);
    m_parts->sheet->setVisible(open);
}

void ProfilePanel::showSaveable() {
    m_parts->save->setEnabled(m_store.has(m_store.shown()));
}

void ProfilePanel::focusFirst() {
    m_parts->open->setFocus();
}

} // namespace s4k::ui
