#pragma once

#include "usage_error.hpp"

#include <soleus/cli/run.hpp>
#include <soleus/diag/diagnostic.hpp>

#include <fmt/format.h>

#include <cstdio>
#include <new>

namespace soleus::cli {

/// What `act` returns; whatever it throws becomes a sentence on `err` and a status of our own.
template <class Act>
[[nodiscard]] Exit guarded(std::FILE* err, Act&& act) {
    try {
        return act();
    } catch (const UsageError& error) {
        std::fputs(fmt::format("soleus: error: {}\n", diag::escaped(error.what())).c_str(), err);
        return Exit::usage;
    } catch (const std::bad_alloc&) {
        std::fputs("soleus: error: out of memory\n", err);  // must not allocate
    } catch (const std::exception& error) {
        std::fprintf(err, "soleus: error: internal error: %s\n", error.what());
    } catch (...) {
        std::fputs("soleus: error: internal error of an unknown kind\n", err);
    }
    return Exit::internal;
}

}  // namespace soleus::cli
