#include "terminal.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <unistd.h>

namespace soleus::cli {
namespace {

std::string_view variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view{} : std::string_view{value};
}

}  // namespace

bool is_terminal(std::FILE* stream) {
    return ::isatty(::fileno(stream)) == 1;
}

bool wants_colour(When when, std::FILE* stream) {
    if (when != When::automatic) {
        return when == When::always;
    }
    return variable("NO_COLOR").empty() && variable("TERM") != "dumb" && is_terminal(stream);
}

bool locale_is_utf8() {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        if (std::string value{variable(name)}; !value.empty()) {
            std::transform(value.begin(), value.end(), value.begin(), [](char c) {
                return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            });
            return value.find("utf-8") != std::string::npos ||
                   value.find("utf8") != std::string::npos;
        }
    }
    return false;
}

report::Style style_for(const Options& options, std::FILE* out) {
    return {.colour = options.colour == When::always ||
                      (!options.output && wants_colour(options.colour, out)),
            .unicode = locale_is_utf8()};
}

}  // namespace soleus::cli
