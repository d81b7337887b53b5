#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace soleus::text {

/// The nearest double of "-12.34": digits, at most one dot, a minus. Nothing where the text has
/// another form or the fast way cannot tell which of two doubles is nearer; std::from_chars can.
[[nodiscard]] std::optional<double> fast_decimal(std::string_view text);

inline constexpr std::size_t k_digits_held = 19;  // what 64 bits hold
inline constexpr std::size_t k_most_before_long = 3;

/// The nine to forty digits at `p` behind a `whole` of up to three, of which `room` are taken and
/// the rest makes nineteen; `sign` is a double's. Returns their end, before whatever byte that is;
/// null where they are fewer or more or it cannot be told which of two doubles is nearer. Some
/// watches write floating-point numbers to their last decimal. The first eight must be digits; 56
/// bytes must be readable.
[[nodiscard]] const char* long_fraction(const char* p, std::uint32_t whole, std::uint32_t room,
                                        std::uint64_t sign, double& value);

}  // namespace soleus::text
