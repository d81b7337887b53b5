#include <soleus/units/calendar.hpp>

namespace soleus {

namespace {

char digit(int value) {
    return static_cast<char>('0' + value % 10);
}

/// "2026"; years are 1970 to 2100 and a few around them.
std::string four_digits(int year) {
    return {digit(year / 1000), digit(year / 100), digit(year / 10), digit(year)};
}

void append_two_digits(std::string& text, int value) {
    text += digit(value / 10);
    text += digit(value);
}

}  // namespace

std::string to_string(Day day) {
    const date::year_month_day ymd{day};
    std::string text = four_digits(static_cast<int>(ymd.year()));
    text += '-';
    append_two_digits(text, static_cast<int>(static_cast<unsigned>(ymd.month())));
    text += '-';
    append_two_digits(text, static_cast<int>(static_cast<unsigned>(ymd.day())));
    return text;
}

std::optional<Day> day_from_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto number = [&](std::size_t from, std::size_t length) -> int {
        int value = 0;
        for (const char c : text.substr(from, length)) {
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    };
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    if (year < 1970 || year > 2100 || month < 1 || day < 1) {
        return std::nullopt;
    }
    const date::year_month_day ymd{date::year{year}, date::month{static_cast<unsigned>(month)},
                                   date::day{static_cast<unsigned>(day)}};
    return ymd.ok() ? std::optional{Day{ymd}} : std::nullopt;
}

Day week_begin(Day day, date::weekday week_start) {
    return day - (date::weekday{day} - week_start);
}

std::string iso_week_name(Day day) {
    const Day thursday = week_begin(day, date::Monday) + Days{3};
    const auto year = date::year_month_day{thursday}.year();
    const auto week = (thursday - Day{year / date::January / 1}).count() / 7 + 1;
    std::string text = four_digits(static_cast<int>(year));
    text += "-W";
    append_two_digits(text, static_cast<int>(week));
    return text;
}

}  // namespace soleus
