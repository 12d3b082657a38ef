# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DROOT=<tree> -P check_registers.cmake: fails when a register number is written outside core/registers.
# Other code uses a Quantity, a Parameter, a symbol of the table or a name of register_names.h.
cmake_minimum_required(VERSION 3.25)

# Regular expressions for a literal register number, in code without comments and strings. Numbers that are computed
# from a row, a block or an address do not count.
set(kinds
    "RegisterNumber[>, 0-9]*[ \n]*[A-Za-z0-9_]*[ \n]*=?[ \n]*[({][({ \n]*[0-9]"       # RegisterNumber kAlerts{146}
    "(int|unsigned|auto|_t)[ \n]+k[A-Za-z0-9_]*Register[ \n]*=?[ \n]*{?[ \n]*[0-9]"    # int kAlertsRegister = 146
    "RegisterBlock[>, 0-9]*[ \n]*[A-Za-z0-9_]*[ \n]*[({][({ \n]*[0-9]"                 # RegisterBlock{129, 26}
    "PollBlock::[A-Za-z]+,[ \n]*{?[ \n]*[0-9]"                                         # PollRead{PollBlock::Setup, 129
    "(word|words|setWord|findRegister|findParameter|toPdu|readOne)\\([ \n]*{[ \n]*[0-9]" # image.word({146})
    "[^A-Za-z0-9_](wordAt|registerAt)\\([ \n]*[0-9]"                                   # wordAt(146)
    "\\.number[ \n]*(==|!=|<=?|>=?)[ \n]*[0-9][0-9]")                                  # row.number < 129

# Returns `text` without comments and strings.
function(strip text result)
    string(REGEX REPLACE "'\\\\?\"'" "''" text "${text}")
    string(REGEX REPLACE "\"([^\"\\\\\n]|\\\\.)*\"" "\"\"" text "${text}")
    string(REGEX REPLACE "//[^\n]*" "" text "${text}")
    string(REGEX REPLACE "/\\*([^*]|\\*+[^*/])*\\*+/" "" text "${text}")
    set(${result} "${text}" PARENT_SCOPE)
endfunction()

set(found 0)
set(checked 0)
file(GLOB_RECURSE sources RELATIVE "${ROOT}" "${ROOT}/core/*.h" "${ROOT}/core/*.cpp" "${ROOT}/ui/*.h"
     "${ROOT}/ui/*.cpp" "${ROOT}/app/*.h" "${ROOT}/app/*.cpp")
list(FILTER sources EXCLUDE REGEX "^core/registers/")
foreach(source IN LISTS sources)
    math(EXPR checked "${checked} + 1")
    file(STRINGS "${ROOT}/${source}" hits LIMIT_COUNT 1
         REGEX "Register|PollBlock|word|Word|findParameter|toPdu|readOne|\\.number")
    if(hits STREQUAL "")
        continue()
    endif()
    file(READ "${ROOT}/${source}" text)
    strip("${text}" text)
    foreach(kind IN LISTS kinds)
        string(REGEX MATCHALL "${kind}" literals "${text}")
        foreach(literal IN LISTS literals)
            string(REGEX REPLACE "[ \n]+" " " literal "${literal}")
            message("${source}: \"${literal}...\" writes a register number: name it in core/registers")
            math(EXPR found "${found} + 1")
        endforeach()
    endforeach()
endforeach()
if(checked EQUAL 0)
    message(FATAL_ERROR "no source found below ${ROOT}: nothing was checked")
endif()
if(found GREATER 0)
    message(FATAL_ERROR "${found} register numbers are written outside core/registers")
endif()
message("${checked} files outside core/registers write no register number")
