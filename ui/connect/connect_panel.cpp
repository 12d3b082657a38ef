// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connect_panel.h"

#include "ui/connect/connect_form.h"
#include "ui/connect/connect_recents.h"
#include "ui/connect/connect_scan.h"
#include "ui/connect/connect_test_view.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <optional>

namespace s4k::ui {

namespace {

QFrame* rule(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setObjectName(QStringLiteral("card"));
    line->setFixedHeight(1);
    return line;
}

} // namespace

struct ConnectPanel::Parts {
    ConnectPanel& panel;
    ConnectModel& model;
    ConnectForm* form;
    QPushButton* connect;
    QPushButton* test;
    ConnectTestView* result;
    ConnectRecents* recents;
    ConnectScan* scan;
    std::optional<ConnectChoice> tested;

    explicit Parts(ConnectPanel& owner)
        : panel(owner), model(owner.m_model), form(new ConnectForm(&owner)),
          connect(new QPushButton(tr("&Connect"), &owner)),
          test(new QPushButton(tr("&Test"), &owner)), result(new ConnectTestView(&owner)),
          recents(new ConnectRecents(&owner)), scan(new ConnectScan(&owner)) {}

    QWidget* buildButtons();
    void wire();
    void connectNow();
    void testNow();
    void scanNow();
    void showState();
    void showChoice();
    void formEdited();
    void showTest();
    void enter(QWidget* focused);
};

QWidget* ConnectPanel::Parts::buildButtons() {
    auto* box = new QWidget(&panel);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    connect->setProperty("primary", true);
    connect->setAccessibleName(tr("Connect to the meter"));
    connect->setToolTip(tr("Shows the meter on the panel (Enter)"));
    test->setToolTip(tr("Asks who is there, and changes nothing"));
    row->addWidget(connect, 1);
    row->addWidget(test, 1);
    return box;
}

void ConnectPanel::Parts::wire() {
    using Model = ConnectModel;
    QObject::connect(connect, &QPushButton::clicked, &panel, [this] { connectNow(); });
    QObject::connect(test, &QPushButton::clicked, &panel, [this] { testNow(); });
    QObject::connect(form, &ConnectForm::edited, &panel, [this] { formEdited(); });
    QObject::connect(recents, &ConnectRecents::chosen, &panel, [this](const ConnectChoice& choice) {
        model.setChoice(choice);
        connectNow();
    });
    QObject::connect(recents, &ConnectRecents::forgotten, &model, &Model::recentForgotten);
    QObject::connect(scan, &ConnectScan::startChosen, &panel, [this] { scanNow(); });
    QObject::connect(scan, &ConnectScan::cancelChosen, &model, &Model::scanCancelled);
    QObject::connect(scan, &ConnectScan::connectChosen, &model, &Model::connectRequested);
    QObject::connect(&model, &Model::stateChanged, &panel, [this] { showState(); });
    QObject::connect(&model, &Model::choiceChanged, &panel, [this] { showChoice(); });
}

void ConnectPanel::Parts::showState() {
    const ConnectState& state = model.state();
    form->showDevices(state.devices);
    recents->showRecents(state.recents);
    scan->showScan(state.scan);
    showTest();
}

void ConnectPanel::Parts::showChoice() {
    const ConnectChoice wanted = model.choice();
    if (wanted != form->choice()) // differs only in blanks while being edited
        form->setChoice(wanted);
    formEdited();
}

// Stores the content of the form in the model, including values that a field has limited to its
// range.
void ConnectPanel::Parts::formEdited() {
    scan->setPlace(form->choice());
    showTest();
    model.setChoice(form->choice());
}

void ConnectPanel::Parts::connectNow() {
    if (form->check())
        Q_EMIT model.connectRequested(form->choice());
}

void ConnectPanel::Parts::testNow() {
    if (model.state().test.result == TestView::Result::Running) {
        Q_EMIT model.testCancelled();
        return;
    }
    if (!form->check())
        return;
    tested = form->choice();
    Q_EMIT model.testRequested(*tested);
}

void ConnectPanel::Parts::scanNow() {
    // Both forms show their problems; the focus goes to the connection first.
    const bool units = scan->check();
    if (!form->check() || !units)
        return;
    ScanChoice choice = scan->choice();
    choice.at = form->choice();
    Q_EMIT model.scanRequested(choice);
}

void ConnectPanel::Parts::showTest() {
    const TestView& shown = model.state().test;
    const bool running = shown.result == TestView::Result::Running;
    setWords(*test, running ? tr("Cancel") : tr("&Test"),
             running ? tr("Cancel the test") : tr("Test the connection"));
    // The result of a test of another connection is not shown.
    const bool ofThis = running || !tested || *tested == form->choice();
    result->showTest(ofThis ? shown : TestView{});
}

void ConnectPanel::Parts::enter(QWidget* focused) {
    auto* const button = qobject_cast<QAbstractButton*>(focused);
    if (button != nullptr && qobject_cast<QCheckBox*>(button) == nullptr)
        button->click();
    else if (scan->isAncestorOf(focused))
        scanNow();
    else if (form->isAncestorOf(focused))
        connectNow();
}

ConnectPanel::ConnectPanel(ConnectModel& model, QWidget* parent)
    : SidePanel(tr("Connect"), kWidth, parent), m_model(model),
      m_parts(std::make_unique<Parts>(*this)) {
    addTitle(tr("Connect"), tr("Close the Connect panel"), tr("Close; connections stay (Esc)"));
    for (QWidget* const part :
         {static_cast<QWidget*>(m_parts->form), m_parts->buildButtons(),
          static_cast<QWidget*>(m_parts->result), static_cast<QWidget*>(rule(this)),
          static_cast<QWidget*>(m_parts->recents), static_cast<QWidget*>(rule(this)),
          static_cast<QWidget*>(m_parts->scan)})
        column().addWidget(part);
    column().addStretch(1);
    m_parts->wire();
    m_parts->showChoice();
    m_parts->showState();
}

ConnectPanel::~ConnectPanel() = default;

void ConnectPanel::focusFirst() {
    m_parts->form->focusFirst();
}

void ConnectPanel::begin() {
    focusFirst();
    Q_EMIT m_model.opened();
}

void ConnectPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_parts->enter(focusWidget());
    else
        SidePanel::keyPressEvent(event);
}

} // namespace s4k::ui
