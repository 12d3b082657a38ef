// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace s4k::ui {

/// A button with an icon, a title and a sentence below the title. `iconName` is the name in
/// resources/icons.
class ActionCard final : public QAbstractButton {
    Q_OBJECT
public:
    ActionCard(const QString& iconName, const QString& title, const QString& text, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QString m_sentence;

    [[nodiscard]] QFont titleFont() const;
};

} // namespace s4k::ui
