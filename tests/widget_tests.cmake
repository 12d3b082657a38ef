# SPDX-License-Identifier: GPL-3.0-or-later
# Tests with widgets. No display is needed: the offscreen platform draws into memory.

# s4k_widget_test(prefix name [LABEL text] [CASES case ...] [ENVIRONMENT A=B;...]): makes a test `<prefix>: <name or
# LABEL>` that runs the program <prefix>_<name>_test, or only these cases of it.
function(s4k_widget_test prefix name)
    cmake_parse_arguments(ARG "" "LABEL" "CASES;ENVIRONMENT" ${ARGN})
    set(label "${ARG_LABEL}")
    if(NOT label)
        set(label "${name}")
    endif()
    add_test(NAME "${prefix}: ${label}" COMMAND ${prefix}_${name}_test ${ARG_CASES})
    set_tests_properties("${prefix}: ${label}" PROPERTIES ENVIRONMENT
                         "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;${ARG_ENVIRONMENT}" ${S4K_QT_RULES})
endfunction()

# s4k_widget_tests(prefix libraries [OWN name ...]): makes a program that links `libraries`, and a test, from each
# <name>_test.cpp below this folder. The caller adds the tests of the names in OWN.
function(s4k_widget_tests prefix libraries)
    cmake_parse_arguments(ARG "" "" "OWN" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "*_test.cpp")
    foreach(source IN LISTS sources)
        get_filename_component(program "${source}" NAME_WE)
        string(REGEX REPLACE "_test$" "" name "${program}")
        set(target ${prefix}_${program})
        add_executable(${target} "${source}")
        target_link_libraries(${target} PRIVATE ${libraries} Qt6::Test)
        target_compile_definitions(${target} PRIVATE S4K_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
        s4k_qt_test(${target})
        if(NOT name IN_LIST ARG_OWN)
            s4k_widget_test(${prefix} ${name})
        endif()
    endforeach()
endfunction()
