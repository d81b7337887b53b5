// Any bytes as a config file: it ends in settings or in a usage error with a place, every setting
// is in its range, and a file written from what was understood says the same again.
#include "options.hpp"
#include "require.hpp"
#include "usage_error.hpp"

#include <soleus/rules/rule.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using namespace soleus;
using namespace soleus::cli;

namespace {

constexpr const char* k_path = "config.toml";

Given read(Command command, std::string text) {
    Given given;
    given.command = command;
    add_config_text(given, k_path, std::move(text));
    return given;
}

void check_limits(const rules::Settings& settings) {
    for (const auto& changed : settings.changed()) {
        const auto* rule = rules::find_rule(changed.rule);
        require(rule != nullptr, "a limit that was set is a rule's");
        const auto limit =
            std::find_if(rule->limits.begin(), rule->limits.end(),
                         [&](const rules::Limit& one) { return one.name == changed.limit; });
        require(limit != rule->limits.end(), "a limit that was set is one of its rule");
        require(changed.value >= limit->least && changed.value <= limit->most,
                "a limit that was set is in its range");
    }
    for (const auto& id : settings.disabled_rules()) {
        const auto* rule = rules::find_rule(id);
        require(rule != nullptr && rule->family != rules::Family::red_flag,
                "what is disabled is a rule and no red flag");
    }
}

void check_ranges(const Options& options) {
    require(!options.weeks || *options.weeks >= 1, "weeks begin with one");
    require(options.intake.jobs <= 1024, "jobs have an end");
    for (const auto& rate : {options.heart_rates.rest, options.heart_rates.max}) {
        require(!rate || (*rate >= 25.0 && *rate <= 250.0), "a heart rate is a runner's");
    }
    require(!options.since || !options.until || *options.since <= *options.until,
            "a span does not end before it begins");
    require(options.week_start.ok(), "a week begins on a day");
    require(!(options.strict && options.lenient), "strict and lenient exclude one another");
    check_limits(options.settings);
}

/// Whether TOML's plainest string can hold it.
bool plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return c >= ' ' && c <= '~' &&
               std::string_view{"\"'\\`[]{},#="}.find(c) == std::string_view::npos;
    });
}

bool plain(const Given& given) {
    return std::all_of(given.values.begin(), given.values.end(),
                       [](const auto& option) {
                           return !option.second.empty() &&
                                  std::all_of(option.second.begin(), option.second.end(),
                                              [](const auto& value) { return plain(value); });
                       }) &&
           std::all_of(given.limits.begin(), given.limits.end(), [](const auto& limit) {
               return plain(limit.rule) && plain(limit.limit) && plain(limit.value);
           });
}

std::string written(const Given& given) {
    std::string text;
    for (const auto& [name, values] : given.values) {
        text += fmt::format("{} = [", name);
        for (const auto& value : values) {
            text += fmt::format("{}\"{}\"", &value == values.data() ? "" : ", ", value);
        }
        text += "]\n";
    }
    for (const auto& limit : given.limits) {
        text += fmt::format("[rules.{}]\n{} = \"{}\"\n", limit.rule, limit.limit, limit.value);
    }
    return text;
}

bool same(const Given& a, const Given& b) {
    return a.values == b.values && std::equal(a.limits.begin(), a.limits.end(), b.limits.begin(),
                                              b.limits.end(), [](const auto& x, const auto& y) {
                                                  return x.rule == y.rule && x.limit == y.limit &&
                                                         x.value == y.value;
                                              });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    const auto command = commands()[data[0] % commands().size()].command;
    std::string text{reinterpret_cast<const char*>(data) + 1, size - 1};
    try {
        const Given given = read(command, std::move(text));
        const Options options = understand(given, 0);
        check_ranges(options);
        if (plain(given)) {
            require(same(read(command, written(given)), given),
                    "what is written from settings reads as they do");
        }
    } catch (const UsageError& error) {
        require(std::string_view{error.what()}.find_first_not_of(' ') != std::string_view::npos,
                "a refusal says why");
    }
    return 0;
}
