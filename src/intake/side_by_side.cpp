#include "read_file.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>

namespace soleus::intake {
namespace {

/// Hands out files one by one to whoever asks next; results keep the files' order.
class Bench {
public:
    Bench(const std::vector<InputFile>& files, const IntakeOptions& options, const Zone& zone)
        : files_{files}, options_{options}, zone_{zone}, results_(files.size()) {}

    void work() noexcept {
        for (;;) {
            const auto i = next_.fetch_add(1);
            if (i >= files_.size()) {
                return;
            }
            try {
                results_[i] = read_file(files_[i], options_, zone_);
                report();
            } catch (...) {
                const std::lock_guard guard{lock_};
                failure_ = std::current_exception();
                next_ = files_.size();
            }
        }
    }

    [[nodiscard]] std::vector<FileResult> take() {
        if (failure_) {
            std::rethrow_exception(failure_);
        }
        return std::move(results_);
    }

private:
    void report() {
        const std::lock_guard guard{lock_};
        ++done_;
        if (options_.progress) {
            options_.progress(done_, files_.size());
        }
    }

    const std::vector<InputFile>& files_;
    const IntakeOptions& options_;
    const Zone& zone_;
    std::vector<FileResult> results_;
    std::atomic<std::size_t> next_{0};
    std::mutex lock_{};
    std::size_t done_ = 0;
    std::exception_ptr failure_{};
};

}  // namespace

std::vector<FileResult> read_files(const std::vector<InputFile>& files,
                                   const IntakeOptions& options, const Zone& zone) {
    Bench bench{files, options, zone};
    const auto wanted = std::min<std::size_t>(std::max(options.jobs, 1U), files.size());
    std::vector<std::thread> helpers;
    try {
        while (helpers.size() + 1 < wanted) {
            helpers.emplace_back([&bench] { bench.work(); });
        }
    } catch (const std::system_error&) {
        // No more threads are to be had; those there are do the work.
    }
    bench.work();
    for (auto& helper : helpers) {
        helper.join();
    }
    return bench.take();
}

}  // namespace soleus::intake
