// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <cstdint>

class QGridLayout;
class QLabel;
class QPushButton;

namespace s4k::ui {

/// The bottom of the setup form: buttons for the changes and for profiles, in as many rows as the
/// width requires.
class SetupFooter final : public QWidget {
    Q_OBJECT
public:
    explicit SetupFooter(QWidget* parent = nullptr);

    /// Shows a text; `problem`: in the style of a problem.
    void say(const QString& text, bool problem);
    void setDiscardable(bool discardable); ///< enables the button Discard
    void setAppliable(bool appliable);     ///< enables the button Apply
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void discardChosen();
    void applyChosen();
    void saveChosen();
    void openChosen();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Shape : std::uint8_t {
        None,
        Line,  ///< everything in one row
        Two,   ///< the text above the buttons
        Three, ///< two rows of buttons
        Four,  ///< the buttons for profiles stacked
        Column ///< all buttons stacked
    };

    QGridLayout* m_grid;
    QLabel* m_text;
    QWidget* m_profiles;
    QWidget* m_changes;
    QPushButton* m_discard;
    QPushButton* m_apply;
    Shape m_shape = Shape::None;

    QPushButton* button(QWidget* row, const QString& text, const QString& name,
                        void (SetupFooter::*chosen)()) const;
    [[nodiscard]] Shape shapeFor(int width) const;
    void place(QWidget& row, bool stacked, int line, int column, Qt::Alignment side);
    void arrange();
};

} // namespace s4k::ui
