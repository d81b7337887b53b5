# Tests pack their own .gpx.gz files.
target_link_libraries(sources_test PRIVATE ZLIB::ZLIB)
