// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/traffic/traffic_filter.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QToolButton;

namespace s4k::ui {

/// The filter of the frames, and buttons to pause, follow, clear and export.
class TrafficFilterBar final : public QWidget {
    Q_OBJECT
public:
    explicit TrafficFilterBar(QWidget* parent = nullptr);

    [[nodiscard]] const modbus::TrafficFilter& filter() const { return m_filter; }
    void clearFilter();
    void focusText();
    void showPaused(bool paused);
    void showFollowing(bool following);
    /// Enables export and clear.
    void setAnyFrames(bool any);

Q_SIGNALS:
    void filterChanged();
    void pauseChosen(bool paused);
    void followChosen(bool following);
    void clearChosen();
    void exportChosen();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    modbus::TrafficFilter m_filter;
    QBoxLayout* m_layout;
    QLineEdit* m_text;
    QLineEdit* m_units;
    QComboBox* m_direction;
    QCheckBox* m_refusals;
    QToolButton* m_pause;
    QToolButton* m_follow;
    QToolButton* m_clear;
    QToolButton* m_export;
    QTimer m_typing;

    QWidget* buildFields();
    QWidget* buildButtons();
    QToolButton* button(const QString& iconName, const QString& name, const QString& toolTip);
    void readFilter();
    void showUnitsValid(bool valid, const QString& why);
};

} // namespace s4k::ui
