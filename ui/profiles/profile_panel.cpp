// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/profile_panel.h"

#include "ui/profiles/profile_sheet.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/side_title.h"
#include "ui/widgets/theme.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace s4k::ui {

namespace {

constexpr int kRoom = ProfilePanel::kWidth - 2 * space::kLarge - 1; // without the border

QString fileFilter() {
    return ProfilePanel::tr("Configuration profiles (*.json)");
}

} // namespace

struct ProfilePanel::Parts {
    QPushButton* open = nullptr;
    QPushButton* save = nullptr;
    QLabel* about = nullptr;
    ProfileSheet* sheet = nullptr;
};

ProfilePanel::ProfilePanel(QWidget* parent) : QFrame(parent), m_parts(std::make_unique<Parts>()) {
    setObjectName(QStringLiteral("sidePanel"));
    setAccessibleName(tr("Profiles"));
    setFixedWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    auto* head = new SideTitle(tr("Profiles"), tr("Close the Profiles panel"),
                               tr("Close; the profile stays open (Esc)"), this);
    connect(head, &SideTitle::closed, this, &ProfilePanel::closed);
    column->addWidget(head);
    column->addWidget(buildFileButtons());
    m_parts->about =
        captionLabel(tr("A profile is a file with the settings of a meter: system, transducers, "
                        "thresholds, pulses and demand. Save those of the meter that is shown, or "
                        "open a profile to see where meters differ from it and to apply it to one "
                        "or many."),
                     this);
    m_parts->about->setWordWrap(true);
    column->addWidget(m_parts->about);
    m_parts->sheet = new ProfileSheet(kRoom, this);
    connect(m_parts->sheet, &ProfileSheet::applyRequested, this, &ProfilePanel::applyRequested);
    connect(m_parts->sheet, &ProfileSheet::stopRequested, this, &ProfilePanel::stopRequested);
    column->addWidget(m_parts->sheet);
    column->addStretch(1);
    showState({});
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
    m_parts->save->setEnabled(false);
    row->addWidget(m_parts->open, 1);
    row->addWidget(m_parts->save, 1);
    connect(m_parts->open, &QPushButton::clicked, this, &ProfilePanel::askForOpen);
    connect(m_parts->save, &QPushButton::clicked, this, &ProfilePanel::askForSave);
    return box;
}

void ProfilePanel::showState(const ProfileState& state) {
    m_parts->sheet->showState(state);
    m_parts->about->setVisible(!state.profile.has_value());
    m_parts->sheet->setVisible(state.profile.has_value());
}

void ProfilePanel::showMeter(const MeterView& meter, const Settings& settings) {
    m_parts->sheet->showMeter(meter, settings);
    m_parts->save->setEnabled(!m_parts->sheet->currentTitle().isEmpty());
}

void ProfilePanel::forgetMeter(MeterKey key) {
    m_parts->sheet->forgetMeter(key);
    m_parts->save->setEnabled(!m_parts->sheet->currentTitle().isEmpty());
}

void ProfilePanel::setCurrent(MeterKey key) {
    m_parts->sheet->setCurrent(key);
    m_parts->save->setEnabled(!m_parts->sheet->currentTitle().isEmpty());
}

void ProfilePanel::focusFirst() {
    m_parts->open->setFocus();
}

void ProfilePanel::askForOpen() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a profile"), {}, fileFilter());
    if (!path.isEmpty())
        Q_EMIT openRequested(path);
}

// Not the static call: a dialog of our own adds the suffix before it asks whether to replace a
// file.
void ProfilePanel::askForSave() {
    QFileDialog dialog(this, tr("Save the settings as a profile"), {}, fileFilter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("json"));
    const QString name = m_parts->sheet->currentTitle();
    dialog.selectFile(name.toLower().replace(QLatin1Char(' '), QLatin1Char('-')) +
                      QStringLiteral(".json"));
    if (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty())
        Q_EMIT saveRequested(dialog.selectedFiles().constFirst());
}

void ProfilePanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace s4k::ui
