#include "fold.hpp"
#include "scan.hpp"

#include <soleus/text/moment.hpp>

#include <array>

namespace soleus::text {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr std::size_t k_longest = 64;  // bytes of any duration worth reading
constexpr std::size_t k_leading_digits =
    6;  // 999,999 h is far beyond every limit and far from overflow

// A fraction of a second after dot or comma, where one stands.
bool add_fraction(Scan& scan, milliseconds& total) {
    if (!scan.take('.') && !scan.take(',')) {
        return true;
    }
    const auto part = scan.fraction();
    total += part.value_or(milliseconds{0});
    return part.has_value();
}

struct Unit {
    std::string_view word;
    int rank;  // 0 hours, 1 minutes, 2 seconds
};
constexpr std::array k_units{
    Unit{"h", 0},       Unit{"hr", 0},      Unit{"hrs", 0}, Unit{"hour", 0}, Unit{"hours", 0},
    Unit{"std", 0},     Unit{"m", 1},       Unit{"min", 1}, Unit{"mins", 1}, Unit{"minute", 1},
    Unit{"minutes", 1}, Unit{"minuten", 1}, Unit{"s", 2},   Unit{"sec", 2},  Unit{"secs", 2},
    Unit{"second", 2},  Unit{"seconds", 2}, Unit{"sek", 2}, Unit{"min.", 1}, Unit{"sec.", 2},
    Unit{"std.", 0},    Unit{"sek.", 2},    Unit{"hr.", 0},
};

// "48'30''" as runners write minutes and seconds, with straight, curly or true marks; folded, a
// double prime is two.
constexpr std::array k_marks{
    Unit{"''", 2},           Unit{"\"", 2}, Unit{"\xE2\x80\xB2\xE2\x80\xB2", 2},
    Unit{"\xE2\x80\x9D", 2}, Unit{"'", 1},  Unit{"\xE2\x80\xB2", 1},
    Unit{"\xE2\x80\x99", 1},
};

std::optional<int> take_mark(Scan& scan) {
    for (const Unit& mark : k_marks) {
        if (scan.rest().starts_with(mark.word)) {
            scan = Scan{scan.rest().substr(mark.word.size())};
            return mark.rank;
        }
    }
    return std::nullopt;
}

std::optional<int> take_unit(Scan& scan) {
    const auto rest = scan.rest();
    std::size_t length = 0;
    while (length < rest.size() &&
           ((rest[length] >= 'a' && rest[length] <= 'z') || rest[length] == '.')) {
        ++length;
    }
    for (const Unit& unit : k_units) {
        if (unit.word == rest.substr(0, length)) {
            scan = Scan{rest.substr(length)};
            return unit.rank;
        }
    }
    return std::nullopt;
}

// What the parts of a clock count, where a unit stands behind it: "32:03 min", "1:30 h".
bool take_unit_of_clock(const Scan& scan, bool three_parts, bool fraction, milliseconds& total) {
    const std::string plain = folded(scan.rest());
    Scan behind{plain};
    const auto unit = take_unit(behind);
    if (!unit || !behind.done() || *unit == 2 || (*unit == 1 && three_parts)) {
        return false;
    }
    const bool hours_and_minutes = *unit == 0 && !three_parts;
    total *= hours_and_minutes ? 60 : 1;
    return !(hours_and_minutes && fraction);
}

std::optional<milliseconds> with_colons(Scan scan) {
    const auto first = scan.digits(1, k_leading_digits);
    if (!first || !scan.take(':')) {
        return std::nullopt;
    }
    const auto second = scan.exactly(2);
    if (!second || *second > 59) {
        return std::nullopt;
    }
    milliseconds total = seconds{std::int64_t{*first} * 60 + *second};
    const bool three_parts = scan.take(':');
    if (three_parts) {
        const auto third = scan.exactly(2);
        if (!third || *third > 59) {
            return std::nullopt;
        }
        total = total * 60 + seconds{*third};
    }
    const milliseconds whole = total;
    if (!add_fraction(scan, total)) {
        return std::nullopt;
    }
    scan.take_blanks();
    return scan.done() || take_unit_of_clock(scan, three_parts, total != whole, total)
               ? std::optional{total}
               : std::nullopt;
}

// "1h 02m 03s", "52 min", "1h02", "48'30": units fall in size and none comes twice.
std::optional<milliseconds> with_units(Scan scan) {
    constexpr std::array<int, 3> k_seconds{3600, 60, 1};
    milliseconds total{0};
    bool by_mark = false;
    for (int last = -1; last < 2 && !scan.done();) {
        const auto count = scan.digits(1, k_leading_digits);
        if (!count || (last >= 0 && *count > 59)) {
            return std::nullopt;
        }
        milliseconds fraction{0};
        if (!add_fraction(scan, fraction)) {
            return std::nullopt;
        }
        scan.take_blanks();
        const bool bare = scan.done() && (last == 0 || (last == 1 && by_mark));
        auto unit = bare ? std::optional{last + 1} : take_mark(scan);
        by_mark = unit.has_value() && !bare;
        if (!unit) {
            unit = take_unit(scan);
        }
        if (!unit || *unit <= last) {
            return std::nullopt;
        }
        const int scale = k_seconds[static_cast<std::size_t>(*unit)];
        total += seconds{std::int64_t{*count} * scale} + fraction * scale;
        last = *unit;
        scan.take_blanks();
    }
    return scan.done() ? std::optional{total} : std::nullopt;
}

}  // namespace

std::optional<milliseconds> clock_duration(std::string_view text) {
    if (text.size() > k_longest) {
        return std::nullopt;
    }
    Scan scan{text};
    scan.take_blanks();
    if (const auto duration = with_colons(scan)) {
        return duration;
    }
    if (text.find_first_of("hHmMsS'\"\xE2") == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string plain = folded(scan.rest());
    return plain.empty() ? std::nullopt : with_units(Scan{plain});
}

}  // namespace soleus::text
