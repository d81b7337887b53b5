#include "output.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <new>
#include <optional>
#include <sstream>
#include <string_view>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

namespace {
int sync_fails_with = 0;
}

/// Stands before the C library's, so that a disk which fails at the last moment can be had.
extern "C" int fsync(int) {
    errno = sync_fails_with;
    return sync_fails_with == 0 ? 0 : -1;
}

namespace soleus::cli {
namespace {

class Output : public testing::Test {
protected:
    Output() {
        std::filesystem::create_directories(folder_);
        std::ofstream{old()} << "old\n";
    }
    ~Output() override {
        sync_fails_with = 0;
        std::filesystem::remove_all(folder_);
    }

    [[nodiscard]] std::string path(const std::string& name) const { return folder_ / name; }
    [[nodiscard]] std::string old() const { return path("old.txt"); }
    [[nodiscard]] static std::string content(const std::string& path) {
        std::ostringstream text;
        text << std::ifstream{path}.rdbuf();
        return text.str();
    }
    [[nodiscard]] std::ptrdiff_t files() const {
        return std::distance(std::filesystem::directory_iterator{folder_}, {});
    }

private:
    std::filesystem::path folder_ = std::filesystem::temp_directory_path() /
                                    ("soleus-output-" + std::to_string(::getpid()) + '-' +
                                     testing::UnitTest::GetInstance()->current_test_info()->name());
};

TEST_F(Output, ReplacesTheWholeFile) {
    EXPECT_EQ(write_answer("new\n", old(), nullptr).wrong, "");
    EXPECT_EQ(content(old()), "new\n");
    EXPECT_EQ(files(), 1);
}

/// "one", "two" and so on, then a failure of memory.
Pieces failing_after(std::vector<std::string_view> pieces) {
    return [pieces, next = std::size_t{0}]() mutable -> std::optional<std::string_view> {
        if (next == pieces.size()) {
            throw std::bad_alloc{};
        }
        return pieces[next++];
    };
}

TEST_F(Output, WritesPiecesInTheirOrder) {
    int next = 0;
    const Pieces three = [&]() -> std::optional<std::string_view> {
        static constexpr std::array<std::string_view, 3> k_pieces{"a,b\n", "", "1,2\n"};
        return next < 3 ? std::optional{k_pieces[static_cast<std::size_t>(next++)]} : std::nullopt;
    };

    EXPECT_EQ(write_answer(three, old(), nullptr).wrong, "");
    EXPECT_EQ(content(old()), "a,b\n1,2\n");
}

TEST_F(Output, APieceThatCannotBeMadeLeavesTheOldFile) {
    EXPECT_THROW((void)write_answer(failing_after({"half "}), old(), nullptr), std::bad_alloc);
    EXPECT_EQ(content(old()), "old\n");
    EXPECT_EQ(files(), 1) << "nothing half-written stays behind";
}

TEST_F(Output, ADiskThatFailsAtTheLastMomentLeavesTheOldFile) {
    sync_fails_with = EIO;

    EXPECT_EQ(write_answer("new\n", old(), nullptr).wrong,
              old() + ": cannot sync: Input/output error; the old file is as it was");
    EXPECT_EQ(write_answer("new\n", path("first.txt"), nullptr).wrong,
              path("first.txt") + ": cannot sync: Input/output error");
    EXPECT_EQ(content(old()), "old\n");
    EXPECT_EQ(files(), 1) << "nothing half-written stays behind";
}

TEST_F(Output, AFileSystemThatCannotSyncIsNoFailure) {
    sync_fails_with = EINVAL;

    EXPECT_EQ(write_answer("new\n", old(), nullptr).wrong, "");
    EXPECT_EQ(content(old()), "new\n");
}

TEST_F(Output, AFileTooLargeForItsLimitLeavesTheOldOne) {
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{.rlim_cur = 1, .rlim_max = before.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto written = write_answer("new\n", old(), nullptr);
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);

    EXPECT_EQ(written.wrong, old() + ": cannot write: File too large; the old file is as it was");
    EXPECT_EQ(content(old()), "old\n");
}

TEST_F(Output, ASocketCannotBeOpened) {
    const auto name = path("s");
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    name.copy(address.sun_path, sizeof address.sun_path - 1);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    ASSERT_EQ(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);

    EXPECT_EQ(write_answer("new\n", name, nullptr).wrong,
              name + ": cannot open it: No such device or address");
    ::close(socket);
}

TEST_F(Output, AFullDeviceIsSaid) {
    std::FILE* full = std::fopen("/dev/full", "w");

    EXPECT_EQ(write_answer("new\n", std::nullopt, full).wrong,
              "cannot write the output: No space left on device");
    std::fclose(full);
}

TEST_F(Output, AReaderThatLeftIsNoFailure) {
    std::signal(SIGPIPE, SIG_IGN);
    int ends[2] = {};
    ASSERT_EQ(::pipe(ends), 0);
    ::close(ends[0]);
    std::FILE* pipe = ::fdopen(ends[1], "w");
    const auto written = write_answer("new\n", std::nullopt, pipe);

    EXPECT_TRUE(written.reader_left);
    EXPECT_EQ(written.wrong, "");
    std::fclose(pipe);
}

}  // namespace
}  // namespace soleus::cli
