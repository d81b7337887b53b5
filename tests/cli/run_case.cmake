# One golden case: run `cmd` inside a copy of its own folder, then compare stdout, stderr, exit code
# and every file of `expected/` byte for byte. Optional: `stdin` (else empty), `env` (NAME=VALUE a
# line; the locale is UTF-8, the zone UTC, the day is the case's own --as-of).
cmake_minimum_required(VERSION 3.25)
file(STRINGS ${CASE}/cmd arguments LIMIT_COUNT 1)
separate_arguments(arguments UNIX_COMMAND "${arguments}")
set(environment LC_ALL=C.UTF-8 TZ=UTC NO_COLOR=1 TERM=dumb XDG_CONFIG_HOME=${ACTUAL}/config HOME=${ACTUAL}/home)
if(EXISTS ${CASE}/env)
    file(STRINGS ${CASE}/env more)
    list(APPEND environment ${more})
endif()
set(stdin /dev/null)
if(EXISTS ${CASE}/stdin)
    set(stdin ${CASE}/stdin)
endif()

# In a copy, so that a case that writes a file leaves the tree as it was.
file(REMOVE_RECURSE ${ACTUAL})
file(MAKE_DIRECTORY ${ACTUAL}/case)
file(GLOB inputs ${CASE}/*)
list(FILTER inputs EXCLUDE REGEX "/(cmd|env|stdin|expected|expected\\.(out|err|code))$")
file(COPY ${inputs} DESTINATION ${ACTUAL}/case)

execute_process(
    COMMAND ${CMAKE_COMMAND} -E env ${environment} ${SOLEUS} ${arguments}
    WORKING_DIRECTORY ${ACTUAL}/case INPUT_FILE ${stdin}
    OUTPUT_FILE ${ACTUAL}/out ERROR_FILE ${ACTUAL}/err RESULT_VARIABLE code)
file(WRITE ${ACTUAL}/code "${code}\n")

foreach(part out err code)
    if(DEFINED ENV{SOLEUS_UPDATE_GOLDEN})
        configure_file(${ACTUAL}/${part} ${CASE}/expected.${part} COPYONLY)
    endif()
    execute_process(COMMAND diff -u ${CASE}/expected.${part} ${ACTUAL}/${part} RESULT_VARIABLE differs)
    if(differs)
        message(SEND_ERROR "${part} is not what ${CASE}/expected.${part} says")
    endif()
endforeach()

file(GLOB written RELATIVE ${CASE}/expected ${CASE}/expected/*)
foreach(name ${written})
    if(DEFINED ENV{SOLEUS_UPDATE_GOLDEN})
        configure_file(${ACTUAL}/case/${name} ${CASE}/expected/${name} COPYONLY)
    endif()
    execute_process(COMMAND diff -u ${CASE}/expected/${name} ${ACTUAL}/case/${name} RESULT_VARIABLE differs)
    if(differs)
        message(SEND_ERROR "the file ${name} is not what ${CASE}/expected/${name} says")
    endif()
endforeach()
