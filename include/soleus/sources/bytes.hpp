#pragma once

#include <soleus/text/input.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace soleus::sources {

/// The bytes of one input, gzip unpacked (also members after one another), read with read(2) in
/// pieces. What stands at the beginning can be looked at before it is read.
class Bytes final : public text::Input {
public:
    /// A regular file or a FIFO. Throws text::InputFailure: "no such file", "is a folder", "not a
    /// regular file or pipe", "permission denied" ... with what to do.
    [[nodiscard]] static std::unique_ptr<Bytes> open(const std::string& path);
    /// An open descriptor that stays the caller's (the pipe).
    [[nodiscard]] static std::unique_ptr<Bytes> descriptor(int fd);
    /// For tests.
    [[nodiscard]] static std::unique_ptr<Bytes> memory(std::string bytes);

    ~Bytes() override;

    std::size_t read(char* into, std::size_t capacity) override;
    static constexpr std::size_t k_peek = std::size_t{64} * 1024;
    /// Up to k_peek bytes from the present place, unpacked; does not consume. Short only at the
    /// end.
    [[nodiscard]] std::string_view peek();
    /// Bytes of a regular file as it lies on the disk; 0 where that is not known.
    [[nodiscard]] std::size_t size_on_disk() const;
    /// The input was gzip.
    [[nodiscard]] bool packed() const;

private:
    struct State;
    explicit Bytes(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace soleus::sources
