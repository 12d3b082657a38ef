// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connect_found.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace s4k::ui {

namespace {

QString detailOf(const FoundView& found) {
    if (!found.ofFamily)
        return ConnectFound::tr("Other make: shown raw, never written to");
    return found.detail;
}

} // namespace

ConnectFound::ConnectFound(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    setAccessibleName(tr("Devices found"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::kMedium);
    hide();
}

void ConnectFound::addRow() {
    const std::size_t i = m_rows.size();
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(0);
    const Row row{box, new ElidedLabel({}, box), new ElidedLabel({}, box), captionLabel({}, box),
                  new QPushButton(box)};
    row.name->setProperty("role", QStringLiteral("title"));
    row.place->setProperty("role", QStringLiteral("caption"));
    row.detail->setTextFormat(Qt::PlainText);
    row.detail->setWordWrap(true);
    grid->addWidget(row.name, 0, 0);
    grid->addWidget(row.button, 0, 1, 2, 1, Qt::AlignTop);
    grid->addWidget(row.place, 1, 0);
    grid->addWidget(row.detail, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    connect(row.button, &QPushButton::clicked, this,
            [this, i] { Q_EMIT chosen(m_found[i].choice); });
    m_column->addWidget(box);
    m_rows.push_back(row);
}

void ConnectFound::showFound(const std::vector<FoundView>& found) {
    if (found == m_found)
        return;
    m_found = found;
    while (m_rows.size() < found.size())
        addRow();
    // Rows are reused, so that the focus stays on a row while devices are added.
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].box->setVisible(i < found.size());
        if (i < found.size())
            showRow(m_rows[i], found[i]);
    }
    setVisible(!found.empty());
}

void ConnectFound::showRow(const Row& row, const FoundView& found) {
    const QString place = connectTitle(found.choice);
    row.name->setText(found.name.isEmpty() ? tr("Device without a name") : found.name);
    row.place->setText(place);
    row.detail->setText(detailOf(found));
    row.detail->setVisible(!row.detail->text().isEmpty());
    setRole(*row.detail, found.ofFamily ? QStringLiteral("caption") : QStringLiteral("problem"));
    row.button->setText(found.connected ? tr("Connected") : tr("Connect"));
    row.button->setEnabled(!found.connected);
    row.button->setAccessibleName(found.connected ? tr("Connected to %1").arg(place)
                                                  : tr("Connect to %1").arg(place));
}

} // namespace s4k::ui
