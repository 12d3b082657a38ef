# SPDX-License-Identifier: GPL-3.0-or-later
# The shape and the rows of logs. Built without Qt, so that they can be fuzzed without Qt.
include_guard(GLOBAL)
set(texts csv_rows csv_time log_encoding log_faults log_guess log_number_style log_numbers log_rows
    log_sample log_shape log_time_numbers log_times)
list(TRANSFORM texts PREPEND "${CMAKE_CURRENT_LIST_DIR}/")
list(TRANSFORM texts APPEND ".cpp" OUTPUT_VARIABLE S4K_LOG_TEXT_SOURCES)
add_library(s4k_log_text STATIC ${S4K_LOG_TEXT_SOURCES})
target_link_libraries(s4k_log_text PUBLIC s4k_flags s4k_core)
