# SPDX-License-Identifier: GPL-3.0-or-later
# Defines QCustomPlotQt6::QCustomPlotQt6: from the package of the system (Debian), or built from its source where
# there is no package (macOS, Windows): -DQCUSTOMPLOT_SOURCE_DIR=<folder with qcustomplot.cpp>.
find_package(QCustomPlotQt6 CONFIG QUIET)
if(NOT TARGET QCustomPlotQt6::QCustomPlotQt6 AND QCUSTOMPLOT_SOURCE_DIR)
    add_library(qcustomplot STATIC "${QCUSTOMPLOT_SOURCE_DIR}/qcustomplot.cpp"
                                   "${QCUSTOMPLOT_SOURCE_DIR}/qcustomplot.h")
    set_target_properties(qcustomplot PROPERTIES AUTOMOC ON)
    target_include_directories(qcustomplot SYSTEM PUBLIC "${QCUSTOMPLOT_SOURCE_DIR}")
    target_link_libraries(qcustomplot PUBLIC Qt6::Widgets Qt6::PrintSupport)
    add_library(QCustomPlotQt6::QCustomPlotQt6 ALIAS qcustomplot)
endif()
if(TARGET QCustomPlotQt6::QCustomPlotQt6)
    set(QCustomPlotQt6_FOUND TRUE)
elseif(QCustomPlotQt6_FIND_REQUIRED)
    message(FATAL_ERROR "QCustomPlot for Qt 6 not found: install libqcustomplot-dev, or pass "
                        "-DQCUSTOMPLOT_SOURCE_DIR=<folder with qcustomplot.cpp>")
endif()
