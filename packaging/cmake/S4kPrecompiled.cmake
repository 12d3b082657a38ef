# SPDX-License-Identifier: GPL-3.0-or-later
# Precompiles headers of Qt and of the standard library once for all targets instead of once for each file, which
# halves the build time. Headers of the project are not included, so that a changed header rebuilds only the files
# that use it.
option(S4K_PRECOMPILE "Precompile the headers of Qt and of the standard library" ON)

set(S4K_STD_HEADERS <algorithm> <array> <cmath> <cstdint> <deque> <functional> <map> <memory> <optional> <string>
                    <utility> <vector>)

# Makes a target that only provides the precompiled headers `ARGN`; `qt` are the Qt libraries that contain them.
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
    # The bytes of a precompiled header differ from build to build, so ccache compares this description instead.
    file(GENERATE OUTPUT "${CMAKE_BINARY_DIR}/CMakeFiles/${name}.dir/cmake_pch.hxx.gch.sum"
         CONTENT "${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION} Qt ${Qt6_VERSION} ${qt} ${S4K_STD_HEADERS} ${ARGN}
${CMAKE_CXX_FLAGS} ${CMAKE_BUILD_TYPE} $<TARGET_PROPERTY:${name},COMPILE_DEFINITIONS> ${S4K_SANITIZE}
")
endfunction()

# Programs and libraries use stricter string rules than tests, so their precompiled headers differ.
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

# Uses the precompiled headers of `owner`.
function(s4k_precompiled target owner)
    if(NOT S4K_PRECOMPILE)
        return()
    endif()
    target_precompile_headers(${target} REUSE_FROM ${owner})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(${target} PRIVATE -fpch-preprocess) # ccache needs it for precompiled headers
    endif()
endfunction()

# s4k_strict_qt(target core|widgets): sets the project's rules for strings and keywords, and uses the precompiled
# headers.
function(s4k_strict_qt target kind)
    target_compile_definitions(${target} PRIVATE ${S4K_STRICT_QT})
    s4k_precompiled(${target} s4k_pch_${kind})
    # CMake 3.25 does not run moc for a new header while the other headers are unchanged.
    get_target_property(sources ${target} SOURCES)
    if(NOT sources STREQUAL "${S4K_SOURCES_${target}}")
        file(REMOVE "${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/timestamp")
        set("S4K_SOURCES_${target}" "${sources}" CACHE INTERNAL "")
    endif()
endfunction()

# s4k_qt_test(target): uses the precompiled headers of tests.
function(s4k_qt_test target)
    s4k_precompiled(${target} s4k_pch_tests)
endfunction()
