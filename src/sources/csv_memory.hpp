#pragma once

#include <soleus/text/input.hpp>

#include <algorithm>
#include <cstring>
#include <string_view>

namespace soleus::sources::csv {

/// A text that is in memory already, read as an input. Does not own it.
class Memory final : public text::Input {
public:
    explicit Memory(std::string_view rest) : rest_{rest} {}

    std::size_t read(char* into, std::size_t capacity) override {
        const std::size_t count = std::min(capacity, rest_.size());
        std::memcpy(into, rest_.data(), count);
        rest_.remove_prefix(count);
        return count;
    }

private:
    std::string_view rest_;
};

}  // namespace soleus::sources::csv
