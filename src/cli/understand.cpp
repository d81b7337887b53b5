#include "file_list.hpp"
#include "options.hpp"
#include "usage_error.hpp"

#include <soleus/rules/nearest.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <thread>

namespace soleus::cli {
namespace {

/// The index of a value among the words an option takes.
std::size_t choice(const Given& given, std::string_view name,
                   std::span<const std::string_view> words) {
    const auto& value = given.last(name);
    const auto found = std::find(words.begin(), words.end(), value);
    if (found == words.end()) {
        const auto near = rules::nearest(value, words, 2);
        throw UsageError{fmt::format(
            "{} takes {} (got \"{}\"{})", given.called(name), fmt::join(words, ", "), value,
            near.empty() ? std::string{} : fmt::format("; did you mean {}?", near))};
    }
    return static_cast<std::size_t>(found - words.begin());
}

std::span<const std::string_view> choices_of(std::string_view name) {
    return std::find_if(options().begin(), options().end(),
                        [&](const auto& option) { return option.name == name; })
        ->choices;
}

std::optional<Day> day(const Given& given, std::string_view name) {
    if (!given.has(name)) {
        return std::nullopt;
    }
    const auto value = day_from_iso(given.last(name));
    if (!value) {
        throw UsageError{fmt::format("{} takes a day such as 2026-03-31 (got \"{}\")",
                                     given.called(name), given.last(name))};
    }
    return value;
}

/// Decimal digits only: "010" is ten, and "0x10" is none.
std::optional<std::size_t> count(std::string_view text) {
    std::size_t value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = result.ec == std::errc{} && result.ptr == text.data() + text.size();
    return whole ? std::optional{value} : std::nullopt;
}

std::optional<double> real(std::string_view text) {
    double value = 0.0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = result.ec == std::errc{} && result.ptr == text.data() + text.size();
    return whole && std::isfinite(value) ? std::optional{value} : std::nullopt;
}

std::optional<double> heart_rate(const Given& given, std::string_view name) {
    if (!given.has(name)) {
        return std::nullopt;
    }
    const auto value = real(given.last(name));
    if (!value || *value < 25.0 || *value > 250.0) {
        throw UsageError{fmt::format("{} takes beats a minute from 25 to 250 (got \"{}\")",
                                     given.called(name), given.last(name))};
    }
    return value;
}

void understand_reading(const Given& given, Options& options) {
    using Reading = sources::ReadOptions;
    auto& reading = options.intake.reading;
    if (given.has("input-format")) {
        constexpr std::array k_values{Reading::Format::csv, Reading::Format::gpx};
        reading.format = k_values[choice(given, "input-format", choices_of("input-format"))];
    }
    if (given.has("units")) {
        constexpr std::array k_values{Reading::UnitSystem::metric, Reading::UnitSystem::imperial};
        reading.units = k_values[choice(given, "units", choices_of("units"))];
    }
    if (given.has("date-order")) {
        constexpr std::array k_values{Reading::DateOrder::dmy, Reading::DateOrder::mdy,
                                      Reading::DateOrder::ymd};
        reading.date_order = k_values[choice(given, "date-order", choices_of("date-order"))];
    }
    if (given.has("tz")) {
        options.intake.time_zone = given.last("tz");
    }
    if (given.has("athlete")) {
        options.intake.only_athlete = given.last("athlete");
    }
    if (given.has("jobs")) {
        const auto jobs = count(given.last("jobs"));
        if (!jobs || *jobs > 1024) {
            throw UsageError{fmt::format(
                "{} takes a whole number up to 1024, 0 for as many as cores (got \"{}\")",
                given.called("jobs"), given.last("jobs"))};
        }
        options.intake.jobs = *jobs == 0 ? std::max(1U, std::thread::hardware_concurrency())
                                         : static_cast<unsigned>(*jobs);
    }
    options.intake.as_of = day(given, "as-of");
    options.intake.naming =
        given.command == Command::check ? intake::Naming::by_input : intake::Naming::one_runner;
    options.intake.keep_after_as_of = given.command == Command::runs;
}

void understand_load(const Given& given, Options& options) {
    options.heart_rates.rest = heart_rate(given, "hr-rest");
    options.heart_rates.max = heart_rate(given, "hr-max");
    if (given.has("hr-formula")) {
        options.heart_rates.women = choice(given, "hr-formula", choices_of("hr-formula")) == 1;
    }
    const bool both = options.heart_rates.rest && options.heart_rates.max;
    if (both && *options.heart_rates.rest >= *options.heart_rates.max) {
        throw UsageError{"--hr-rest must be below --hr-max"};
    }
    if (given.has("load")) {
        constexpr std::array k_values{metrics::LoadMetric::session_rpe, metrics::LoadMetric::trimp,
                                      metrics::LoadMetric::minutes};
        options.load = k_values[choice(given, "load", choices_of("load"))];
        if (options.load == metrics::LoadMetric::trimp && !both) {
            throw UsageError{"--load trimp needs --hr-rest and --hr-max"};
        }
    }
}

void understand_rules(const Given& given, Options& options) {
    options.settings.read_notes = !given.has("no-notes");
    std::string place;
    try {
        for (const auto& limit : given.limits) {
            const auto value = real(limit.value);
            if (!value) {
                throw UsageError{fmt::format("{}: [rules.{}] {} takes a number (got \"{}\")",
                                             limit.place, limit.rule, limit.limit, limit.value)};
            }
            place = limit.place + ": ";
            options.settings.set_limit(limit.rule, limit.limit, *value);
        }
        place = given.configured("disable") ? given.places.find("disable")->second + ": " : "";
        if (given.has("disable")) {
            for (const auto& rule : given.values.find("disable")->second) {
                options.settings.disable(rule);
            }
        }
    } catch (const std::invalid_argument& error) {
        throw UsageError{place + error.what()};
    }
}

void understand_showing(const Given& given, Options& options) {
    constexpr std::size_t k_weeks_shown = 12;
    options.since = day(given, "since");
    options.until = day(given, "until");
    if (options.since && options.until && *options.since > *options.until) {
        throw UsageError{"--since is after --until"};
    }
    if (!given.has("weeks")) {
        options.weeks =
            options.since || options.until ? std::nullopt : std::optional{k_weeks_shown};
    } else if (given.last("weeks") != "all") {
        options.weeks = count(given.last("weeks"));
        if (!options.weeks || *options.weeks == 0) {
            throw UsageError{fmt::format("{} takes a whole number from 1 on, or all (got \"{}\")",
                                         given.called("weeks"), given.last("weeks"))};
        }
    }
    if (given.has("week-start")) {
        std::string lower = given.last("week-start");
        std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        const auto days = choices_of("week-start");
        const auto found = std::find_if(days.begin(), days.end(), [&](std::string_view name) {
            return name == lower || (lower.size() == 3 && name.substr(0, 3) == lower);
        });
        if (found == days.end()) {
            throw UsageError{
                fmt::format("{} takes an English day name such as monday or sunday (got \"{}\")",
                            given.called("week-start"), given.last("week-start"))};
        }
        options.week_start = date::weekday{static_cast<unsigned>(found - days.begin() + 1)};
    }
    options.explain = given.has("explain");
    if (given.has("fail-on")) {
        constexpr std::array k_values{rules::Level::note, rules::Level::warning,
                                      rules::Level::alert};
        options.fail_on = k_values[choice(given, "fail-on", choices_of("fail-on"))];
    }
}

std::optional<Format> format_of_file(const std::string& path) {
    const auto dot = path.rfind('.');
    const auto ending = dot == std::string::npos ? std::string{} : path.substr(dot + 1);
    if (ending == "json") {
        return Format::json;
    }
    if (ending == "csv") {
        return Format::csv;
    }
    if (ending == "md" || ending == "markdown") {
        return Format::markdown;
    }
    if (ending == "html" || ending == "htm") {
        return Format::html;
    }
    return ending == "txt" ? std::optional{Format::text} : std::nullopt;
}

void understand_output(const Given& given, Options& options) {
    static constexpr std::array<std::string_view, 5> k_names{"text", "json", "csv", "markdown",
                                                             "html"};
    const auto formats = spec(given.command).formats;
    const auto value_of = [&](std::string_view name) {
        return static_cast<Format>(std::find(k_names.begin(), k_names.end(), name) -
                                   k_names.begin());
    };
    options.format = value_of(formats.front());
    // A format of the config file is a habit: it gives way to a file's name and to what a command
    // has.
    const bool typed = given.has("format") && !given.configured("format");
    bool named = false;
    if (given.has("output") && given.last("output") != "-") {
        options.output = given.last("output");
        if (options.output->empty()) {
            throw UsageError{"--output takes a file name (got \"\")"};
        }
        if (const auto wanted = format_of_file(*options.output)) {
            const auto name = k_names[static_cast<std::size_t>(*wanted)];
            if (std::find(formats.begin(), formats.end(), name) != formats.end()) {
                options.format = *wanted;
                named = true;
            } else if (!typed) {
                throw UsageError{fmt::format(
                    "{} has no format {} (wanted {}); name another file or say --format",
                    spec(given.command).name, name, fmt::join(formats, ", "))};
            }
        }
    }
    if (typed) {
        options.format = value_of(formats[choice(given, "format", formats)]);
    } else if (given.has("format")) {
        const auto name = k_names[choice(given, "format", k_names)];
        if (!named && std::find(formats.begin(), formats.end(), name) != formats.end()) {
            options.format = value_of(name);
        }
    }
    if (given.has("color")) {
        options.colour = static_cast<When>(choice(given, "color", choices_of("color")));
    }
    options.progress = given.has("progress");
    options.no_progress = given.has("no-progress");
    options.quiet = given.has("quiet");
    options.verbose = given.has("verbose");
    options.strict = given.has("strict");
    options.lenient = given.has("lenient");
    if (options.strict && options.lenient) {
        throw UsageError{"--strict and --lenient say opposite things; give one"};
    }
}

}  // namespace

Options understand(const Given& given, int pipe) {
    Options options{.command = given.command, .inputs = given.inputs};
    understand_reading(given, options);
    understand_load(given, options);
    understand_rules(given, options);
    understand_showing(given, options);
    understand_output(given, options);
    if (given.has("files-from")) {
        for (auto& name : read_file_list(given.last("files-from"), pipe)) {
            options.inputs.push_back(std::move(name));
        }
    }
    options.named_inputs = !options.inputs.empty() || given.has("files-from");
    options.intake.pipe = pipe;
    refuse_output_over_input(options.output, options.inputs);
    return options;
}

}  // namespace soleus::cli
