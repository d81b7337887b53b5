#include <soleus/sources/bytes.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <as_anyone.hpp>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace soleus::sources {
namespace {

std::string all_of(Bytes& bytes, std::size_t piece = 1000) {
    std::string text;
    std::string buffer(piece, '\0');
    while (const auto count = bytes.read(buffer.data(), buffer.size())) {
        text.append(buffer, 0, count);
    }
    return text;
}

std::string gzip(const std::string& text) {
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, text.size()) + 64, '\0');
    std::string input = text;
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

std::string long_text() {
    std::string text;
    for (int i = 0; i < 60'000; ++i) {
        text += std::to_string(i * 7919 % 10'007) + '\n';
    }
    return text;
}

std::string why(const std::string& path) {
    try {
        (void)Bytes::open(path);
    } catch (const text::InputFailure& failure) {
        return failure.what();
    }
    return "opened";
}

std::string failure_of(std::string packed) {
    try {
        const auto bytes = Bytes::memory(std::move(packed));
        (void)all_of(*bytes);
    } catch (const text::InputFailure& failure) {
        return failure.what();
    }
    return "";
}

class InFolder : public testing::Test {
protected:
    InFolder()
        : folder_{std::filesystem::temp_directory_path() /
                  ("soleus-bytes-" + std::to_string(::getpid()))} {
        std::filesystem::create_directories(folder_);
    }
    ~InFolder() override { std::filesystem::remove_all(folder_); }
    std::string path(const std::string& name) const { return (folder_ / name).string(); }
    std::string file(const std::string& name, const std::string& content) const {
        std::ofstream{path(name), std::ios::binary} << content;
        return path(name);
    }

private:
    std::filesystem::path folder_;
};

TEST(Bytes, PlainTextComesAsItIs) {
    const auto bytes = Bytes::memory("a,b\n1,2\n");

    EXPECT_EQ(all_of(*bytes), "a,b\n1,2\n");
    EXPECT_FALSE(bytes->packed());
}

TEST(Bytes, LookingAheadTakesNothingAway) {
    const auto text = long_text();
    const auto bytes = Bytes::memory(text);

    EXPECT_EQ(bytes->peek(), std::string_view{text}.substr(0, 64 * 1024));
    EXPECT_EQ(bytes->peek(), std::string_view{text}.substr(0, 64 * 1024));
    EXPECT_EQ(all_of(*bytes), text);
}

TEST(Bytes, GzipIsUnpackedInPiecesOfAnySize) {
    const auto text = long_text();
    for (const std::size_t piece : {1UL, 7UL, 65'536UL, 1'000'000UL}) {
        const auto bytes = Bytes::memory(gzip(text));

        EXPECT_EQ(bytes->peek(), std::string_view{text}.substr(0, 64 * 1024));
        EXPECT_EQ(all_of(*bytes, piece), text);
        EXPECT_TRUE(bytes->packed());
    }
}

TEST(Bytes, GzipMembersAfterOneAnotherAreOneText) {
    const auto bytes = Bytes::memory(gzip("one\n") + gzip("") + gzip("two\n"));

    EXPECT_EQ(all_of(*bytes), "one\ntwo\n");
}

TEST(Bytes, GzipCutAnywhereIsAFailure) {
    const auto packed = gzip("date,km\n2026-03-02,5\n");
    for (std::size_t size = 3; size < packed.size(); ++size) {
        EXPECT_THAT(failure_of(packed.substr(0, size)), testing::HasSubstr("cut off?")) << size;
    }
}

TEST(Bytes, SecondGzipMemberCutIsAFailure) {
    const auto second = gzip("two\n");

    EXPECT_THAT(failure_of(gzip("one\n") + second.substr(0, second.size() - 1)),
                testing::HasSubstr("cut off?"));
}

TEST(Bytes, BytesBehindGzipAreAFailure) {
    EXPECT_THAT(failure_of(gzip("one\n") + "garbage"), testing::HasSubstr("other bytes follow"));
}

TEST(Bytes, DamagedGzipIsAFailure) {
    auto packed = gzip(long_text());
    packed[packed.size() - 6] =
        static_cast<char>(packed[packed.size() - 6] ^ 0x20);  // its checksum

    EXPECT_THAT(failure_of(packed), testing::HasSubstr("damaged"));
}

TEST(Bytes, TwoBytesOfGzipMagicAreNoGzip) {
    const auto bytes = Bytes::memory("\x1f\x8b");

    EXPECT_EQ(all_of(*bytes), "\x1f\x8b");
}

TEST(Bytes, EmptyInputHasNothing) {
    const auto bytes = Bytes::memory("");

    EXPECT_EQ(bytes->peek(), "");
    EXPECT_EQ(all_of(*bytes), "");
}

TEST_F(InFolder, FileIsRead) {
    const auto text = long_text();
    const auto plain = Bytes::open(file("log.csv", text));
    const auto packed = Bytes::open(file("log.csv.gz", gzip(text)));

    EXPECT_EQ(all_of(*plain), text);
    EXPECT_EQ(all_of(*packed), text);
}

TEST_F(InFolder, FifoIsRead) {
    const auto fifo = path("pipe");
    ASSERT_EQ(::mkfifo(fifo.c_str(), 0600), 0);
    std::thread writer{[&] { std::ofstream{fifo} << long_text(); }};

    EXPECT_EQ(all_of(*Bytes::open(fifo)), long_text());
    writer.join();
}

TEST_F(InFolder, DescriptorStaysTheCallers) {
    const int fd = ::open(file("log.csv", "a\n").c_str(), O_RDONLY);

    EXPECT_EQ(all_of(*Bytes::descriptor(fd)), "a\n");
    EXPECT_EQ(::close(fd), 0);
}

TEST_F(InFolder, WhatCannotBeOpenedSaysWhy) {
    EXPECT_EQ(why(path("missing.gpx")), "no such file or folder");
    EXPECT_EQ(why(path("")), "is a folder");
    EXPECT_EQ(why("/dev/null"), "is not a regular file or pipe");
    std::filesystem::create_symlink("loop", path("loop"));
    EXPECT_EQ(why(path("loop")), "its symbolic links lead in a circle");
}

TEST_F(InFolder, AForbiddenFileSaysSo) {
    const auto forbidden = file("log.csv", "a\n");
    ASSERT_EQ(::chmod(forbidden.c_str(), 0), 0);
    const AsAnyone not_root;

    EXPECT_EQ(why(forbidden), "permission denied; may you read it?");
}

TEST_F(InFolder, FolderAsPipeIsAFailure) {
    const int fd = ::open(path("").c_str(), O_RDONLY | O_DIRECTORY);
    const auto bytes = Bytes::descriptor(fd);

    EXPECT_THROW((void)bytes->peek(), text::InputFailure);
    ::close(fd);
}

}  // namespace
}  // namespace soleus::sources
