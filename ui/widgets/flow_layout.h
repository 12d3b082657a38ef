// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <vector>

namespace s4k::ui {

/// Arranges items, in the size that they ask for, beside each other and wraps them into as many
/// lines as they need. `spacing`, in pixels, is between items and between lines.
class FlowLayout final : public QLayout {
public:
    explicit FlowLayout(QWidget* parent, int spacing);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    std::vector<QLayoutItem*> m_items;

    /// Arranges the items in `rect` if `really`; returns the height of all lines in pixels.
    int place(const QRect& rect, bool really) const;
};

} // namespace s4k::ui
