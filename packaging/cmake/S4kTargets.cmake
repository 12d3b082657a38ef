# SPDX-License-Identifier: GPL-3.0-or-later
# Each folder is a library or a test program, so a new file needs no change here.

include(S4kArrows)

# s4k_core_folder(signal): makes target s4k_core_signal from core/signal/*.cpp. Links only those folders that
# S4K_ARROWS allows and that exist.
function(s4k_core_folder name)
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp")
    if(sources)
        add_library(s4k_core_${name} STATIC ${sources})
        set(scope PUBLIC)
    else()
        add_library(s4k_core_${name} INTERFACE)
        set(scope INTERFACE)
    endif()
    target_link_libraries(s4k_core_${name} ${scope} s4k_flags)
    foreach(row IN LISTS S4K_ARROWS)
        if(row MATCHES "^core/${name}: *(.*)$")
            string(REPLACE "core/" "" rooms "${CMAKE_MATCH_1}")
            separate_arguments(rooms)
            foreach(room IN LISTS rooms)
                if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${room}")
                    target_link_libraries(s4k_core_${name} ${scope} s4k_core_${room})
                endif()
            endforeach()
        endif()
    endforeach()
    target_link_libraries(s4k_core INTERFACE s4k_core_${name})
endfunction()

# s4k_cases(target prefix): makes each case of `target` a test `<prefix>: <case>`. A case without assertions fails,
# unless it prints "skipped: <reason>": then the test is skipped.
set(S4K_CASE_RULES SKIP_REGULAR_EXPRESSION "skipped: .*assertions: +0 " FAIL_REGULAR_EXPRESSION "assertions: +0 ")
function(s4k_cases target prefix)
    doctest_discover_tests(${target} TEST_PREFIX "${prefix}: " WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
                           PROPERTIES ${S4K_CASE_RULES})
endfunction()

# Properties of a test that runs a Qt Test program: it is skipped when every case was skipped. A case that may be
# skipped while others run gets a test of its own.
set(S4K_QT_RULES SKIP_REGULAR_EXPRESSION "Totals: [012] passed, 0 failed, [1-9]")

# s4k_core_test(signal): makes program core_signal_tests from tests/core/signal/*.cpp; each case is a test.
function(s4k_core_test name)
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp")
    if(NOT sources)
        return()
    endif()
    add_executable(core_${name}_tests ${sources})
    target_link_libraries(core_${name}_tests PRIVATE s4k_core_${name} s4k_test_support)
    s4k_cases(core_${name}_tests core.${name})
endfunction()
