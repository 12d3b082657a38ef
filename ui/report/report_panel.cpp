// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_panel.h"

#include "ui/model/meter_store.h"
#include "ui/report/report_checks.h"
#include "ui/report/report_gather.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/theme.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace s4k::ui {

namespace {

constexpr int kLongestLine = 200;
constexpr int kLongestRemarks = 4000;
constexpr int kRemarksHeight = 72;

} // namespace

struct ReportPanel::Parts {
    QLabel* about = nullptr;
    QLineEdit* site = nullptr;
    QLineEdit* author = nullptr;
    QPlainTextEdit* remarks = nullptr;
    QLabel* summary = nullptr;
    ReportChecks* checks = nullptr;
    QPushButton* save = nullptr;
};

ReportPanel::ReportPanel(MeterStore& store, QWidget* parent)
    : SidePanel(tr("Report"), kWidth, parent), m_store(store), m_parts(std::make_unique<Parts>()) {
    addTitle(tr("Commissioning report"), tr("Close the Report panel"),
             tr("Close; what you wrote stays (Esc)"));
    m_parts->about = captionLabel({}, this);
    m_parts->about->setWordWrap(true);
    column().addWidget(m_parts->about);
    column().addWidget(buildHead());
    m_parts->save = new QPushButton(tr("Sa&ve report\u2026"), this);
    m_parts->save->setToolTip(tr("As PDF or HTML, with the time that the charts show"));
    connect(m_parts->save, &QPushButton::clicked, this, &ReportPanel::askForFile);
    column().addWidget(m_parts->save);
    m_parts->summary = captionLabel({}, this);
    m_parts->summary->setWordWrap(true);
    column().addWidget(m_parts->summary);
    m_parts->checks = new ReportChecks(this);
    column().addWidget(m_parts->checks);
    column().addStretch(1);
    const auto look = [this](MeterKey key) {
        if (key == m_store.shown() && isVisible())
            refresh();
    };
    connect(&m_store, &MeterStore::shownChanged, this, look);
    connect(&m_store, &MeterStore::refreshed, this, look);
    refresh();
}

ReportPanel::~ReportPanel() = default;

QWidget* ReportPanel::buildHead() {
    auto* box = new QWidget(this);
    QGridLayout* const grid = fieldGrid(box, 1);
    const auto line = [box](const QString& name) {
        auto* field = new QLineEdit(box);
        field->setMaxLength(kLongestLine);
        field->setAccessibleName(name);
        return field;
    };
    m_parts->site = line(tr("Site"));
    m_parts->author = line(tr("By"));
    m_parts->remarks = new QPlainTextEdit(box);
    m_parts->remarks->setAccessibleName(tr("Remarks"));
    m_parts->remarks->setTabChangesFocus(true);
    m_parts->remarks->setFixedHeight(kRemarksHeight);
    addField(*grid, 0, 0, tr("S&ite"), m_parts->site);
    addField(*grid, 2, 0, tr("&By"), m_parts->author);
    addField(*grid, 4, 0, tr("Re&marks"), m_parts->remarks);
    return box;
}

ReportHead ReportPanel::head() const {
    return {m_parts->site->text().trimmed(), m_parts->author->text().trimmed(),
            m_parts->remarks->toPlainText().trimmed().left(kLongestRemarks)};
}

void ReportPanel::refresh() {
    const MeterKey key = m_store.shown();
    const bool judged = m_store.has(key) && isKnown(m_store.at(key).link);
    m_parts->save->setEnabled(judged);
    m_parts->about->setText(aboutText(key));
    if (!judged)
        return showChecks({});
    const MeterEntry& entry = m_store.at(key);
    const MeterView meter = m_store.view(key);
    showChecks(reportChecks({meter, entry.link, entry.snapshot, entry.timeMs, m_store.past(key)}));
}

void ReportPanel::showEvent(QShowEvent* event) {
    SidePanel::showEvent(event);
    refresh();
}

QString ReportPanel::aboutText(MeterKey key) const {
    if (!m_store.has(key))
        return tr("Choose a meter first.");
    const QString place = meterPlace(m_store.view(key));
    return isKnown(m_store.at(key).link)
               ? tr("What %1 is, how it is set and wired, what it reads now, "
                    "what was wrong and the charts as they stand.")
                     .arg(place)
               : tr("A report needs the settings of %1, which are not known.").arg(place);
}

void ReportPanel::showChecks(const std::vector<Finding>& checks) {
    m_parts->checks->showChecks(checks);
    const QString summary = m_parts->checks->summary();
    if (m_parts->summary->text() != summary)
        m_parts->summary->setText(summary);
}

void ReportPanel::focusFirst() {
    m_parts->site->setFocus();
}

void ReportPanel::askForFile() {
    const MeterKey key = m_store.shown(); // another meter may be shown when the dialog is closed
    QFileDialog dialog(this, tr("Save the report"), {}, tr("Reports (*.pdf *.html)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("pdf"));
    dialog.selectFile(QStringLiteral("report.pdf"));
    if (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty())
        Q_EMIT reportRequested(key, head(), dialog.selectedFiles().constFirst());
}

} // namespace s4k::ui
