// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSplitter;
class QStackedLayout;
class QTableView;

namespace s4k::ui {

class EmptyState;

/// Configures `table`: whole rows are selected, text does not wrap, Tab leaves the table, no grid,
/// no row heads, each row `rowHeight` pixels high.
void setUpTable(QTableView& table, int rowHeight);

/// A table and the details of its chosen row. The details are beside the table if there is enough
/// width, otherwise below it if there is enough height, otherwise in its place. showEmpty()
/// replaces both by an EmptyState until showTable().
class DetailedTable final : public QWidget {
    Q_OBJECT
public:
    /// Takes ownership of both widgets; the details start closed. From a width of `besideFrom`
    /// pixels on they are beside the table.
    DetailedTable(QTableView* table, QWidget* details, int besideFrom, QWidget* parent);

    void showTable();
    /// Shows why there is no row, with a button where `action` is not empty.
    void showEmpty(const QString& title, const QString& text, const QString& action = {});
    void openDetails();
    void closeDetails();
    /// Width in pixels that open details beside the table need, with the handle; 0 otherwise.
    [[nodiscard]] int detailsWidth() const;

Q_SIGNALS:
    void acted();    ///< the button of the empty state was pressed
    void arranged(); ///< the layout of table and details was updated

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QTableView* m_table;
    QWidget* m_details;
    int m_besideFrom;
    QSplitter* m_splitter;
    EmptyState* m_empty;
    QStackedLayout* m_pages;

    [[nodiscard]] bool isBeside() const;
    void arrange();
};

} // namespace s4k::ui
