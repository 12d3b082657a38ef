// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connect_recents.h"

#include "ui/connect/connect_row.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace s4k::ui {

ConnectRecents::ConnectRecents(QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)),
      m_none(captionLabel(tr("Meters that you connect to stand here, to be reached again with "
                             "one click."),
                          this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    auto* title = new QLabel(tr("Recent connections"), this);
    title->setProperty("role", QStringLiteral("title"));
    m_column->addWidget(title);
    m_column->addSpacing(space::kTight);
    m_none->setWordWrap(true);
    m_column->addWidget(m_none);
}

void ConnectRecents::addRow() {
    const std::size_t i = m_rows.size();
    auto* box = new QWidget(this);
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    auto* place = new ConnectRow(box);
    QToolButton* const forgetButton = closeButton({}, tr("Forget this connection (Delete)"), box);
    line->addWidget(place, 1);
    line->addWidget(forgetButton);
    connect(place, &ConnectRow::clicked, this, [this, i] { Q_EMIT chosen(m_recents[i]); });
    connect(place, &ConnectRow::dropped, this, [this, i] { forget(i); });
    connect(forgetButton, &QToolButton::clicked, this, [this, i] { forget(i); });
    m_column->addWidget(box);
    m_rows.push_back({box, place, forgetButton});
}

void ConnectRecents::forget(std::size_t i) {
    const ConnectChoice gone = m_recents[i];
    Q_EMIT forgotten(gone); // slots may show other recents
}

void ConnectRecents::showRecents(const std::vector<ConnectChoice>& recents) {
    if (recents == m_recents)
        return;
    m_recents = recents;
    m_recents.resize(std::min(recents.size(), kMost));
    while (m_rows.size() < m_recents.size())
        addRow();
    for (std::size_t i = m_rows.size(); i > 0; --i)
        showRow(i - 1);
    m_none->setVisible(m_recents.empty());
}

void ConnectRecents::showRow(std::size_t i) {
    const Row& row = m_rows[i];
    const bool used = i < m_recents.size();
    // Hiding a row with the focus would give the focus to an arbitrary widget.
    if (!used && row.place->hasFocus() && i > 0)
        m_rows[i - 1].place->setFocus();
    row.box->setVisible(used);
    if (!used)
        return;
    const QString title = connectTitle(m_recents[i]);
    row.place->setText(title);
    row.place->setAccessibleName(tr("Connect to %1").arg(title));
    row.place->setToolTip(tr("Connect to %1; Delete forgets it").arg(title));
    row.forget->setAccessibleName(tr("Forget %1").arg(title));
}

} // namespace s4k::ui
