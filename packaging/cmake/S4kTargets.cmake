# SPDX-License-Identifier: GPL-3.0-or-later
# A library is a folder, a test program is a folder: a new file needs no edit here.

include(S4kArrows)

# s4k_core_folder(signal): target s4k_core_signal from core/signal/*.cpp, linked with the folders that
# S4K_ARROWS lets it include and with no other, as far as they are built.
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

# s4k_core_test(signal): program core_signal_tests from tests/core/signal/*.cpp, each case a test.
function(s4k_core_test name)
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp")
    if(NOT sources)
        return()
    endif()
    add_executable(core_${name}_tests ${sources})
    target_link_libraries(core_${name}_tests PRIVATE s4k_core_${name} s4k_test_support)
    doctest_discover_tests(core_${name}_tests TEST_PREFIX "core.${name}: "
                           WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
endfunction()
