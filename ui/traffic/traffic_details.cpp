// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/traffic_details.h"

#include "app/base/text.h"
#include "ui/traffic/traffic_text.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QTreeWidget>

namespace s4k::ui {

namespace {

QString registersText(const modbus::DecodedValue& value) {
    return value.words < 2
               ? QString::number(value.first)
               : QStringLiteral("%1\u2013%2").arg(value.first).arg(value.first + value.words - 1U);
}

QString headText(const modbus::TrafficFrame& frame, const modbus::DecodedPdu& decoded) {
    const QString head = frame.direction == modbus::Direction::Request
                             ? TrafficDetails::tr("Request to unit %1")
                             : TrafficDetails::tr("Reply of unit %1");
    return head.arg(frame.unit) + QStringLiteral(": ") + app::translated(decoded.title);
}

} // namespace

TrafficDetails::TrafficDetails(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_note(new QLabel(this)),
      m_bytes(new QLabel(this)), m_values(new QTreeWidget(this)) {
    setAccessibleName(tr("Details of the frame"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    m_title->setWordWrap(true);
    QToolButton* const close = closeButton(tr("Close the details"), tr("Close the details"), this);
    connect(close, &QToolButton::clicked, this, &TrafficDetails::closed);
    column->addLayout(titleRow(m_title, close));
    for (QLabel* label : {m_note, m_bytes}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    m_bytes->setTextFormat(Qt::RichText);
    m_bytes->setAccessibleName(tr("Bytes of the frame"));
    m_values->setRootIsDecorated(false);
    m_values->setUniformRowHeights(true);
    m_values->setSelectionMode(QAbstractItemView::SingleSelection);
    m_values->setHeaderLabels({tr("Register"), tr("Symbol"), tr("Value")});
    m_values->setAccessibleName(tr("Registers in the frame"));
    m_values->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_values->header()->setSectionsMovable(false);
    column->addWidget(m_values, 1);
    column->addStretch(0);
}

void TrafficDetails::showFrame(const modbus::TrafficFrame& frame,
                               const modbus::DecodedPdu& decoded) {
    m_frame = frame;
    m_title->setText(headText(frame, decoded));
    QStringList notes{timeText(frame.timeUs) + QStringLiteral("  ") + peerText(frame)};
    for (const Text& note : {decoded.note, decoded.problem})
        if (!note.empty())
            notes += app::translated(note);
    m_note->setText(notes.join(QStringLiteral("\n")));
    showBytes();
    showValues(decoded.values);
}

void TrafficDetails::showBytes() {
    if (m_frame)
        m_bytes->setText(bytesHtml(*m_frame, coloursOf(palette())));
}

void TrafficDetails::showValues(const std::vector<modbus::DecodedValue>& values) {
    m_values->clear();
    m_values->setVisible(!values.empty());
    QList<QTreeWidgetItem*> items;
    for (const modbus::DecodedValue& value : values)
        items += new QTreeWidgetItem(
            {registersText(value), app::toQt(value.symbol), app::translated(value.text)});
    m_values->addTopLevelItems(items);
}

void TrafficDetails::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showBytes();
}

} // namespace s4k::ui
