#pragma once

#include <soleus/sources/reader.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace soleus::sources::csv {

/// Reads one input that was recognised as a table: soleus's own log, an export or a log kept by
/// hand, told apart by the header alone. Fills the reading as reader.hpp says; throws nothing for
/// what stands in the input.
void read_csv(Bytes& bytes, const std::string& name, const ReadOptions& options,
              model::Texts& texts, Reading& reading);

/// Why a table is no list of runs (samples a second, splits), with the way out; nothing where it
/// may be one. `beginning` is UTF-8.
[[nodiscard]] std::optional<std::string> not_a_log(std::string_view beginning);

}  // namespace soleus::sources::csv
