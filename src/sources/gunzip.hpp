#pragma once

#include <cstddef>
#include <memory>

namespace soleus::sources {

/// Unpacks gzip by pieces: members after one another are one text, as gzip(1) has it.
class Gunzip {
public:
    Gunzip();
    ~Gunzip();
    Gunzip(const Gunzip&) = delete;
    Gunzip& operator=(const Gunzip&) = delete;

    struct Step {
        std::size_t taken = 0;  ///< bytes of `from` used up
        std::size_t made = 0;   ///< bytes written to `into`
    };
    /// Throws text::InputFailure where the data are damaged, or no gzip where a member should
    /// begin.
    [[nodiscard]] Step step(const char* from, std::size_t size, char* into, std::size_t capacity);
    /// No member is open: the packed data may end here.
    [[nodiscard]] bool may_end() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace soleus::sources
