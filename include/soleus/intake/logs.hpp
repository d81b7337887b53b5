#pragma once

#include <soleus/model/entries.hpp>
#include <soleus/model/log.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace soleus::intake {

/// One log per athlete, nobody first, then by name. A log is made when it is asked for, from
/// entries that lie packed by input: of a club's logs only one at a time need be in memory.
class Logs {
public:
    Logs() = default;

    [[nodiscard]] std::size_t size() const { return heads_.size(); }
    [[nodiscard]] bool empty() const { return heads_.empty(); }
    /// The whole log, in date order.
    [[nodiscard]] model::Log make(std::size_t i) const;

private:
    friend class Sorting;

    std::vector<model::Log> heads_{};  ///< everything of a log but its entries
    std::vector<std::size_t> ends_{};  ///< of each log's part of order_
    /// The entries of one log after another, numbered through all inputs.
    std::vector<std::uint32_t> order_{};
    std::vector<model::Entries> inputs_{};
};

}  // namespace soleus::intake
