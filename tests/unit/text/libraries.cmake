# libexpat is the oracle of the XML scanner's tests, nothing more.
find_package(EXPAT REQUIRED)
target_link_libraries(text_test PRIVATE EXPAT::EXPAT)
