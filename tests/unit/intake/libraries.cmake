# Tests pack their own .gpx.gz files.
target_link_libraries(intake_test PRIVATE ZLIB::ZLIB)
