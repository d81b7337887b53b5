#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace soleus::rules {

/// A limit or floor of a rule that the user may set: `[rules.hill-spike-run] warning = 1.4`. A
/// ratio has at most three decimals, so that comparisons stay exact in whole numbers (rules D4).
struct Limit {
    std::string_view name{};         ///< "warning", "floor_m" ...
    double standard = 0.0;           ///< rules.md's own value
    double least = 0.0, most = 0.0;  ///< what may be set
    std::string_view unit{};         ///< "ratio", "m", "days" ...
    std::string_view why{};          ///< source or reason of the standard value
};

/// What the user changed. Everything not named stands at its standard value.
class Settings {
public:
    /// Throws std::invalid_argument with a sentence naming rule, limit, range and the nearest known
    /// name, for an unknown rule or limit or a value out of range.
    void set_limit(std::string_view rule, std::string_view limit, double value);
    /// Throws likewise; red flags cannot be disabled.
    void disable(std::string_view rule);

    [[nodiscard]] double limit(std::string_view rule, std::string_view limit) const;
    [[nodiscard]] bool disabled(std::string_view rule) const;

    struct Changed {
        std::string rule{}, limit{};
        double value = 0.0, standard = 0.0;
    };
    /// For the report: limits that are not the default, in catalogue order.
    [[nodiscard]] std::vector<Changed> changed() const;
    [[nodiscard]] const std::set<std::string, std::less<>>& disabled_rules() const {
        return disabled_;
    }

    /// --no-notes: pain in free text is not read (red flags are).
    bool read_notes = true;

private:
    std::vector<Changed> changed_;
    std::set<std::string, std::less<>> disabled_;
};

}  // namespace soleus::rules
