// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/profile_sheet.h"

#include "ui/profiles/profile_differences.h"
#include "ui/profiles/profile_meters.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace s4k::ui {

ProfileSheet::ProfileSheet(const MeterStore& store, ProfileModel& model, int room, QWidget* parent)
    : QWidget(parent), m_store(store), m_model(model), m_room(room), m_title(new QLabel(this)),
      m_file(captionLabel({}, this)), m_meters(new ProfileMeters(this)),
      m_differences(new ProfileDifferences(this)), m_apply(new QPushButton(this)),
      m_stop(new QPushButton(tr("S&top"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(buildNames());
    column->addWidget(m_meters);
    column->addWidget(buildButtons());
    column->addSpacing(space::kTight);
    column->addWidget(m_differences);
    connect(m_apply, &QPushButton::clicked, this,
            [this] { Q_EMIT m_model.applyRequested(appliable()); });
    connect(m_stop, &QPushButton::clicked, &model, &ProfileModel::stopRequested);
    connect(m_meters, &ProfileMeters::selectionMoved, this, &ProfileSheet::showSelected);
    connect(m_meters, &ProfileMeters::checksChanged, this, [this] {
        m_ownChoice = true;
        showButtons();
    });
    connectStore();
    for (const MeterKey key : store.keys())
        showMeter(key);
    chooseShown();
    showAll();
}

void ProfileSheet::connectStore() {
    connect(&m_store, &MeterStore::added, this, &ProfileSheet::showMeter);
    connect(&m_store, &MeterStore::refreshed, this, &ProfileSheet::showMeter);
    connect(&m_store, &MeterStore::removed, this, &ProfileSheet::forgetMeter);
    connect(&m_store, &MeterStore::shownChanged, this, &ProfileSheet::chooseShown);
    connect(&m_model, &ProfileModel::profileChanged, this, [this] {
        m_ownChoice = false;
        checkShown();
    });
    connect(&m_model, &ProfileModel::stateChanged, this, &ProfileSheet::showAll);
}

QWidget* ProfileSheet::buildNames() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTight);
    m_title->setProperty("role", QStringLiteral("title"));
    m_title->setAccessibleName(tr("Title of the profile"));
    m_file->setAccessibleName(tr("File of the profile"));
    for (QLabel* label : {m_title, m_file}) {
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    return box;
}

QWidget* ProfileSheet::buildButtons() {
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_apply->setProperty("primary", true);
    m_apply->setAccessibleName(tr("Apply the profile"));
    m_stop->setAccessibleName(tr("Stop writing"));
    m_stop->setToolTip(tr("What has been written stays"));
    row->addWidget(m_apply, 1);
    row->addWidget(m_stop);
    return box;
}

ProfileProgress ProfileSheet::progressOf(MeterKey key) const {
    const auto& progress = m_model.state().progress;
    const auto found = progress.find(key);
    return found == progress.end() ? ProfileProgress() : found->second;
}

std::vector<MeterKey> ProfileSheet::appliable() const {
    std::vector<MeterKey> keys = m_meters->checked();
    std::erase_if(keys, [this](MeterKey key) {
        const auto found = m_candidates.find(key);
        return found == m_candidates.end() || !isAppliable(found->second.verdict);
    });
    return keys;
}

ProfileSheet::Candidate ProfileSheet::judged(MeterKey key) const {
    const auto& profile = m_model.state().profile;
    return {m_store.view(key),
            profile ? verdictOn(m_store.at(key).snapshot.settings, *profile) : ProfileVerdict()};
}

void ProfileSheet::showMeter(MeterKey key) {
    const Candidate candidate = judged(key);
    const auto found = m_candidates.find(key);
    if (found != m_candidates.end() && found->second == candidate)
        return;
    m_candidates[key] = candidate;
    showCandidate(key);
    showSelected();
    showButtons();
}

void ProfileSheet::forgetMeter(MeterKey key) {
    m_candidates.erase(key);
    m_meters->forget(key);
    showSelected();
    showButtons();
}

void ProfileSheet::chooseShown() {
    checkShown();
    m_meters->select(m_store.shown());
    showSelected();
    showButtons();
}

void ProfileSheet::checkShown() {
    if (m_ownChoice)
        return;
    for (const auto& [key, candidate] : m_candidates)
        m_meters->setChecked(key, key == m_store.shown());
}

// Shows a text from a file: it may be long, and must not be read as rich text.
void ProfileSheet::showLine(QLabel& label, const QString& text) const {
    label.ensurePolished();
    const QString line = text.simplified();
    const QString shown = label.fontMetrics().elidedText(line, Qt::ElideMiddle, m_room);
    label.setText(shown);
    label.setToolTip(shown == line ? QString()
                                   : QStringLiteral("<p>%1</p>").arg(line.toHtmlEscaped()));
    label.setVisible(!line.isEmpty());
}

void ProfileSheet::showCandidate(MeterKey key) {
    using State = ProfileProgress::State;
    const Candidate& candidate = m_candidates.at(key);
    const ProfileProgress progress = progressOf(key);
    const bool writing = progress.state == State::Writing;
    const bool problem =
        progress.state == State::Failed || (!writing && !candidate.verdict.refusal.isEmpty());
    const bool quiet = candidate.verdict.differences.empty() && !writing;
    m_meters->showMeter(key, meterPlace(candidate.meter), verdictText(candidate.verdict, progress),
                        problem ? ProfileMeters::Mood::Problem
                        : quiet ? ProfileMeters::Mood::Quiet
                                : ProfileMeters::Mood::Plain);
}

void ProfileSheet::showAll() {
    for (auto& [key, candidate] : m_candidates) {
        candidate = judged(key);
        showCandidate(key);
    }
    const ProfileState& state = m_model.state();
    showLine(*m_title, state.profile ? QString::fromStdString(state.profile->title) : QString());
    showLine(*m_file, state.file);
    showSelected();
    showButtons();
}

void ProfileSheet::showSelected() {
    const MeterKey key = m_meters->selected();
    const auto found = m_candidates.find(key);
    m_differences->setVisible(found != m_candidates.end());
    if (found == m_candidates.end())
        return;
    const ProfileProgress progress = progressOf(key);
    const bool failed = progress.state == ProfileProgress::State::Failed;
    m_differences->showVerdict(meterPlace(found->second.meter), found->second.verdict,
                               failed ? progress.text : QString());
}

void ProfileSheet::showButtons() {
    const auto count = static_cast<int>(appliable().size());
    m_apply->setText(count == 0 ? tr("A&pply") : tr("A&pply to %n meter(s)", nullptr, count));
    m_apply->setEnabled(count > 0 && !m_model.state().writing);
    m_stop->setVisible(m_model.state().writing);
}

void ProfileSheet::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) // the colours of the states depend on the palette
        showAll();
}

} // namespace s4k::ui
