# The word tables src/rules/words/*.txt become one source of the rules room: whoever knows a language
# edits a text file, and the program needs no file at run time and takes none apart.
file(GLOB word_tables CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/rules/words/*.txt)
add_executable(soleus_make_lexicon rules/words/make_lexicon.cpp rules/words/note.cpp)
target_include_directories(soleus_make_lexicon PRIVATE ${PROJECT_SOURCE_DIR}/src/rules)
target_link_libraries(soleus_make_lexicon PRIVATE soleus_settings soleus_fmt date::date Utf8proc::Utf8proc)
set(lexicon ${CMAKE_CURRENT_BINARY_DIR}/lexicon_tables.cpp)
add_custom_command(OUTPUT ${lexicon} COMMAND soleus_make_lexicon ${lexicon} ${word_tables}
    DEPENDS soleus_make_lexicon ${word_tables} COMMENT "Making the lexicon of the word tables" VERBATIM)
target_sources(soleus_rules PRIVATE ${lexicon})
