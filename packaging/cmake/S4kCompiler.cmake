# SPDX-License-Identifier: GPL-3.0-or-later
# Compiler options, warnings and sanitizers, in one interface target that every target of the project links.
option(S4K_WERROR "Warnings are errors" OFF)
set(S4K_SANITIZE "" CACHE STRING "Sanitizers for every target, e.g. address,undefined")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # ccache also stores precompiled headers. Paths are relative to the root of the tree, so that another clone can
    # use the same cache.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}"
        CCACHE_NOHASHDIR=1 CCACHE_PCH_EXTSUM=1 CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        "${CCACHE_PROGRAM}")
endif()

add_library(s4k_flags INTERFACE)
target_include_directories(s4k_flags INTERFACE "${PROJECT_SOURCE_DIR}")
if(MSVC)
    target_compile_options(s4k_flags INTERFACE /W4 /permissive- /utf-8 /fp:precise
                           $<$<BOOL:${S4K_WERROR}>:/WX>)
else()
    # -ffp-contract=off: the same input gives the same bits on every platform.
    target_compile_options(s4k_flags INTERFACE
        -ffp-contract=off -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow
        -Wold-style-cast $<$<CXX_COMPILER_ID:GNU>:-Wdouble-promotion> $<$<BOOL:${S4K_WERROR}>:-Werror>)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        # False alarms of g++ 12 on std::string (GCC bug 105651).
        target_compile_options(s4k_flags INTERFACE -Wno-restrict)
    endif()
    if(S4K_SANITIZE)
        target_compile_options(s4k_flags INTERFACE -fsanitize=${S4K_SANITIZE}
                               -fno-sanitize-recover=all -fno-omit-frame-pointer)
        target_link_options(s4k_flags INTERFACE -fsanitize=${S4K_SANITIZE})
    endif()
endif()
