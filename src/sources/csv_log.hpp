#pragma once
#include "whole.hpp"

#include <soleus/sources/reader.hpp>
namespace soleus::sources::csv {
inline void read_csv(Bytes&, const std::string& name, const ReadOptions&, model::Texts&,
                     Reading& reading) {
    reading.summary.format = "csv";
    reject_whole(reading, {name, 0, 0, 1}, "stub");
}
}  // namespace soleus::sources::csv
