// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/link_view.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace s4k::ui {

class Badge;
class ElidedLabel;

/// What stands outside the glass of a live meter: who and where it is, a badge for stale, lost or
/// another make with why and what to do, whether writes are armed, and its buttons.
/// Hidden for a meter inside the program.
class LinkBadges final : public QWidget {
    Q_OBJECT
public:
    explicit LinkBadges(QWidget* parent = nullptr);
    ~LinkBadges() override;

    void showLink(const LinkView& link);
    [[nodiscard]] const LinkView& link() const { return m_link; }

    /// How much is said; what is left out stands in tool tips.
    enum class Detail : std::uint8_t {
        Full,
        Brief, ///< not what armed writes mean
        Low,   ///< nor what the meter calls itself and why it is in trouble
        Tiny   ///< place and badges in one row
    };
    void setDetail(Detail detail);
    [[nodiscard]] Detail detail() const { return m_detail; }
    /// Height with so much detail, `width` logical pixels wide; 0 for a meter inside.
    [[nodiscard]] int heightAt(int width, Detail detail) const;

Q_SIGNALS:
    /// Allow writes to this meter, each after a question, or do not any more.
    void armRequested(bool armed);
    /// Show an embedded meter with this one's configuration beside it.
    void twinRequested();
    void disconnectRequested();

private:
    LinkView m_link;
    Detail m_detail = Detail::Full;
    QBoxLayout* m_head;
    ElidedLabel* m_where;
    ElidedLabel* m_device;
    QWidget* m_badges;
    Badge* m_badge;
    QLabel* m_reason;
    Badge* m_armedBadge;
    QLabel* m_armedNote;
    QToolButton* m_arm;
    QPushButton* m_twin;
    QPushButton* m_disconnect;
    QWidget* m_buttons;

    QWidget* buildPlace();
    void buildBadges();
    void buildButtons();
    void arrange();
    void showHealth();
    void showArmed();
    void showTwin();
    void showEnd();
};

} // namespace s4k::ui
