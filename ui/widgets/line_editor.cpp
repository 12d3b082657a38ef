// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/line_editor.h"

#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace s4k::ui {

namespace {
constexpr int kWidth = 300;
} // namespace

LineEditor::LineEditor(QWidget* parent)
    : QFrame(parent), m_title(new QLabel(this)), m_line(new QLineEdit(this)),
      m_problem(new QLabel(this)), m_keep(new QToolButton(this)), m_remove(new QToolButton(this)) {
    setObjectName(QStringLiteral("popover"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, space::kSmall);
    grid->setSpacing(space::kTight);
    grid->addWidget(m_title, 0, 0, 1, 3);
    grid->addWidget(m_line, 1, 0);
    grid->addWidget(m_keep, 1, 1);
    grid->addWidget(m_remove, 1, 2);
    grid->addWidget(m_problem, 2, 0, 1, 3);
    m_title->setProperty("role", QStringLiteral("caption"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_keep->setText(tr("&Save"));
    m_remove->setText(tr("Re&move"));
    for (QToolButton* button : {m_keep, m_remove})
        button->setFocusPolicy(Qt::StrongFocus);
    connect(m_line, &QLineEdit::returnPressed, m_keep, &QToolButton::click);
    connect(m_keep, &QToolButton::clicked, this, [this] { Q_EMIT kept(text()); });
    connect(m_remove, &QToolButton::clicked, this, &LineEditor::removed);
    setMinimumWidth(kWidth);
    hide();
}

void LineEditor::ask(const QString& title, const QString& text, int mostCharacters,
                     bool removable) {
    m_title->setText(title);
    m_line->setAccessibleName(title);
    m_line->setMaxLength(mostCharacters);
    m_line->setText(text);
    m_line->selectAll();
    m_remove->setVisible(removable);
    showProblem({});
    show();
    raise();
    m_line->setFocus(Qt::PopupFocusReason);
}

void LineEditor::showProblem(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    adjustSize();
}

QString LineEditor::text() const {
    return m_line->text().simplified();
}

void LineEditor::dismiss() {
    if (isHidden())
        return;
    hide();
    Q_EMIT dismissed();
}

void LineEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        return dismiss();
    QFrame::keyPressEvent(event);
}

} // namespace s4k::ui
