// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/panel.h"
#include "ui/panel/glass.h"
#include "ui/panel/key_cap.h"

#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <array>

namespace s4k::ui {

/// The front of the meter: art, glass, four keys. Feeds keys and wall time to a Panel and shows its
/// frame; without a Panel the glass is dark and the keys do nothing. Keyboard while it has the
/// focus: Left, Down or -, Up or +, Right.
class Faceplate final : public QWidget {
    Q_OBJECT
public:
    explicit Faceplate(QWidget* parent = nullptr);
    ~Faceplate() override;

    /// Shows this panel from now on, at the screen where it was left; null: none. The panel must
    /// outlive this widget, or be replaced here before it ends.
    void setPanel(panel::Panel* panel);

    /// Logical pixels for one pixel of the glass, 2 or more.
    void setGlassScale(int scale);
    [[nodiscard]] int glassScale() const { return m_glassScale; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    [[nodiscard]] Glass& glass() { return *m_glass; }
    [[nodiscard]] KeyCap& keyCap(panel::Key key);

    /// Without control power the glass is dark and the keys do nothing; when it returns the panel
    /// is at home. @source manual, "Ride Through Time"
    void setPowered(bool powered);
    /// The same for a meter that comes into sight: its panel stays where it is.
    void showPowered(bool powered);

    /// Whether what is shown is true now: old values stay readable on a dimmed glass and the heart
    /// stops; the text stays as it is. Without control power the glass is dark all the same.
    void setFresh(bool fresh);
    [[nodiscard]] bool isFresh() const { return m_fresh; }

    /// Stops or starts the passing of panel time; tests let it pass themselves.
    void setTimeRuns(bool runs);

    /// What the glass shows, in words a screen reader can say.
    [[nodiscard]] QString spokenText() const;

Q_SIGNALS:
    /// Keys that acted on the panel, for another panel that goes along.
    void keyPressed(s4k::panel::Key key);
    void keyReleased(s4k::panel::Key key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    panel::Panel* m_panel = nullptr;
    Glass* m_glass;
    std::array<KeyCap*, 4> m_keys{};
    QTimer m_time;
    QElapsedTimer m_elapsed;
    QPixmap m_art;
    int m_glassScale = 2;
    bool m_powered = true;
    bool m_fresh = true;

    void addKeys();
    void nameKeys();
    void arrange();
    void passTime();
    void showLight();
    /// Whether there is a panel, and power for it.
    [[nodiscard]] bool isOn() const { return m_panel != nullptr && m_powered; }
    [[nodiscard]] lcd::LcdFrame frame() const;
    void showFrame();
    void pressed(KeyCap& cap);
    void press(panel::Key key);
    void release(panel::Key key);
    void releaseHeldKeys();
};

} // namespace s4k::ui
