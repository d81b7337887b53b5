#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace soleus::model {

/// A text kept in a Texts; 0 is no text (absent, not empty).
enum class TextId : std::uint32_t { none = 0 };

/// The texts of one input (names, notes, shoes), one after another in one block. One per input, so
/// that files can be read side by side; an entry's ids belong to the Texts of its input.
class Texts {
public:
    Texts();
    /// Keeps a text that rarely comes twice (a note). Empty text: TextId::none.
    TextId keep(std::string_view text);
    /// Keeps a text that comes again and again (a shoe, an athlete) once. Empty text: TextId::none.
    TextId keep_once(std::string_view text);
    /// "" for none.
    [[nodiscard]] std::string_view operator[](TextId id) const {
        if (id == TextId::none) {
            return {};
        }
        const std::uint64_t* const end = &ends_[static_cast<std::size_t>(id)];
        return {bytes_.data() + end[-1], end[0] - end[-1]};
    }

private:
    std::string bytes_;
    std::vector<std::uint64_t> ends_;  // end of text i; text i starts where text i-1 ends
    std::unordered_map<std::string, TextId> known_;
};

}  // namespace soleus::model
