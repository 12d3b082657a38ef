// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tab_order.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

using namespace s4k;

namespace {

QLineEdit* field(const char* name, QWidget* parent) {
    auto* const edit = new QLineEdit(parent);
    edit->setObjectName(QString::fromLatin1(name));
    return edit;
}

/// Names of the widgets that Tab visits, from `first` until it is reached again.
QString tabs(QWidget& window, QWidget& first) {
    QStringList names;
    first.setFocus();
    do {
        names += window.focusWidget()->objectName();
        QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
    } while (window.focusWidget() != &first && names.size() < 20);
    return names.join(QLatin1Char(' '));
}

} // namespace

class TabOrderTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void partsFollowEachOther() {
        QWidget window;
        QWidget last(&window);
        QWidget first(&window);
        field("c", &last);
        field("d", &last);
        auto* const a = field("a", &first);
        field("b", &first);
        window.show();
        QCOMPARE(tabs(window, *a), QStringLiteral("a b c d"));
        ui::orderTabs({&last, nullptr, &first});
        QCOMPARE(tabs(window, *a), QStringLiteral("a b c d"));
        field("e", &first)->show(); // created later
        ui::orderTabs({&first, &last});
        QCOMPARE(tabs(window, *a), QStringLiteral("a b e c d"));
    }

    void whatConsistsOfSeveralStaysWhole() {
        QWidget window;
        QSpinBox number(&window);
        number.setObjectName(QStringLiteral("number"));
        QComboBox choice(&window);
        choice.setObjectName(QStringLiteral("choice"));
        choice.setEditable(true);
        QLabel label(&window);
        auto* const a = field("a", &window);
        window.show();
        ui::orderTabs({a, &choice, &label, &number});
        QCOMPARE(tabs(window, *a), QStringLiteral("a choice number"));
    }
};

QTEST_MAIN(TabOrderTest)
#include "tab_order_test.moc"
