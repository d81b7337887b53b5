#pragma once

#include <soleus/metrics/history.hpp>
#include <soleus/rules/rule.hpp>

#include <cstdint>
#include <string>
#include <string_view>

/// How rules word figures, so that all messages read alike.
namespace soleus::rules {

/// "12.4 km", "11.001 km": as many decimals as the figure needs, at least one.
[[nodiscard]] std::string km(std::int64_t metres);
/// "+64 %" of value over reference, rounded; never "+0 %" for what fired.
[[nodiscard]] std::string more_than(double value, double reference);
/// The same of what exceeded a limit (a ratio): never the text of the limit itself.
[[nodiscard]] std::string more_than(double value, double reference, double limit);
/// "1.84"; "1.802" where 1.80 is the limit it exceeds: as many decimals as show it, at least so
/// many.
[[nodiscard]] std::string over_limit(double value, double limit, int decimals);
/// "1.80", "1.805": limits are set to the thousandth (rules D4).
[[nodiscard]] std::string ratio_limit(double limit);
/// "170", "170.5": tenths where there are any.
[[nodiscard]] std::string to_tenths(double value);
/// "ascent" or "descent".
[[nodiscard]] std::string_view word(metrics::Hill hill);
/// "400 m of ascent", "400 m of ascent in 3 of 4 runs", "unknown ascent".
[[nodiscard]] std::string climbed(const metrics::Sum& ascent);
/// One run for --explain: "2026-11-15: 12.4 km, 640 m of ascent, 1:12:00".
[[nodiscard]] std::string told(const metrics::Run& run);
/// "3 runs", "1 run".
[[nodiscard]] std::string counted(std::int64_t count, std::string_view noun);

}  // namespace soleus::rules
