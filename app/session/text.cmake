# SPDX-License-Identifier: GPL-3.0-or-later
# Parsers of load words and scenarios, which people write. Without Qt, so that they can be fuzzed without it.
include_guard(GLOBAL)
set(texts load_words scenario scenario_action words)
list(TRANSFORM texts PREPEND "${CMAKE_CURRENT_LIST_DIR}/")
list(TRANSFORM texts APPEND ".cpp" OUTPUT_VARIABLE S4K_SESSION_TEXT_SOURCES)
add_library(s4k_session_text STATIC ${S4K_SESSION_TEXT_SOURCES})
target_link_libraries(s4k_session_text PUBLIC s4k_flags s4k_core)
