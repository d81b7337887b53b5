#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

namespace soleus::cli {

/// A stream in memory, and what was said on it.
class Spoken {
public:
    Spoken() : stream_{::open_memstream(&text_, &size_)} {}
    ~Spoken() {
        std::fclose(stream_);
        std::free(text_);
    }
    Spoken(const Spoken&) = delete;
    Spoken& operator=(const Spoken&) = delete;

    [[nodiscard]] std::FILE* stream() const { return stream_; }
    [[nodiscard]] std::string text() const {
        std::fflush(stream_);
        return {text_, size_};
    }

private:
    char* text_ = nullptr;
    std::size_t size_ = 0;
    std::FILE* stream_;
};

}  // namespace soleus::cli
