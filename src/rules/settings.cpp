#include <soleus/rules/nearest.hpp>
#include <soleus/rules/rule.hpp>
#include <soleus/rules/settings.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace soleus::rules {
namespace {

const Rule& known_rule(std::string_view id) {
    if (const auto* rule = find_rule(id)) {
        return *rule;
    }
    const auto near = nearest_rule(id);
    throw std::invalid_argument{
        near.empty() ? fmt::format("no rule is called \"{}\"", id)
                     : fmt::format("no rule is called \"{}\"; did you mean \"{}\"?", id, near)};
}

const Limit* find_limit(const Rule& rule, std::string_view name) {
    const auto found = std::find_if(rule.limits.begin(), rule.limits.end(),
                                    [&](const Limit& one) { return one.name == name; });
    return found == rule.limits.end() ? nullptr : &*found;
}

const Limit& known_limit(const Rule& rule, std::string_view name) {
    if (const auto* limit = find_limit(rule, name)) {
        return *limit;
    }
    if (rule.limits.empty()) {
        throw std::invalid_argument{
            fmt::format("{} has no limit that can be set (got \"{}\")", rule.id, name)};
    }
    std::vector<std::string_view> names;
    for (const auto& limit : rule.limits) {
        names.push_back(limit.name);
    }
    throw std::invalid_argument{
        fmt::format("{} has no limit \"{}\" (wanted {})", rule.id, name, fmt::join(names, ", "))};
}

}  // namespace

void Settings::set_limit(std::string_view rule_id, std::string_view limit_name, double value) {
    const auto& rule = known_rule(rule_id);
    const auto& limit = known_limit(rule, limit_name);
    if (!(value >= limit.least && value <= limit.most)) {
        throw std::invalid_argument{fmt::format("{} {} = {} is out of range (wanted {} to {} {})",
                                                rule.id, limit.name, value, limit.least, limit.most,
                                                limit.unit)};
    }
    const double scale = limit.unit == "ratio" ? 1000.0 : 1.0;
    if (std::fabs(value * scale - std::round(value * scale)) > 1e-9 * scale) {
        throw std::invalid_argument{fmt::format(
            "{} {} = {} is finer than it can be compared (wanted {})", rule.id, limit.name, value,
            scale > 1.0 ? "at most three decimals" : "a whole number")};
    }
    std::erase_if(changed_, [&](const Changed& one) {
        return one.rule == rule.id && one.limit == limit.name;
    });
    if (value != limit.standard) {
        changed_.push_back({std::string{rule.id}, std::string{limit.name}, value, limit.standard});
    }
}

void Settings::disable(std::string_view rule_id) {
    const auto& rule = known_rule(rule_id);
    if (rule.family == Family::red_flag) {
        throw std::invalid_argument{
            fmt::format("{} cannot be disabled: what it quotes may be an emergency", rule.id)};
    }
    disabled_.emplace(rule.id);
}

double Settings::limit(std::string_view rule_id, std::string_view limit_name) const {
    for (const auto& one : changed_) {
        if (one.rule == rule_id && one.limit == limit_name) {
            return one.value;
        }
    }
    return known_limit(known_rule(rule_id), limit_name).standard;
}

bool Settings::disabled(std::string_view rule) const {
    return disabled_.find(rule) != disabled_.end();
}

std::vector<Settings::Changed> Settings::changed() const {
    std::vector<Changed> ordered;
    for (const auto* rule : catalogue()) {
        for (const auto& limit : rule->limits) {
            for (const auto& one : changed_) {
                if (one.rule == rule->id && one.limit == limit.name) {
                    ordered.push_back(one);
                }
            }
        }
    }
    return ordered;
}

}  // namespace soleus::rules
