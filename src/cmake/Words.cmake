# The word tables src/rules/words/*.txt become one source of the rules room: whoever knows a language
# edits a text file, and the program needs no file at run time.
file(GLOB word_tables CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/rules/words/*.txt)
set(words_cpp "#include \"words/lexicon.hpp\"\n\n#include <array>\n\nnamespace soleus::rules {\n\n")
string(APPEND words_cpp "std::span<const std::string_view> word_tables() {\n    static constexpr std::array tables{\n")
foreach(table ${word_tables})
    file(READ ${table} text)
    string(APPEND words_cpp "std::string_view{R\"words(${text})words\"},\n")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${table})
endforeach()
string(APPEND words_cpp "    };\n    return tables;\n}\n\n}  // namespace soleus::rules\n")
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/word_tables.cpp CONTENT "${words_cpp}" @ONLY)
target_sources(soleus_rules PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/word_tables.cpp)
