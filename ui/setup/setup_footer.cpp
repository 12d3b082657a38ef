// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setup_footer.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace s4k::ui {

namespace {

constexpr int kRoomForText = 200; // beside the buttons

QWidget* rowOfButtons(QWidget* parent) {
    auto* row = new QWidget(parent);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kSmall);
    return row;
}

/// Width of the row with its buttons side by side.
int widthOf(const QWidget& row) {
    int width = -space::kSmall;
    for (const QPushButton* button : row.findChildren<QPushButton*>())
        width += button->sizeHint().width() + space::kSmall;
    return width;
}

} // namespace

SetupFooter::SetupFooter(QWidget* parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_text(new QLabel(this)),
      m_profiles(rowOfButtons(this)), m_changes(rowOfButtons(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(space::kSmall);
    m_grid->setColumnStretch(1, 1);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setProperty("role", QStringLiteral("caption"));
    m_text->setAccessibleName(tr("Unsaved changes"));
    QPushButton* const save = button(m_profiles, tr("&Save as profile\u2026"),
                                     tr("Save as profile"), &SetupFooter::saveChosen);
    save->setToolTip(tr("Keeps the settings of this meter in a file"));
    QPushButton* const open = button(m_profiles, tr("&Open a profile\u2026"), tr("Open a profile"),
                                     &SetupFooter::openChosen);
    open->setToolTip(tr("Settings from a file, for one or many meters"));
    m_discard =
        button(m_changes, tr("&Discard"), tr("Discard the changes"), &SetupFooter::discardChosen);
    m_apply = button(m_changes, tr("&Apply"), tr("Apply the changes"), &SetupFooter::applyChosen);
    m_apply->setProperty("primary", true);
    arrange();
}

QPushButton* SetupFooter::button(QWidget* row, const QString& text, const QString& name,
                                 void (SetupFooter::*chosen)()) const {
    auto* button = new QPushButton(text, row);
    button->setAccessibleName(name);
    row->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, chosen);
    return button;
}

void SetupFooter::say(const QString& text, bool problem) {
    m_text->setText(text);
    const QString role = problem ? QStringLiteral("problem") : QStringLiteral("caption");
    if (m_text->property("role") == role)
        return;
    m_text->setProperty("role", role);
    style()->unpolish(m_text);
    style()->polish(m_text);
}

void SetupFooter::setDiscardable(bool discardable) {
    m_discard->setEnabled(discardable);
}

void SetupFooter::setAppliable(bool appliable) {
    m_apply->setEnabled(appliable);
}

// Not the minimum of the present shape, so that the footer can shrink to a narrower one.
QSize SetupFooter::minimumSizeHint() const {
    int widest = 0;
    for (const QPushButton* button : findChildren<QPushButton*>())
        widest = std::max(widest, button->minimumSizeHint().width());
    return {widest, QWidget::minimumSizeHint().height()};
}

SetupFooter::Shape SetupFooter::shapeFor(int width) const {
    const int profiles = widthOf(*m_profiles);
    const int changes = widthOf(*m_changes);
    const int both = profiles + changes + space::kSmall;
    return width >= both + kRoomForText           ? Shape::Line
           : width >= both                        ? Shape::Two
           : width >= std::max(profiles, changes) ? Shape::Three
           : width >= changes                     ? Shape::Four
                                                  : Shape::Column;
}

void SetupFooter::place(QWidget& row, bool stacked, int line, int column, Qt::Alignment side) {
    if (auto* buttons = qobject_cast<QBoxLayout*>(row.layout()))
        buttons->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const bool whole = m_shape >= Shape::Three;
    m_grid->addWidget(&row, line, whole ? 0 : column, 1, whole ? 3 : 1,
                      stacked ? Qt::Alignment() : side);
}

void SetupFooter::arrange() {
    const Shape shape = shapeFor(width());
    if (shape == m_shape)
        return;
    m_shape = shape;
    const bool line = shape == Shape::Line;
    m_grid->addWidget(m_text, 0, line ? 1 : 0, 1, line ? 1 : 3);
    place(*m_profiles, shape >= Shape::Four, line ? 0 : 1, 0, Qt::AlignLeft);
    place(*m_changes, shape == Shape::Column,
          line                  ? 0
          : shape == Shape::Two ? 1
                                : 2,
          2, Qt::AlignRight);
    updateGeometry();
}

void SetupFooter::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void SetupFooter::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        arrange();
}

} // namespace s4k::ui
