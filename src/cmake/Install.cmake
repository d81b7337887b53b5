# How soleus gets onto a machine: the program, its pages, completions and examples, and all of that as
# a Debian package (cpack --config build/release/CPackConfig.cmake).
install(DIRECTORY man/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 FILES_MATCHING PATTERN "*.1")
install(DIRECTORY man/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man5 FILES_MATCHING PATTERN "*.5")
install(DIRECTORY man/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man7 FILES_MATCHING PATTERN "*.7")
install(FILES README.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY examples DESTINATION ${CMAKE_INSTALL_DOCDIR} USE_SOURCE_PERMISSIONS
    PATTERN run EXCLUDE) # examples/run builds the source tree, which an installed soleus has not

# The program writes its own completions, so they never lag behind its options.
set(completions ${PROJECT_BINARY_DIR}/completions)
file(MAKE_DIRECTORY ${completions})
foreach(shell bash zsh fish)
    add_custom_command(OUTPUT ${completions}/${shell}
        COMMAND sh -c "\"$0\" completion --no-config \"$1\" >\"$2\"" $<TARGET_FILE:soleus> ${shell} ${completions}/${shell}
        DEPENDS soleus VERBATIM)
    list(APPEND completion_files ${completions}/${shell})
endforeach()
add_custom_target(soleus_completions ALL DEPENDS ${completion_files})
install(FILES ${completions}/bash RENAME soleus DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${completions}/zsh RENAME _soleus DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${completions}/fish RENAME soleus.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_CONTACT "soleus maintainers <soleus@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "calf-strain warnings from running logs")
set(CPACK_PACKAGE_DESCRIPTION
"soleus reads the run logs that runners already have (CSV exports, GPX),
 computes weekly load and ascent, and flags what strains a calf: hill
 volume that jumps, and too little rest after reported pain.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Zones (--tz) are data of this package and no library that dpkg-shlibdeps could see.
set(CPACK_DEBIAN_PACKAGE_DEPENDS tzdata)
include(CPack)
