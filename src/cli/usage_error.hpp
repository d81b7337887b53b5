#pragma once

#include <stdexcept>

namespace soleus::cli {

/// What was typed, or stands in the config file, cannot be meant: exit 2. Caught once in run().
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace soleus::cli
