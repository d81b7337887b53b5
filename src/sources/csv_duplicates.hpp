#pragma once

#include <soleus/model/entries.hpp>
#include <soleus/model/texts.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace soleus::sources::csv {

/// Finds runs that stand twice in one file with the same start, distance and time: page-wise copies
/// are real (design 2). Where days only rise or only fall, a day's runs are all it remembers.
class Duplicates {
public:
    Duplicates(const model::Entries& entries, const model::Texts& texts)
        : entries_{entries}, texts_{texts} {}

    /// Which earlier run `entry` repeats, if any. `entry` is not among the entries yet; if it is
    /// not a repeat it must be added right after.
    [[nodiscard]] std::optional<std::size_t> earlier(const model::Entry& entry);

    /// Whether a repeat says something of the body that the earlier row does not.
    [[nodiscard]] bool says_more(const model::Entry& repeat, const model::Entry& earlier) const;

private:
    [[nodiscard]] std::size_t slot_of(const model::Entry& entry) const;
    void grow();
    void enter_all();
    void follow(Day day);

    const model::Entries& entries_;
    const model::Texts& texts_;
    std::vector<std::uint32_t> slots_{};  ///< 1 + index into entries_, 0 for none
    std::vector<std::size_t> used_{};
    Day day_{};
    int direction_ = 0;
    bool any_order_ = false;
};

}  // namespace soleus::sources::csv
