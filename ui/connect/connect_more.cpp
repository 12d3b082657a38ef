// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connect_more.h"

#include "ui/widgets/fields.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>
#include <QToolButton>

namespace s4k::ui {

namespace {

constexpr int kLeastPeriodMs = 50;
constexpr int kMostPeriodMs = 3'600'000;
constexpr int kPeriodStepMs = 100;
constexpr int kMostRetries = 10;

} // namespace

ConnectMore::ConnectMore(QWidget* parent)
    : QWidget(parent), m_fold(new QToolButton(this)), m_content(new QWidget(this)),
      m_period(millisecondsField(tr("Poll period"), m_content)),
      m_timeout(millisecondsField(tr("Time-out"), m_content)),
      m_retries(numberField(tr("Retries"), 0, kMostRetries, m_content)),
      m_base(new QComboBox(m_content)),
      m_echoes(new QCheckBox(tr("Adapter echoes &what it sends"), m_content)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTight);
    m_fold->setText(QLatin1Char(' ') + tr("&More"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setProperty("quiet", true);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    connect(m_fold, &QToolButton::clicked, this, [this] { setOpen(!isOpen()); });
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(m_content);
    buildContent();
    setOpen(false);
}

void ConnectMore::buildContent() {
    m_period->setRange(kLeastPeriodMs, kMostPeriodMs);
    m_period->setSingleStep(kPeriodStepMs);
    m_period->setToolTip(tr("From one whole reading to the next; a slow line may take longer"));
    m_timeout->setToolTip(tr("How long an answer may take"));
    m_retries->setToolTip(tr("How often a request is repeated that nobody answers"));
    m_base->addItem(tr("1"), 1);
    m_base->addItem(tr("0"), 0);
    m_base->setAccessibleName(tr("What the first register is called"));
    m_base->setToolTip(tr("With 0 everything is asked for one address further on"));
    auto* hint = captionLabel(tr("The manual calls the first register 1. Choose 0 where all values "
                                 "seem to be off by one register."),
                              m_content);
    hint->setWordWrap(true);
    QGridLayout* grid = fieldGrid(m_content, 2);
    addField(*grid, 0, 0, tr("Poll every"), m_period);
    addField(*grid, 0, 1, tr("Time-out"), m_timeout);
    addField(*grid, 2, 0, tr("Retries"), m_retries);
    addField(*grid, 2, 1, tr("First register"), m_base);
    grid->addWidget(hint, 4, 0, 1, 2);
    m_echoes->setToolTip(tr("Some RS-485 adapters hear themselves"));
    grid->addWidget(m_echoes, 5, 0, 1, 2);
    connect(m_echoes, &QCheckBox::toggled, this, &ConnectMore::edited);
    for (QSpinBox* const field : {m_period, m_timeout, m_retries})
        connect(field, &QSpinBox::valueChanged, this, &ConnectMore::edited);
    connect(m_base, &QComboBox::currentIndexChanged, this, &ConnectMore::edited);
}

bool ConnectMore::isOpen() const {
    return !m_content->isHidden();
}

void ConnectMore::setOpen(bool open) {
    m_content->setVisible(open);
    m_fold->setIcon(icon(open ? QStringLiteral("chevron_up") : QStringLiteral("chevron_down")));
    m_fold->setAccessibleName(open ? tr("Fewer settings of the connection")
                                   : tr("More settings of the connection"));
    m_fold->setToolTip(tr("Poll period, time-out, retries, counting of registers"));
}

void ConnectMore::setSerial(bool serial) {
    m_echoes->setVisible(serial);
}

void ConnectMore::showChoice(const ConnectChoice& choice) {
    m_period->setValue(choice.periodMs);
    m_timeout->setValue(choice.timeoutMs);
    m_retries->setValue(choice.retries);
    m_base->setCurrentIndex(m_base->findData(choice.registerBase == 0 ? 0 : 1));
    m_echoes->setChecked(choice.echoes);
}

void ConnectMore::readInto(ConnectChoice& choice) const {
    choice.periodMs = m_period->value();
    choice.timeoutMs = m_timeout->value();
    choice.retries = m_retries->value();
    choice.registerBase = m_base->currentData().toInt();
    choice.echoes = m_echoes->isChecked();
}

} // namespace s4k::ui
