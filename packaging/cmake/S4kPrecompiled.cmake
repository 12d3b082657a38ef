# SPDX-License-Identifier: GPL-3.0-or-later
# Headers of Qt and of the standard library, parsed once for all targets instead of once for each file: this
# halves the time of a build. Headers of ours are never in here, so that a change of one rebuilds its users only.
option(S4K_PRECOMPILE "Precompile the headers of Qt and of the standard library" ON)

set(S4K_STD_HEADERS <algorithm> <array> <cmath> <cstdint> <deque> <functional> <map> <memory> <optional> <string>
                    <utility> <vector>)

# A target that only owns the precompiled headers `ARGN`; `qt` are the Qt libraries they come from.
function(s4k_precompiled_headers name qt)
    if(NOT S4K_PRECOMPILE)
        return()
    endif()
    set(source "${CMAKE_BINARY_DIR}/${name}.cpp")
    if(NOT EXISTS "${source}")
        file(WRITE "${source}" "// Compiled for its precompiled headers.\n")
    endif()
    add_library(${name} OBJECT "${source}")
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
    target_link_libraries(${name} PRIVATE s4k_flags ${qt})
    target_precompile_headers(${name} PRIVATE ${S4K_STD_HEADERS} ${ARGN})
    # The bytes of a precompiled header differ from build to build; ccache goes by this description instead.
    file(GENERATE OUTPUT "${CMAKE_BINARY_DIR}/CMakeFiles/${name}.dir/cmake_pch.hxx.gch.sum"
         CONTENT "${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION} Qt ${Qt6_VERSION} ${qt} ${S4K_STD_HEADERS} ${ARGN}
${CMAKE_CXX_FLAGS} ${CMAKE_BUILD_TYPE} $<TARGET_PROPERTY:${name},COMPILE_DEFINITIONS> ${S4K_SANITIZE}
")
endfunction()

# Our programs and libraries are stricter with strings than the tests, so their headers differ.
set(S4K_STRICT_QT QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS)
s4k_precompiled_headers(s4k_pch_core Qt6::Core <QObject> <QString> <QStringList> <QTimer> <QVariant>)
s4k_precompiled_headers(s4k_pch_widgets Qt6::Widgets <QObject> <QPainter> <QString> <QStringList> <QTimer> <QVariant>
                        <QWidget>)
s4k_precompiled_headers(s4k_pch_tests Qt6::Widgets <QObject> <QPainter> <QString> <QStringList> <QTimer> <QVariant>
                        <QWidget>)
foreach(target s4k_pch_core s4k_pch_widgets)
    if(TARGET ${target})
        target_compile_definitions(${target} PRIVATE ${S4K_STRICT_QT})
    endif()
endforeach()

# Takes the precompiled headers of `owner`.
function(s4k_precompiled target owner)
    if(NOT S4K_PRECOMPILE)
        return()
    endif()
    target_precompile_headers(${target} REUSE_FROM ${owner})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(${target} PRIVATE -fpch-preprocess) # without it ccache cannot see through them
    endif()
endfunction()

# s4k_strict_qt(target core|widgets): our rules for strings and keywords, with the headers precompiled.
function(s4k_strict_qt target kind)
    target_compile_definitions(${target} PRIVATE ${S4K_STRICT_QT})
    s4k_precompiled(${target} s4k_pch_${kind})
    # CMake 3.25 runs moc for no new header as long as the other headers stay as they are.
    get_target_property(sources ${target} SOURCES)
    if(NOT sources STREQUAL "${S4K_SOURCES_${target}}")
        file(REMOVE "${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/timestamp")
        set("S4K_SOURCES_${target}" "${sources}" CACHE INTERNAL "")
    endif()
endfunction()

# s4k_qt_test(target): a test with the headers precompiled.
function(s4k_qt_test target)
    s4k_precompiled(${target} s4k_pch_tests)
endfunction()
