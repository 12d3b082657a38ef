// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connect_test_view.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace s4k::ui {

namespace {

using Result = TestView::Result;
constexpr int kIcon = 16;

QString verdict(Result result) {
    switch (result) {
    case Result::Running:
        return ConnectTestView::tr("Asking");
    case Result::Passed:
        return ConnectTestView::tr("A meter answers");
    case Result::Other:
        return ConnectTestView::tr("Another make answers");
    case Result::Failed:
        return ConnectTestView::tr("No meter reached");
    case Result::None:
        break;
    }
    return {};
}

QString iconOf(Result result) {
    switch (result) {
    case Result::Passed:
        return QStringLiteral("good");
    case Result::Other:
        return QStringLiteral("warning");
    case Result::Failed:
        return QStringLiteral("unlinked");
    case Result::None:
    case Result::Running:
        break;
    }
    return QStringLiteral("waiting");
}

QColor colourOf(Result result, const Colours& colours) {
    switch (result) {
    case Result::Passed:
        return colours.good;
    case Result::Other:
        return colours.warning;
    case Result::Failed:
        return colours.alarm;
    case Result::None:
    case Result::Running:
        break;
    }
    return colours.muted;
}

} // namespace

ConnectTestView::ConnectTestView(QWidget* parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_icon->setFixedSize(kIcon, kIcon);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setAccessibleName(tr("Result of the test"));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
}

void ConnectTestView::showTest(const TestView& test) {
    m_test = test;
    paint();
    setVisible(test.result != Result::None);
}

void ConnectTestView::paint() {
    const QColor colour = colourOf(m_test.result, coloursOf(palette()));
    QStringList lines{QStringLiteral("<span style=\"color:%1; font-weight:600\">%2</span>")
                          .arg(colour.name(), verdict(m_test.result))};
    for (const QString& line : {m_test.text, m_test.remedy})
        if (!line.isEmpty())
            lines += line.toHtmlEscaped();
    m_text->setText(lines.join(QStringLiteral("<br>")));
    m_icon->setPixmap(iconPixmap(iconOf(m_test.result), colour, kIcon, devicePixelRatioF()));
}

void ConnectTestView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_text != nullptr)
        paint();
}

} // namespace s4k::ui
