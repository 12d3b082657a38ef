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

/// State of the link below the front panel: place and name of the meter, a badge with reason and
/// remedy unless the link is live, whether writes are armed, and buttons. Hidden for an embedded
/// meter.
class LinkBadges final : public QWidget {
    Q_OBJECT
public:
    explicit LinkBadges(QWidget* parent = nullptr);
    ~LinkBadges() override;

    void showLink(const LinkView& link);
    [[nodiscard]] const LinkView& link() const { return m_link; }

    /// How much text is shown; tool tips contain the rest.
    enum class Detail : std::uint8_t {
        Full,
        Brief, ///< without the meaning of armed writes
        Low,   ///< also without the name of the device and the reason of the state
        Tiny   ///< place and badges in one row
    };
    void setDetail(Detail detail);
    [[nodiscard]] Detail detail() const { return m_detail; }
    /// Height in logical pixels at this detail and a width of `width` logical pixels; 0 for an
    /// embedded meter.
    [[nodiscard]] int heightAt(int width, Detail detail) const;

Q_SIGNALS:
    /// The user wants to allow writes to this meter, each after a confirmation, or to forbid them.
    void armRequested(bool armed);
    /// The user wants to see an embedded meter with the configuration of this one beside it.
    void twinRequested();
    /// The user wants to disconnect a live meter or to close a recorded one.
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
