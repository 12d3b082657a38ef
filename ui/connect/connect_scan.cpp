// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connect_scan.h"

#include "app/base/text.h"
#include "core/modbus/unit_text.h"
#include "ui/connect/connect_checks.h"
#include "ui/connect/connect_found.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace s4k::ui {

namespace {

constexpr int kLongestUnits = 200;
constexpr int kBarHeight = 8;
constexpr int kMinutesFrom = 120;

/// `12 s`, `3 min`.
QString durationText(int seconds) {
    return seconds < kMinutesFrom ? ConnectScan::tr("%1 s").arg(seconds)
                                  : ConnectScan::tr("%1 min").arg((seconds + 59) / 60);
}

QString sentence(const Text& clause) {
    QString text = app::translated(clause);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text + QLatin1Char('.');
}

} // namespace

ConnectScan::ConnectScan(QWidget* parent)
    : QWidget(parent), m_form(new QWidget(this)), m_units(new QLineEdit(m_form)),
      m_unitsProblem(problemLabel(tr("What is wrong with the unit ids"), m_form)),
      m_lines(new QWidget(m_form)),
      m_bauds(new ConnectChecks(Parameter::BaudRate, tr("Baud rate"), m_lines)),
      m_parities(new ConnectChecks(Parameter::Parity, tr("Parity"), m_lines)),
      m_linesProblem(problemLabel(tr("What is wrong with the lines"), m_lines)),
      m_timeout(millisecondsField(tr("Time-out for each unit id"), m_form)),
      m_length(captionLabel({}, this)), m_button(new QPushButton(this)),
      m_progress(new QWidget(this)), m_bar(new QProgressBar(m_progress)),
      m_now(new ElidedLabel({}, m_progress)), m_left(captionLabel({}, m_progress)),
      m_outcome(new QLabel(this)), m_found(new ConnectFound(this)) {
    auto* title = new QLabel(tr("Find meters"), this);
    title->setProperty("role", QStringLiteral("title"));
    m_length->setAccessibleName(tr("How long the scan takes"));
    m_outcome->setWordWrap(true);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setAccessibleName(tr("What came of the scan"));
    buildForm();
    buildProgress();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    for (QWidget* const part :
         {static_cast<QWidget*>(title), m_form, static_cast<QWidget*>(m_length),
          static_cast<QWidget*>(m_button), m_progress, static_cast<QWidget*>(m_outcome),
          static_cast<QWidget*>(m_found)})
        column->addWidget(part);
    connect(m_button, &QPushButton::clicked, this,
            [this] { m_running ? Q_EMIT cancelChosen() : Q_EMIT startChosen(); });
    connect(m_found, &ConnectFound::chosen, this, &ConnectScan::connectChosen);
    setPlace({});
    showScan({});
}

void ConnectScan::buildForm() {
    m_units->setText(QStringLiteral("1-247"));
    m_units->setMaxLength(kLongestUnits);
    m_units->setAccessibleName(tr("Unit ids to ask"));
    m_units->setToolTip(tr("Unit ids, e.g. 5, 1-63 or 1,3,10-12; all is 1-247"));
    m_timeout->setFixedWidth(96);
    m_timeout->setValue(ScanChoice{}.timeoutMs);
    m_timeout->setToolTip(tr("How long each unit id may take to answer"));
    buildLines();
    QGridLayout* grid = fieldGrid(m_form, 1);
    addField(*grid, 0, 0, tr("Unit ids"), m_units);
    addField(*grid, 0, 1, tr("Time-out"), m_timeout);
    grid->addWidget(m_unitsProblem, 2, 0, 1, 2);
    grid->addWidget(m_lines, 3, 0, 1, 2);
    connect(m_units, &QLineEdit::textChanged, this, &ConnectScan::formEdited);
    connect(m_timeout, &QSpinBox::valueChanged, this, &ConnectScan::formEdited);
}

void ConnectScan::buildLines() {
    auto* column = new QVBoxLayout(m_lines);
    column->setContentsMargins(0, space::kTight, 0, 0);
    column->setSpacing(0);
    column->addWidget(captionLabel(tr("Baud rates"), m_lines));
    column->addWidget(m_bauds);
    column->addWidget(captionLabel(tr("Parities"), m_lines));
    column->addWidget(m_parities);
    column->addWidget(m_linesProblem);
    for (ConnectChecks* const checks : {m_bauds, m_parities})
        connect(checks, &ConnectChecks::edited, this, [this] {
            m_linesChosen = true;
            formEdited();
        });
}

void ConnectScan::buildProgress() {
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(kBarHeight);
    m_bar->setAccessibleName(tr("Progress of the scan"));
    m_now->setAccessibleName(tr("What the scan asks now"));
    m_left->setAccessibleName(tr("Time left"));
    auto* grid = new QGridLayout(m_progress);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(space::kTight);
    grid->addWidget(m_bar, 0, 0, 1, 2);
    grid->addWidget(m_now, 1, 0);
    grid->addWidget(m_left, 1, 1);
}

void ConnectScan::setPlace(const ConnectChoice& at) {
    m_at = at;
    m_lines->setVisible(at.kind == ConnectChoice::Kind::Serial);
    if (!m_linesChosen) {
        m_bauds->setValues({at.baud});
        m_parities->setValues({at.parity});
    }
    showLength();
}

ScanChoice ConnectScan::choice() const {
    ScanChoice choice;
    choice.at = m_at;
    if (const auto units = modbus::parseUnits(m_units->text().toStdString()))
        choice.units = *units;
    choice.bauds = m_bauds->values();
    choice.parities = m_parities->values();
    choice.timeoutMs = m_timeout->value();
    return choice;
}

QString ConnectScan::unitsProblem() const {
    const auto units = modbus::parseUnits(m_units->text().toStdString());
    return units
               ? QString()
               : sentence(units.error().cause) + QLatin1Char(' ') + sentence(units.error().remedy);
}

QString ConnectScan::linesProblem() const {
    if (m_at.kind == ConnectChoice::Kind::Tcp)
        return {};
    if (m_bauds->values().empty())
        return tr("Take at least one baud rate.");
    return m_parities->values().empty() ? tr("Take at least one parity.") : QString();
}

bool ConnectScan::check() {
    formEdited();
    showProblem(*m_linesProblem, linesProblem());
    if (!unitsProblem().isEmpty())
        m_units->setFocus();
    return unitsProblem().isEmpty() && linesProblem().isEmpty();
}

void ConnectScan::formEdited() {
    const QString problem = unitsProblem();
    showProblem(*m_unitsProblem, problem);
    showProblem(*m_linesProblem, linesProblem());
    showLength();
}

void ConnectScan::showLength() {
    const ScanChoice scan = choice();
    const bool serial = m_at.kind == ConnectChoice::Kind::Serial;
    const std::size_t lines = serial ? scan.bauds.size() * scan.parities.size() : 1;
    const std::size_t asked = scan.units.count() * lines;
    const auto seconds =
        static_cast<int>((asked * static_cast<std::size_t>(scan.timeoutMs) + 999) / 1000);
    m_length->setText(
        asked == 0
            ? QString()
            : tr("%1 to ask, at most %2").arg(QString::number(asked), durationText(seconds)));
}

void ConnectScan::showScan(const ScanView& scan) {
    m_running = scan.running;
    m_form->setVisible(!scan.running); // the results need the room
    m_length->setVisible(!scan.running);
    setWords(*m_button, scan.running ? tr("Cancel") : tr("&Start"),
             scan.running ? tr("Cancel the scan") : tr("Start the scan"));
    showProgress(scan);
    showOutcome(scan);
    m_found->showFound(scan.found);
}

void ConnectScan::showProgress(const ScanView& scan) {
    m_progress->setVisible(scan.running);
    m_bar->setRange(0, std::max(1, scan.all));
    m_bar->setValue(scan.done);
    m_now->setText(scan.now);
    m_left->setText(scan.secondsLeft ? tr("%1 left").arg(durationText(*scan.secondsLeft))
                                     : QString());
}

void ConnectScan::showOutcome(const ScanView& scan) {
    QString text;
    if (!scan.problem.isEmpty())
        text = scan.problem + (scan.remedy.isEmpty() ? QString() : QLatin1Char('\n') + scan.remedy);
    else if (!scan.running && scan.all > 0 && scan.found.empty())
        text = tr("Nobody answered. Try other unit ids, a longer time-out, or at a serial port "
                  "other baud rates and parities.");
    else if (!scan.running && scan.all > 0)
        text = tr("%n device(s) found", nullptr, static_cast<int>(scan.found.size()));
    setRole(*m_outcome,
            scan.problem.isEmpty() ? QStringLiteral("caption") : QStringLiteral("problem"));
    m_outcome->setText(text);
    m_outcome->setVisible(!text.isEmpty());
}

} // namespace s4k::ui
